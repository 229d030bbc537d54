import { generate } from 'lean-qr/nano'
import { toSvgPath } from 'lean-qr/extras/svg'

/** Around the code, in its squares (ISO/IEC 18004, 9.1). */
const MARGIN = 4

/** What the camera of a phone reads (ISO/IEC 18004); dark on light, whatever the colours of the page. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text)
  const size = code.size + 2 * MARGIN
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`-${MARGIN} -${MARGIN} ${size} ${size}`}>
      <path d={toSvgPath(code)} />
    </svg>
  )
}
