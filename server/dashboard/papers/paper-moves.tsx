import {
  DESTRUCTION_WAYS,
  NEXT_STATES,
  type PaperLocationView,
  type PaperMove,
  type PaperView,
} from '../../../src/paper.ts'
import { send } from '../api.ts'
import { dayName, today } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { DayField, optionsOf, SelectField, TextField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending, type Sending } from '../sending.ts'
import { LocationField } from './location-field.tsx'
import { paperText } from './text.ts'

/** What may come next for a paper, each behind its own fold. */
export function PaperMoves({ paper, moved }: { paper: PaperView; moved: () => void }) {
  const locations = useLoaded<PaperLocationView[]>('/api/paper-locations')
  const next = NEXT_STATES[paper.state]
  const move = async (message: PaperMove) => {
    await send('PUT', `/api/papers/${paper.id}/state`, message)
    moved()
  }
  const isStored = paper.state === 'stored'
  return (
    <section class="panel paper-moves">
      <h2>{paperText.next}</h2>
      <Answer of={locations} empty={<Skeleton lines={4} />}>
        {(found) => (
          <>
            {next.includes('stored') && (
              <details open={paper.state === 'processing'}>
                <summary>{isStored ? paperText.putElsewhere : paperText.store}</summary>
                <Store paper={paper} locations={found} move={move} />
              </details>
            )}
            {next.includes('processing') && (
              <details open={paper.state === 'received'}>
                <summary>{isStored ? paperText.takeOut : paperText.process}</summary>
                <Process
                  paper={paper}
                  locations={found}
                  submit={isStored ? paperText.takeOut : paperText.process}
                  move={move}
                />
              </details>
            )}
            {next.includes('destroyed') && !paper.restricted && (
              <details open={paper.lateToDestroy}>
                <summary>{paperText.destroy}</summary>
                {paper.lateToDestroy ? (
                  <Destroy move={move} />
                ) : (
                  <p class="muted">{fill(paperText.destroyEarly, { day: dayName(paper.retainUntil) })}</p>
                )}
              </details>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

type Move = (message: PaperMove) => Promise<void>

function Process({
  paper,
  locations,
  submit,
  move,
}: {
  paper: PaperView
  locations: readonly PaperLocationView[]
  submit: string
  move: Move
}) {
  const sending = useSending()
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) => move({ state: 'processing', location: Number(fields.get('location')) || null })}
    >
      <LocationField
        locations={locations}
        value={paper.state === 'received' ? (paper.location?.id ?? null) : null}
        wrong={refusalOf(sending.refusal, 'location', paperText.locationWrong)}
      />
    </Form>
  )
}

function Store({
  paper,
  locations,
  move,
}: {
  paper: PaperView
  locations: readonly PaperLocationView[]
  move: Move
}) {
  const sending = useSending()
  const safe = locations.filter(
    ({ id, locked, fireproof }) =>
      locked && fireproof && id !== (paper.state === 'stored' && paper.location?.id),
  )
  if (safe.length === 0) return <p class="muted">{paperText.noneSafe}</p>
  return (
    <Form
      sending={sending}
      submit={paper.state === 'stored' ? paperText.putElsewhere : paperText.store}
      onSubmit={(fields) =>
        move({
          state: 'stored',
          location: Number(fields.get('location')),
          on: String(fields.get('on')),
        })
      }
    >
      <LocationField
        locations={safe}
        help={paperText.safeOnly}
        required
        wrong={refusalOf(sending.refusal, 'location', paperText.safeWrong)}
      />
      <MovedOn sending={sending} />
    </Form>
  )
}

function Destroy({ move }: { move: Move }) {
  const sending = useSending()
  const name = (field: 'by' | 'seenBy', wrong: string) => (
    <TextField
      name={field}
      label={paperText[field]}
      most={100}
      wrong={refusalOf(sending.refusal, field, wrong)}
    />
  )
  return (
    <Form
      sending={sending}
      submit={paperText.destroy}
      onSubmit={(fields) =>
        move({
          state: 'destroyed',
          on: String(fields.get('on')),
          how: String(fields.get('how')) as (typeof DESTRUCTION_WAYS)[number],
          by: String(fields.get('by')),
          seenBy: String(fields.get('seenBy')),
        })
      }
    >
      <p class="muted">{paperText.destroyHelp}</p>
      <SelectField
        name="how"
        label={paperText.how}
        options={optionsOf(DESTRUCTION_WAYS, paperText.ways)}
        value="shredded"
      />
      <MovedOn sending={sending} />
      {name('by', paperText.textWrong)}
      {name('seenBy', paperText.seenWrong)}
    </Form>
  )
}

function MovedOn({ sending: { refusal } }: { sending: Sending }) {
  return (
    <DayField
      name="on"
      label={paperText.on}
      wrong={refusalOf(refusal, 'on', paperText.onWrong)}
      value={today()}
    />
  )
}
