import { useState } from 'preact/hooks'
import type { Goal } from '../../../src/goal.ts'
import type { GoalReport } from '../../../src/stats.ts'
import { send } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field, Form } from '../parts/form.tsx'
import { GoalTable } from '../parts/goal-table.tsx'
import { Icon } from '../parts/icon.tsx'
import { KnownNames } from '../parts/known-names.tsx'
import { ReportHead } from '../parts/report-head.tsx'
import { SaveTable } from '../parts/save-table.tsx'
import { TargetField } from '../parts/target-field.tsx'
import { fill } from '../phrase.ts'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** Which goals there are, how many reached them, and a new one. */
export function GoalReportPage({ view }: { view: ShownView }) {
  const path = `/api/sites/${view.site.id}/goals`
  const reportPath = `/api/stats/goals?${view.query}`
  const maintains = useMay()('statistics.maintain', view.site.id)
  const goals = useLoaded<GoalReport>(reportPath)
  const adding = useSending()
  const removing = useSending()
  const [added, setAdded] = useState(0)
  return (
    <>
      <KnownNames dimension="page" view={view} />
      <KnownNames dimension="event" view={view} />
      <section class="panel" aria-label={text.goals.title}>
        <ReportHead help={text.goals.help}>
          <SaveTable name="goals" title={text.goals.title} path={reportPath} />
        </ReportHead>
        <Answer of={goals} empty={<Skeleton kind="row" lines={4} />}>
          {(report) =>
            report.goals.length === 0 ? (
              <p class="panel-empty muted">{text.goals.none}</p>
            ) : (
              <GoalTable
                report={report}
                url={view.url}
                action={({ id, name }: Goal) =>
                  maintains && (
                    <button
                      type="button"
                      class="button button-quiet"
                      aria-label={fill(text.goals.removeNamed, { name })}
                      title={text.goals.remove}
                      aria-disabled={removing.busy}
                      onClick={() =>
                        void removing.run(async () => {
                          await send('DELETE', `${path}/${id}`)
                          goals.again()
                        })
                      }
                    >
                      <Icon name="cross" />
                    </button>
                  )
                }
              />
            )
          }
        </Answer>
        {removing.refusal && <p class="field-wrong">{text.refusals[removing.refusal.code]}</p>}
      </section>
      {maintains && (
        <section class="panel panel-below" aria-label={text.goals.add}>
          <h2>{text.goals.add}</h2>
          <Form
            key={added}
            sending={adding}
            submit={text.goals.create}
            onSubmit={async (fields) => {
              await send('POST', path, {
                name: String(fields.get('name')),
                target: String(fields.get('target')),
              })
              setAdded(added + 1)
              goals.again()
            }}
          >
            <Field label={text.goals.name} wrong={refusalAt(adding.refusal, 'name')}>
              {(attributes) => (
                <input {...attributes} name="name" required maxLength={100} autocomplete="off" />
              )}
            </Field>
            <Field
              label={text.goals.target}
              help={text.targets.pathHelp}
              wrong={refusalAt(adding.refusal, 'target')}
            >
              {() => <TargetField name="target" label={text.goals.target} />}
            </Field>
          </Form>
        </section>
      )}
    </>
  )
}
