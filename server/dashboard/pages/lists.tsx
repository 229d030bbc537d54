import { useState } from 'preact/hooks'
import { STAFF_LANGUAGES, type StaffLanguage } from '../../../src/language.ts'
import type { MadeListView } from '../../../src/list.ts'
import type { RegisterView } from '../../../src/register.ts'
import { Directory } from '../list-making/directory.tsx'
import { Labels } from '../list-making/labels.tsx'
import { PastLists } from '../list-making/past-lists.tsx'
import { listsText } from '../list-making/text.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field } from '../parts/form.tsx'
import { RegisterPage } from '../register/register-page.tsx'
import { useMay } from '../session.tsx'
import { language } from '../text.ts'

/** Directories and labels, and those that were made. */
export function ListsPage() {
  const may = useMay()
  const registers = useLoaded<RegisterView[]>(may('register.maintain') ? '/api/registers' : null)
  const past = useLoaded<MadeListView[]>('/api/lists')
  return (
    <RegisterPage current="lists">
      <p class="muted">{listsText.intro}</p>
      {may('register.maintain') && (
        <Answer of={registers} empty={<Skeleton kind="card" lines={2} />}>
          {(found) => <Making registers={found} made={past.again} />}
        </Answer>
      )}
      <Answer of={past} empty={<Skeleton kind="card" />}>
        {(lists) => <PastLists lists={lists} />}
      </Answer>
    </RegisterPage>
  )
}

function Making({ registers, made }: { registers: readonly RegisterView[]; made: () => void }) {
  const [registerId, setRegisterId] = useState(registers[0]?.id ?? null)
  const [listLanguage, setListLanguage] = useState<StaffLanguage>(language)
  if (registerId === null) return null
  return (
    <>
      <div class="list-choice">
        <Field label={listsText.register} wrong={null}>
          {(attributes) => (
            <select
              {...attributes}
              onChange={({ currentTarget }) => setRegisterId(Number(currentTarget.value))}
            >
              {registers.map(({ id, name }) => (
                <option key={id} value={id} selected={id === registerId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={listsText.language} wrong={null}>
          {(attributes) => (
            <select
              {...attributes}
              onChange={({ currentTarget }) => setListLanguage(currentTarget.value as StaffLanguage)}
            >
              {STAFF_LANGUAGES.map((one) => (
                <option key={one} value={one} selected={one === listLanguage}>
                  {listsText.languages[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div class="sides list-sides">
        <Directory register={registerId} language={listLanguage} made={made} />
        <Labels register={registerId} language={listLanguage} made={made} />
      </div>
    </>
  )
}
