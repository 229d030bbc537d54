import type { NoticeDetail } from '../../../src/privacy-notice-view.ts'
import type { Statement } from '../../../src/processing.ts'
import { SAFEGUARDS, type Safeguard } from '../../../src/transfer.ts'
import { countryName } from '../disclosures/country-name.ts'
import { disclosureText } from '../disclosures/text.ts'
import { Field } from '../parts/form.tsx'
import { NOTHING } from './draft.ts'
import type { FaultAt } from './fault-at.ts'
import { SaidFields } from './said-fields.tsx'
import { noticeText } from './text.ts'

/** Who else gets data: what is registered, and services of the sites that are outside the EEA (R39). */
export function OthersFields({
  detail: { known, abroad },
  statement,
  faultAt,
  change,
}: {
  detail: NoticeDetail
  statement: Statement
  faultAt: FaultAt
  change: (part: Partial<Statement>) => void
}) {
  const { serviceTransfers, languages, otherRecipients } = statement
  return (
    <>
      <dl class="fields">
        {(['recipients', 'processors', 'dataSources'] as const).map((kind) => (
          <div key={kind}>
            <dt>{noticeText[kind]}</dt>
            <dd>{known[kind].map(({ name }) => name).join(', ') || noticeText.nobody}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/app/customers/recipients">{noticeText.recipients}</a> ·{' '}
        <a href="/app/staff">{noticeText.processors}</a> ·{' '}
        <a href="/app/customers/registers">{noticeText.dataSources}</a>
      </p>
      <SaidFields
        label={noticeText.otherRecipients}
        path="otherRecipients"
        said={otherRecipients}
        languages={languages}
        faultAt={faultAt}
        change={(said) => change({ otherRecipients: said })}
      />
      {abroad.length > 0 && (
        <fieldset class="field">
          <legend>{noticeText.abroad}</legend>
          <p class="field-help">{noticeText.abroadHelp}</p>
          {abroad.map(({ id, name, country }) => {
            const told = serviceTransfers.find(({ service }) => service === id) ?? {
              service: id,
              necessity: NOTHING,
              safeguard: null,
            }
            const put = (one: typeof told) =>
              change({ serviceTransfers: [...serviceTransfers.filter(({ service }) => service !== id), one] })
            return (
              <fieldset key={id} class="purpose-details">
                <legend>{`${name} (${countryName(country)})`}</legend>
                <SaidFields
                  label={noticeText.necessity}
                  path={`serviceTransfers.${id}.necessity`}
                  said={told.necessity}
                  languages={languages}
                  faultAt={faultAt}
                  change={(necessity) => put({ ...told, necessity })}
                />
                <Field label={noticeText.safeguard} wrong={faultAt(`serviceTransfers.${id}.safeguard`)}>
                  {(attributes) => (
                    <select
                      {...attributes}
                      value={told.safeguard ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        put({ ...told, safeguard: (value || null) as Safeguard | null })
                      }
                    >
                      <option value="">{noticeText.chooseSafeguard}</option>
                      {SAFEGUARDS.map((one) => (
                        <option key={one} value={one}>
                          {disclosureText.safeguards[one]}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              </fieldset>
            )
          })}
        </fieldset>
      )}
    </>
  )
}
