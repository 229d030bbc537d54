import type { ComponentChildren } from 'preact'
import lazy, { ErrorBoundary } from 'preact-iso/lazy'
import { useEffect, useState } from 'preact/hooks'
import { send } from '../api.ts'
import { Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { Failure } from '../parts/failure.tsx'
import { Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { CodeField } from './code.tsx'
import { enteringText } from './text.ts'

/** Without it there is the key. */
const QrCode = lazy(() => import('./qr-code.tsx').then(({ QrCode }) => QrCode).catch(() => () => null))

type Begun = { readonly secret: string; readonly address: string }

/** Puts a key into an app, has a first code given, and shows the recovery codes once. */
export function TotpSetup({
  done,
  instead,
  children,
}: {
  /** They have kept the recovery codes. */
  done: () => Promise<void>
  /** Another way, offered until a code was given. */
  instead?: ComponentChildren
  /** Draws around what is to be done now. */
  children: (title: string, intro: string, content: ComponentChildren) => ComponentChildren
}) {
  const text = enteringText.setup
  const sending = useSending()
  const beginning = useSending()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = () => void beginning.run(async () => setBegun(await send<Begun>('POST', '/api/account/totp')))
  useEffect(begin, [])
  if (codes)
    return children(
      text.codesTitle,
      text.codes,
      <>
        <Copyable label={text.codesTitle} value={codes.join('\n')} />
        <Form sending={sending} submit={text.kept} onSubmit={done}>
          {null}
        </Form>
      </>,
    )
  if (beginning.refusal)
    return children(
      text.title,
      text.intro,
      <>
        <Failure failure={beginning.refusal} again={begin} />
        {instead}
      </>,
    )
  if (begun === null)
    return children(
      text.title,
      text.intro,
      <>
        <Skeleton lines={3} />
        {instead}
      </>,
    )
  return children(
    text.title,
    text.intro,
    <>
      <p>{text.app}</p>
      <div class="totp">
        <div class="totp-code">
          <ErrorBoundary>
            <QrCode text={begun.address} label={text.qrCode} />
          </ErrorBoundary>
        </div>
        <div class="totp-key">
          <p class="muted small">{text.noCamera}</p>
          <Copyable label={text.key} value={begun.secret.match(/.{1,4}/g)!.join(' ')} />
          <p>
            <a href={begun.address}>{text.open}</a>
          </p>
        </div>
      </div>
      <Form
        sending={sending}
        submit={text.submit}
        onSubmit={async (fields) => {
          const code = String(fields.get('code'))
          setCodes((await send<{ codes: string[] }>('PUT', '/api/account/totp', { code })).codes)
        }}
      >
        <CodeField
          label={text.code}
          wrong={sending.refusal?.code === 'wrong_credentials' ? text.wrong : null}
        />
      </Form>
      {instead}
    </>,
  )
}
