import { READY_TEXTS } from '../../../src/ready-texts.ts'
import { LEGAL_BASES, type LegalBasis } from '../../../src/personal-table.ts'
import type { SaidPurpose, Statement } from '../../../src/processing.ts'
import { CHOSEN_PURPOSES } from '../../../src/register-purpose.ts'
import { Field } from '../parts/form.tsx'
import { language } from '../text.ts'
import { freshPurpose, readyInterest } from './draft.ts'
import type { FaultAt } from './fault-at.ts'
import { SaidFields } from './said-fields.tsx'
import { noticeText } from './text.ts'

/** What a register is used for: ticked, each with its legal basis, and the interest where it rests on one (R4, R20). */
export function PurposeFields({
  statement: { purposes, languages },
  faultAt,
  change,
}: {
  statement: Statement
  faultAt: FaultAt
  change: (purposes: SaidPurpose[]) => void
}) {
  const { purposes: texts } = READY_TEXTS[language]
  const put = (at: number, one: SaidPurpose) => change(purposes.with(at, one))
  const without = (at: number) => change(purposes.toSpliced(at, 1))
  const details = (at: number) => (
    <PurposeDetails
      one={purposes[at]!}
      path={`purposes.${purposes[at]!.purpose ?? at}`}
      languages={languages}
      faultAt={faultAt}
      change={(one) => put(at, one)}
    />
  )
  return (
    <>
      <ul class="purposes">
        {CHOSEN_PURPOSES.map((purpose) => {
          const at = purposes.findIndex((one) => one.purpose === purpose)
          const untold = faultAt(`purposes.${purpose}`)
          return (
            <li key={purpose}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={() => (at >= 0 ? without(at) : change([...purposes, freshPurpose(purpose)]))}
                />
                <span>
                  {texts[purpose].name}
                  <span class="field-help">{texts[purpose].about}</span>
                </span>
              </label>
              {untold && <p class="field-wrong">{untold}</p>}
              {at >= 0 && details(at)}
            </li>
          )
        })}
        {purposes.map(
          (one, at) =>
            one.purpose === null && (
              <li key={`own ${at}`}>
                <SaidFields
                  label={noticeText.ownPurpose}
                  path={`purposes.${at}.name`}
                  said={one.name}
                  languages={languages}
                  faultAt={faultAt}
                  rows={1}
                  change={(name) => put(at, { ...one, name })}
                />
                {details(at)}
                <p>
                  <button type="button" class="button" onClick={() => without(at)}>
                    {noticeText.remove}
                  </button>
                </p>
              </li>
            ),
        )}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => change([...purposes, freshPurpose(null)])}>
          {noticeText.addPurpose}
        </button>
      </p>
    </>
  )
}

function PurposeDetails({
  one,
  path,
  languages,
  faultAt,
  change,
}: {
  one: SaidPurpose
  path: string
  languages: Statement['languages']
  faultAt: FaultAt
  change: (one: SaidPurpose) => void
}) {
  return (
    <div class="purpose-details">
      <Field label={noticeText.basis} wrong={faultAt(`${path}.basis`)}>
        {(attributes) => (
          <select
            {...attributes}
            value={one.basis ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const basis = (value || null) as LegalBasis | null
              change({ ...one, basis, interest: readyInterest(one.purpose, basis) })
            }}
          >
            <option value="">{noticeText.chooseBasis}</option>
            {LEGAL_BASES.map((basis) => (
              <option key={basis} value={basis}>
                {noticeText.bases[basis]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {one.basis === 'legitimate-interest' && (
        <SaidFields
          label={noticeText.interest}
          path={`${path}.interest`}
          said={one.interest}
          languages={languages}
          faultAt={faultAt}
          rows={3}
          change={(interest) => change({ ...one, interest })}
        />
      )}
    </div>
  )
}
