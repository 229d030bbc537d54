import { useState } from 'preact/hooks'
import { NOTICE_CHANNELS, type NoticeChannel, type SourceNoticeList } from '../../../src/source-notice.ts'
import { send } from '../api.ts'
import { today } from '../calendar.ts'
import { count } from '../figure.ts'
import { DayField, SelectField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { importsText } from './text.ts'

/** Those of a source who are ticked; a customer may wait for several sources. */
export type Chosen = ReadonlyMap<number, readonly string[]>

/** Records that people were told: everybody of a source, or those who are ticked. */
export function TellForm({
  sources,
  chosen,
  told,
}: {
  sources: SourceNoticeList['sources']
  chosen: Chosen
  told: () => void
}) {
  const sending = useSending()
  const [number, setNumber] = useState<number | null>(null)
  const ticked = [...chosen.values()].reduce((sum, ids) => sum + ids.length, 0)
  const whom = {
    ...(ticked > 0 && { chosen: fill(plural(importsText.tellChosen, ticked), { count: count(ticked) }) }),
    ...Object.fromEntries(
      // Not the number alone: such keys come before all others.
      sources.map(({ id, name }) => [`source ${id}`, fill(importsText.tellAll, { source: name })]),
    ),
  } as Record<string, string>
  return (
    <section class="panel">
      <h2>{importsText.tell}</h2>
      <Form
        key={ticked > 0 ? 'chosen' : 'all'}
        sending={sending}
        submit={importsText.record}
        onSubmit={async (fields) => {
          const asked = String(fields.get('whom'))
          const message = { channel: fields.get('channel'), toldOn: fields.get('toldOn') }
          const messages =
            asked === 'chosen'
              ? [...chosen].map(([source, customers]) => ({ source, customers, ...message }))
              : [{ source: Number(asked.slice('source '.length)), ...message }]
          let sum = 0
          for (const one of messages)
            sum += (await send<{ told: number }>('POST', '/api/source-notices/told', one)).told
          setNumber(sum)
          told()
        }}
      >
        <div class="field-grid">
          <SelectField
            name="whom"
            label={importsText.tellWhom}
            options={whom}
            value={Object.keys(whom)[0]!}
          />
          <SelectField<NoticeChannel>
            name="channel"
            label={importsText.channel}
            options={importsText.channels}
            value={NOTICE_CHANNELS[0]}
          />
          <DayField
            name="toldOn"
            label={importsText.toldOn}
            wrong={sending.refusal?.field === 'toldOn' ? importsText.toldOnWrong : null}
            value={today()}
          />
        </div>
      </Form>
      {number !== null && (
        <p role="status">{fill(plural(importsText.told, number), { count: count(number) })}</p>
      )}
    </section>
  )
}
