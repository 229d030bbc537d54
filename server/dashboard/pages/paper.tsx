import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { PaperView } from '../../../src/paper.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { PaperForm } from '../papers/paper-form.tsx'
import { PaperMoves } from '../papers/paper-moves.tsx'
import { PaperState } from '../papers/paper-state.tsx'
import { paperTitle, personName } from '../papers/paper-table.tsx'
import { paperText } from '../papers/text.ts'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'

/** One document on paper: `/app/papers/ID`. */
export function PaperPage() {
  const id = useRoute().params['id'] ?? ''
  const may = useMay()
  const loaded = useLoaded<PaperView>(`/api/papers/${encodeURIComponent(id)}`)
  return (
    <Page title={loaded.answer ? paperTitle(loaded.answer) : paperText.title}>
      <Answer of={loaded} empty={<Skeleton kind="card" lines={2} />}>
        {(paper) => (
          <div class="sides">
            <Facts paper={paper} changed={loaded.again} />
            {may('paper.maintain') && paper.state !== 'destroyed' && (
              <PaperMoves key={`${paper.state} ${paper.location?.id}`} paper={paper} moved={loaded.again} />
            )}
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Facts({ paper, changed }: { paper: PaperView; changed: () => void }) {
  const may = useMay()
  const [isEditing, setEditing] = useState(false)
  return (
    <section class="panel">
      <h2>{paperText.facts}</h2>
      {isEditing ? (
        <>
          <PaperForm
            paper={paper}
            locations={[]}
            submit={paperText.save}
            onSubmit={async (change) => {
              await send('PATCH', `/api/papers/${paper.id}`, change)
              setEditing(false)
              changed()
            }}
          />
          <p class="panel-end">
            <button type="button" class="button button-quiet" onClick={() => setEditing(false)}>
              {paperText.cancel}
            </button>
          </p>
        </>
      ) : (
        <>
          <Known paper={paper} />
          {may('paper.maintain') && paper.state !== 'destroyed' && !paper.restricted && (
            <p class="panel-end">
              <button type="button" class="button" onClick={() => setEditing(true)}>
                {paperText.change}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Known({ paper }: { paper: PaperView }) {
  const may = useMay()
  const facts: [string, string | null | undefined][] = [
    [paperText.no, String(paper.no)],
    [paperText.kind, paperText.kinds[paper.kind]],
    [paperText.event, paper.event],
    [paperText.registerOf, paper.register],
    [paperText.receivedOn, dayName(paper.receivedOn)],
    [paperText.retainUntil, dayName(paper.retainUntil)],
    [paperText.location, paper.location?.name],
    [paperText.storedOn, paper.state === 'stored' && paper.storedOn ? dayName(paper.storedOn) : null],
  ]
  return (
    <>
      <p>
        <PaperState paper={paper} />
      </p>
      {paper.destroyed && (
        <p>
          {fill(paperText.destroyedFacts, {
            ...paper.destroyed,
            how: paperText.ways[paper.destroyed.how],
            day: dayName(paper.destroyed.on),
          })}
        </p>
      )}
      <dl class="fields">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{paperText.persons}</dt>
          <dd>
            {paper.persons.length === 0 && paperText.nobody}
            <ul>
              {paper.persons.map((person) => (
                <li key={person.id}>
                  {may('register.read') ? (
                    <a href={`/app/customers/${person.id}`}>{personName(person)}</a>
                  ) : (
                    personName(person)
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </>
  )
}
