import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso/router'
import type { AccountView } from '../../../src/account.ts'
import { STAFF_LANGUAGES, type StaffLanguage } from '../../../src/language.ts'
import { mayAnywhere } from '../../../src/staff.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { chooseLanguage, language, text } from '../text.ts'
import { mayLeave } from '../unsaved.ts'
import { Icon } from './icon.tsx'
import { useMenu } from './menu.ts'
import { Mark } from './mark.tsx'

/** Each in itself, so that whoever needs it finds it. */
const LANGUAGE_NAMES: Readonly<Record<StaffLanguage, string>> = { en: 'English', fi: 'Suomi', sv: 'Svenska' }

/** What stands around every page of signed-in staff. */
export function Frame({ account, children }: { account: AccountView; children: ComponentChildren }) {
  const { path } = useLocation()
  const inCustomers = path.startsWith('/app/customers')
  return (
    <>
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <header class="frame-header">
        <div class="frame-row">
          <a class="brand" href="/app/">
            <Mark />
            <span>{text.product}</span>
          </a>
          <nav class="frame-nav" aria-label={text.frame.navigation}>
            <a href="/app/" aria-current={inCustomers ? undefined : 'page'}>
              {text.frame.sites}
            </a>
            {(account.glassBrokenUntil !== null || mayAnywhere(account.roles, 'register.read')) && (
              <a href="/app/customers" aria-current={inCustomers ? 'page' : undefined}>
                {text.frame.customers}
              </a>
            )}
          </nav>
          <AccountMenu account={account} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
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
