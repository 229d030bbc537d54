import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso/router'
import { useEffect } from 'preact/hooks'
import type { AccountView } from '../../../src/account.ts'
import { STAFF_LANGUAGES, type StaffLanguage } from '../../../src/language.ts'
import type { Permission } from '../../../src/staff.ts'
import { timeName } from '../calendar.ts'
import { count } from '../figure.ts'
import { isPermitted } from '../permitted.ts'
import { fill, plural } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { chooseLanguage, language, text } from '../text.ts'
import { mayLeave } from '../unsaved.ts'
import { Icon } from './icon.tsx'
import { useMenu } from './menu.ts'
import { Mark } from './mark.tsx'
import { Ways } from './ways.tsx'

/** Each in itself, so that whoever needs it finds it. */
const LANGUAGE_NAMES: Readonly<Record<StaffLanguage, string>> = { en: 'English', fi: 'Suomi', sv: 'Svenska' }

/** The ways of the frame, to those who may go them. */
const WAYS = [
  { name: 'sites', path: '/app/', may: 'sites.read' },
  { name: 'customers', path: '/app/customers', may: 'register.read' },
  // Whose customers they are not, but whose settings: the same pages, without persons.
  { name: 'registers', path: '/app/customers/registers', may: 'registers.read', unless: 'register.read' },
  { name: 'billing', path: '/app/billing', may: 'billing.read' },
  { name: 'requests', path: '/app/requests', may: 'requests.read' },
  { name: 'papers', path: '/app/papers', may: 'paper.read' },
  { name: 'notices', path: '/app/notices', may: 'notices.read' },
  { name: 'breaches', path: '/app/breaches', may: 'breaches.read' },
  { name: 'staff', path: '/app/staff', may: 'staff.read' },
  { name: 'audit', path: '/app/audit', may: 'audit.read' },
] as const satisfies readonly {
  name: keyof typeof text.frame
  path: string
  may: Permission
  unless?: Permission
}[]

/** What stands around every page of signed-in staff. */
export function Frame({ account, children }: { account: AccountView; children: ComponentChildren }) {
  const { path } = useLocation()
  const ways = WAYS.filter(
    (way) => isPermitted(account, way.may) && !('unless' in way && isPermitted(account, way.unless)),
  )
  const current = path === '/app/account' ? null : (ways.findLast((way) => isOn(path, way.path)) ?? ways[0])
  return (
    <>
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <header class="frame-header">
        {account.glassBrokenUntil !== null && <BrokenGlass until={account.glassBrokenUntil} />}
        {account.untoldGlass > 0 && <UntoldGlass times={account.untoldGlass} />}
        <div class="frame-row">
          <a class="brand" href="/app/">
            <Mark />
            <span>{text.product}</span>
          </a>
          <Ways
            look="frame-nav"
            label={text.frame.navigation}
            ways={ways.map((way) => ({
              path: way.path,
              name: text.frame[way.name],
              isCurrent: way === current,
            }))}
          />
          <AccountMenu account={account} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** Pages of the registers lie beside each other: whoever sees no customers is on one of them everywhere under it. */
function isOn(path: string, way: string): boolean {
  return path.startsWith(way === '/app/customers/registers' ? '/app/customers' : way)
}

/** Says, on every page, that an owner sees personal data, until they no longer do. */
function BrokenGlass({ until }: { until: string }) {
  const { check } = useSession()
  useEffect(() => {
    const timer = setTimeout(check, Math.max(0, Date.parse(until) - Date.now()) + 1000)
    return () => clearTimeout(timer)
  }, [until])
  return (
    <p class="frame-bar" role="status">
      {fill(text.frame.glass, { time: timeName(until) })}
    </p>
  )
}

/** Tells a privacy officer, until the log is read, that an owner did. */
function UntoldGlass({ times }: { times: number }) {
  return (
    <p class="frame-bar" role="status">
      {fill(plural(text.frame.untoldGlass, times), { count: count(times) })}{' '}
      <a href="/app/audit?act=glass.broken">{text.frame.readLog}</a>
    </p>
  )
}

function AccountMenu({ account }: { account: AccountView }) {
  const session = useSession()
  const sending = useSending()
  const menu = useMenu('account-menu')
  return (
    <>
      <button {...menu.opener} class="account-button">
        <span class="initials" aria-hidden="true">
          {initialsOf(account.fullName)}
        </span>
        <span class="account-name">{account.fullName}</span>
        <Icon name="down" />
      </button>
      <div {...menu.panel} class="menu">
        <p class="menu-title">
          <strong>{account.fullName}</strong>
          <span class="muted">{account.username}</span>
        </p>
        <label class="menu-choice">
          {text.frame.language}
          <select
            value={language}
            onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as StaffLanguage)}
          >
            {STAFF_LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <a class="button" href="/app/account" onClick={menu.close}>
          {text.frame.account}
        </a>
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() => mayLeave() && void sending.run(session.end)}
        >
          {text.frame.signOut}
        </button>
        {sending.refusal && (
          <p class="field-wrong" role="alert">
            {text.refusals[sending.refusal.code]}
          </p>
        )}
      </div>
    </>
  )
}

function initialsOf(fullName: string): string {
  const words = fullName.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}
