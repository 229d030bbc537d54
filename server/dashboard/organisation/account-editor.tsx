import { useState } from 'preact/hooks'
import type { MadeStaff, StaffView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { OneTimeLink } from './one-time-link.tsx'
import type { Organisation } from './organisation.ts'
import { PaperForm } from './paper-form.tsx'
import { PersonFields, readPerson } from './person-fields.tsx'
import { isSameRoles, readRoles } from './role-fields.tsx'
import { staffText } from './text.ts'

/** Changes an account: who it is of and what it may do, how it gets in, and whether it may. */
export function AccountEditor({
  staff,
  organisation,
  changed,
}: {
  staff: StaffView
  organisation: Organisation
  changed: () => void
}) {
  const path = `/api/staff/${staff.id}`
  const saving = useSending()
  const [saved, setSaved] = useState(false)
  return (
    <div class="account-editor">
      <Form
        sending={saving}
        submit={staffText.save}
        explain={({ code }) => (code === 'forbidden' ? staffText.keepOwner : null)}
        onInput={() => setSaved(false)}
        onSubmit={async (fields) => {
          const roles = readRoles(fields)
          await send('PATCH', path, {
            ...readPerson(fields),
            ...(!isSameRoles(roles, staff.roles) && { roles }),
          })
          setSaved(true)
          changed()
        }}
      >
        <PersonFields staff={staff} organisation={organisation} sending={saving} />
      </Form>
      <p class="saved" role="status">
        {saved && staffText.saved}
      </p>
      <NewLink path={path} />
      <PaperForm path={path} recorded={changed} />
      <Access staff={staff} path={path} changed={changed} />
    </div>
  )
}

function NewLink({ path }: { path: string }) {
  const making = useSending()
  const [made, setMade] = useState<MadeStaff | null>(null)
  return (
    <div class="account-deed">
      <p class="muted small">{staffText.link.againHelp}</p>
      <button
        type="button"
        class="button"
        aria-disabled={making.busy}
        onClick={() => void making.run(async () => setMade(await send<MadeStaff>('POST', `${path}/link`)))}
      >
        {staffText.link.again}
      </button>
      {making.refusal && <p class="field-wrong">{text.refusals[making.refusal.code]}</p>}
      {made && <OneTimeLink made={made} />}
    </div>
  )
}

/** Whether the account may sign in. */
function Access({ staff, path, changed }: { staff: StaffView; path: string; changed: () => void }) {
  const sending = useSending()
  const isDisabled = staff.disabledAt !== null
  return (
    <div class="account-deed">
      <p class="muted small">{isDisabled ? staffText.enableHelp : staffText.disableHelp}</p>
      <button
        type="button"
        class="button"
        aria-disabled={sending.busy}
        onClick={() =>
          void sending.run(async () => {
            await send('PATCH', path, { disabled: !isDisabled })
            changed()
          })
        }
      >
        {isDisabled ? staffText.enable : staffText.disable}
      </button>
      {sending.refusal && (
        <p class="field-wrong" role="alert">
          {sending.refusal.code === 'forbidden' ? staffText.keepOwner : text.refusals[sending.refusal.code]}
        </p>
      )}
    </div>
  )
}
