import { createContext, type ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso/router'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { AccountView } from '../../src/account.ts'
import type { Permission } from '../../src/staff.ts'
import { read, send, setReader, type ApiRefusal } from './api.ts'
import { Failure } from './parts/failure.tsx'
import { isPermitted } from './permitted.ts'
import { TurnedAway } from './turned-away.ts'

type Session = {
  /** Null when nobody is signed in; undefined until the gateway has said who is. */
  readonly account: AccountView | null | undefined
  readonly failure: ApiRefusal | null
  check(): void
  begin(account: AccountView): void
  end(): Promise<void>
}

const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession belongs under SessionProvider')
  return session
}

/** What the one who is signed in may do; who only sees a shared page may do nothing. */
export function useMay(): (permission: Permission, place?: number) => boolean {
  const account = useContext(SessionContext)?.account
  return (permission, place) => !!account && isPermitted(account, permission, place)
}

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [account, setKnown] = useState<AccountView | null>()
  const setAccount = useCallback((known: AccountView | null) => {
    if (known) setReader(known)
    setKnown(known)
  }, [])
  const [failure, setFailure] = useState<ApiRefusal | null>(null)
  const check = useCallback(() => {
    setFailure(null)
    read<AccountView>('/api/session').then(setAccount, (refusal: ApiRefusal) => {
      if (refusal.code === 'not_signed_in') setAccount(null)
      else setFailure(refusal)
    })
  }, [])
  const session = useMemo<Session>(
    () => ({
      account,
      failure,
      check,
      begin: setAccount,
      end: async () => {
        await send('DELETE', '/api/session')
        setAccount(null)
      },
    }),
    [account, failure],
  )
  return (
    <SessionContext.Provider value={session}>
      <TurnedAway.Provider value={check}>{children}</TurnedAway.Provider>
    </SessionContext.Provider>
  )
}

/** Shows what only staff may see; everyone else signs in first and comes back to the same address. */
export function SignedIn({ children }: { children: (account: AccountView) => ComponentChildren }) {
  const { account, failure, check } = useSession()
  const { url, route } = useLocation()
  useEffect(() => {
    if (account === undefined && !failure) check()
    if (account === null) route(signInPath(url), true)
  }, [account, failure])
  if (failure) return <Failure failure={failure} again={check} />
  return account ? <>{children(account)}</> : null
}

function signInPath(next: string): string {
  return next === '/app/' || next === '/app'
    ? '/app/sign-in'
    : `/app/sign-in?next=${encodeURIComponent(next)}`
}

/** Where to go after signing in: an address of the dashboard, never one of elsewhere. */
export function nextPath(next: string | undefined): string {
  return next?.startsWith('/app/') ? next : '/app/'
}
