import { BAN_CHANNELS, type BanAct, type BanKind } from '../../../src/ban.ts'
import { STAFF_LANGUAGES } from '../../../src/language.ts'
import { send } from '../api.ts'
import { today } from '../calendar.ts'
import { DayField, optionsOf, SelectField, TickBox } from '../parts/fields.tsx'
import { FieldGroup, Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { language } from '../text.ts'
import { wishesText } from './text.ts'

/** What the person says, as whoever heard it records it. */
export function BanForm({
  customerId,
  act,
  kinds,
  recorded,
}: {
  customerId: string
  act: BanAct
  /** What can be forbidden, or allowed again. */
  kinds: readonly BanKind[]
  recorded: () => void
}) {
  const sending = useSending()
  const wrong = (field: string) =>
    sending.refusal?.field === field || sending.refusal?.field?.startsWith(`${field}.`) === true
  return (
    <Form
      sending={sending}
      submit={wishesText.save}
      onSubmit={async (fields) => {
        await send('POST', `/api/customers/${customerId}/bans`, {
          act,
          kinds: fields.getAll('kind'),
          channel: fields.get('channel'),
          askedOn: fields.get('askedOn'),
          language: fields.get('language'),
        })
        recorded()
      }}
    >
      <FieldGroup
        label={wishesText.which[act]}
        wrong={wrong('kinds') ? wishesText.whichWrong : null}
        {...(act === 'allow' && { help: wishesText.allowHelp })}
      >
        {kinds.map((kind) => (
          <TickBox key={kind} name="kind" value={kind} label={wishesText.kinds[kind]} isTicked={false} />
        ))}
      </FieldGroup>
      <SelectField
        name="channel"
        label={wishesText.channel}
        options={optionsOf(BAN_CHANNELS, wishesText.channels)}
        value="phone"
      />
      <DayField
        name="askedOn"
        label={wishesText.askedOn}
        wrong={wrong('askedOn') ? wishesText.askedOnWrong : null}
        value={today()}
        last={today()}
      />
      <SelectField
        name="language"
        label={wishesText.language}
        help={wishesText.mailHelp}
        options={optionsOf(STAFF_LANGUAGES, wishesText.languages)}
        value={language}
      />
    </Form>
  )
}
