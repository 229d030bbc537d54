import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AccountView } from '../../../src/account.ts'
import { ApiRefusal, read, send } from '../api.ts'
import { Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { Entry } from '../parts/entry.tsx'
import { Failure } from '../parts/failure.tsx'
import { Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { CodeField } from './code.tsx'
import { makePasskey } from './passkey.ts'
import { PasskeyInstead } from './passkey-instead.tsx'
import { enteringText } from './text.ts'

type Begun = { readonly secret: string; readonly address: string }

/** An app for one-time codes, for whoever sees data about people. */
export function SecondFactorPage({ children }: { children: ComponentChildren }) {
  const text = enteringText.setup
  const session = useSession()
  const sending = useSending()
  const [begun, setBegun] = useState<Begun | ApiRefusal | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = () => {
    setBegun(null)
    send<Begun>('POST', '/api/account/totp').then(setBegun, setBegun)
  }
  useEffect(begin, [])
  if (codes)
    return (
      <Entry title={text.codesTitle} intro={text.codes}>
        <ul class="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Form
          sending={sending}
          submit={text.kept}
          onSubmit={async () => session.begin(await read<AccountView>('/api/session'))}
        >
          {null}
        </Form>
      </Entry>
    )
  if (begun instanceof ApiRefusal)
    return (
      <Entry title={text.title}>
        <Failure failure={begun} again={begin} />
      </Entry>
    )
  return (
    <Entry title={text.title} intro={text.intro}>
      {begun === null ? (
        <Skeleton lines={3} />
      ) : (
        <>
          <p>{text.app}</p>
          <Copyable label={text.key} value={begun.secret.match(/.{1,4}/g)!.join(' ')} />
          <p>
            <a href={begun.address}>{text.open}</a>
          </p>
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
        </>
      )}
      <PasskeyInstead work={() => makePasskey(enteringText.passkey.name)} />
      {children}
    </Entry>
  )
}
