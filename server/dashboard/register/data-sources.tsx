import type { DataSourceView } from '../../../src/data-source.ts'
import { OUTSIDE_SOURCES, type OutsideSource } from '../../../src/value-source.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { EditableList } from '../parts/editable-list.tsx'
import { DayField, optionsOf, SelectField, TextField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { registerText } from './text.ts'

/** Who sends data about customers, and is not one. */
export function DataSources({
  sources,
  changed,
}: {
  sources: readonly DataSourceView[]
  changed: () => void
}) {
  const maintains = useMay()('registers.maintain')
  return (
    <section class="panel">
      <h2>{registerText.sourcesTitle}</h2>
      <p class="muted">{registerText.sourcesHelp}</p>
      {sources.length === 0 && <p>{registerText.sourcesNone}</p>}
      <EditableList
        items={sources}
        maintains={maintains}
        add={registerText.addSource}
        about={(source) => <p class="muted small">{factsOf(source)}</p>}
        form={(source, done) => (
          <SourceForm
            source={source}
            submit={source ? registerText.save : registerText.addSource}
            onSubmit={async ({ name, contract, endsOn, ...fixed }) => {
              if (source) await send('PATCH', `/api/data-sources/${source.id}`, { name, contract, endsOn })
              else await send('POST', '/api/data-sources', { name, contract, endsOn, ...fixed })
              done()
              changed()
            }}
          />
        )}
      />
    </section>
  )
}

function factsOf({ kind, contract, beganOn, endsOn }: DataSourceView): string {
  const from = dayName(beganOn)
  return fill(registerText.contractFacts, {
    kind: registerText.sources[kind],
    contract,
    span:
      endsOn === null
        ? fill(registerText.spanOpen, { from })
        : fill(registerText.spanClosed, { from, until: dayName(endsOn) }),
  })
}

function SourceForm({
  source,
  submit,
  onSubmit,
}: {
  source: DataSourceView | null
  submit: string
  onSubmit: (message: Omit<DataSourceView, 'id'>) => Promise<void>
}) {
  const sending = useSending()
  const wrong = (field: string, words: string) => (sending.refusal?.field === field ? words : null)
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) =>
        onSubmit({
          kind: (source?.kind ?? String(fields.get('kind'))) as OutsideSource,
          name: String(fields.get('name')),
          contract: String(fields.get('contract')),
          beganOn: source?.beganOn ?? String(fields.get('beganOn')),
          endsOn: String(fields.get('endsOn')) || null,
        })
      }
    >
      {source === null && (
        <SelectField
          name="kind"
          label={registerText.sourceKind}
          options={optionsOf(OUTSIDE_SOURCES, registerText.sources)}
          value="update-service"
        />
      )}
      <TextField
        name="name"
        label={registerText.registerName}
        most={200}
        value={source?.name ?? ''}
        wrong={wrong('name', registerText.sourceTaken)}
      />
      <TextField name="contract" label={registerText.contract} most={200} value={source?.contract ?? ''} />
      <div class="field-grid">
        {source === null && <DayField name="beganOn" label={registerText.contractBegan} />}
        <DayField
          name="endsOn"
          label={registerText.contractEnds}
          wrong={wrong('endsOn', registerText.endedWrong)}
          value={source?.endsOn ?? ''}
          isRequired={false}
        />
      </div>
    </Form>
  )
}
