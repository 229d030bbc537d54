import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../src/language.ts'
import type {
  Preview as Shown,
  PreviewLayer,
  PreviewMessage,
  PreviewOrder,
  PreviewState,
} from '../../../src/preview.ts'
import type { SiteView } from '../../../src/site.ts'
import { send } from '../api.ts'
import { useWidth } from '../charts/width.ts'
import { languageName } from '../figure.ts'
import { useLoading } from '../loaded.ts'
import { Failure } from '../parts/failure.tsx'
import { settingsText } from './text.ts'

/** The screens that are pretended, in CSS pixels. */
const SCREENS = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 760 } } as const
type Screen = keyof typeof SCREENS
type Scheme = PreviewOrder['scheme']

/** Higher, the frame would not be seen whole beside the form. */
const HIGHEST = 560

/** So long somebody may go on writing before it is drawn. */
const PAUSE_MS = 200

/** The widget itself on a pretended page, as it would be with `change`. */
export function Preview({
  site,
  change,
  language,
  onLanguage,
  layer,
  onLayer,
}: {
  site: SiteView
  change: PreviewMessage['change']
  language: Language
  /** Left out where the language is chosen elsewhere. */
  onLanguage?: (language: Language) => void
  layer: PreviewLayer
  onLayer: (layer: PreviewLayer) => void
}) {
  const { preview } = settingsText
  const place = useRef<HTMLDivElement>(null)
  const [screen, setScreen] = useState<Screen>(() =>
    matchMedia('(max-width: 40rem)').matches ? 'phone' : 'desk',
  )
  const [scheme, setScheme] = useState<Scheme>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  )
  const look = change.look ?? site.look
  const message = usePaused(
    JSON.stringify({
      language,
      // What follows the visitor's device follows the one that is pretended.
      change: { ...change, look: { ...look, scheme: look.scheme === 'auto' ? scheme : look.scheme } },
    } satisfies PreviewMessage),
  )
  const shown = useLoading(message, () =>
    send<Shown>('POST', `/api/sites/${site.id}/preview`, JSON.parse(message)),
  )
  const order = shown.answer && { ...shown.answer, layer, scheme }
  const available = useWidth(place)
  const { width, height } = SCREENS[screen]
  const scale = Math.min(1, available / width, HIGHEST / height)
  return (
    <section class="panel preview">
      <div class="preview-head">
        <h2>{preview.title}</h2>
        {onLanguage && site.languages.length > 1 && (
          <select
            aria-label={preview.language}
            value={language}
            onChange={({ currentTarget: { value } }) =>
              onLanguage(site.languages.find((one) => one === value) ?? language)
            }
          >
            {site.languages.map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        )}
      </div>
      <div class="preview-choices">
        <Segments label={preview.layer} options={preview.layers} value={layer} onChoose={onLayer} />
        <Segments label={preview.width} options={preview.widths} value={screen} onChoose={setScreen} />
        <Segments label={preview.scheme} options={preview.schemes} value={scheme} onChoose={setScheme} />
      </div>
      {shown.failure && shown.failure.code !== 'invalid' && (
        <Failure failure={shown.failure} again={shown.again} />
      )}
      <div ref={place} class="preview-place" style={{ blockSize: `${height * scale}px` }}>
        {scale > 0 && (
          <Frame
            order={order}
            style={{
              width: `${width}px`,
              height: `${height}px`,
              transform: `scale(${scale})`,
              insetInlineStart: `${(available - width * scale) / 2}px`,
            }}
          />
        )}
      </div>
      <p class="muted small">{preview.help}</p>
    </section>
  )
}

/** The frame, which begins anew with every order. */
function Frame({ order, style }: { order: PreviewOrder | null; style: Record<string, string> }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const latest = useRef(order)
  latest.current = order
  const tell = () => {
    if (latest.current) frame.current?.contentWindow?.postMessage(latest.current, '*')
  }
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<PreviewState>) => {
      if (source === frame.current?.contentWindow && data === 'waiting') tell()
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [])
  useEffect(tell, [JSON.stringify(order)])
  return (
    <iframe
      ref={frame}
      src="/preview"
      title={settingsText.preview.frame}
      // oxlint-disable-next-line react/iframe-missing-sandbox
      sandbox="allow-scripts"
      style={style}
    />
  )
}

/** A few choices side by side, of which one is on. */
function Segments<Value extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  label: string
  options: Readonly<Record<Value, string>>
  value: Value
  onChoose: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{label}</legend>
      {(Object.keys(options) as Value[]).map((one) => (
        <label key={one}>
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => onChoose(one)}
          />
          <span>{options[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The value as it was when it last stood still; at once at first. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
