import { useState } from 'preact/hooks'
import type { RegisterRetention, RetentionPlan, RetentionSchedule } from '../../../src/retention-schedule.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { NumberField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { GroupCounts } from './group-counts.tsx'
import { retentionText } from './text.ts'

type Rule = RegisterRetention['rules'][number]
type Changed = (schedule: RetentionSchedule) => void

/** What one register keeps how long, and what of it is old enough to go. */
export function RegisterSchedule({
  of: { register, registerName, rules },
  isWaiting,
  changed,
}: {
  of: RegisterRetention
  /** A run of it is not done yet. */
  isWaiting: boolean
  changed: Changed
}) {
  const mayChange = useMay()('retention.maintain', register)
  const mayPropose = useMay()('retention.propose', register)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section class="panel" aria-label={registerName}>
      <h2>{registerName}</h2>
      <p class="muted">{retentionText.scheduleHelp}</p>
      <ul class="accounts">
        {rules.map((rule) => {
          const { name } = retentionText.groups[rule.group]
          const isOpen = open === rule.group
          return (
            <li key={rule.group}>
              <div class="account-line">
                <div>
                  <p class="account-title">
                    <strong>{name}</strong>
                  </p>
                  <p>{timeOf(rule)}</p>
                  <p class="muted small">{whyOf(rule)}</p>
                </div>
                {mayChange && (
                  <button
                    type="button"
                    class="button"
                    aria-expanded={isOpen}
                    aria-label={isOpen ? undefined : fill(text.changeNamed, { name })}
                    onClick={() => setOpen(isOpen ? null : rule.group)}
                  >
                    {isOpen ? text.cancel : text.changeThis}
                  </button>
                )}
              </div>
              {isOpen && (
                <RuleForm
                  register={register}
                  rule={rule}
                  saved={(schedule) => {
                    setOpen(null)
                    changed(schedule)
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {mayPropose && <DryRun register={register} rules={rules} isWaiting={isWaiting} changed={changed} />}
    </section>
  )
}

function timeOf({ group, months }: Rule): string {
  const isYears = months % 12 === 0
  const number = isYears ? months / 12 : months
  const time = fill(plural(isYears ? retentionText.years : retentionText.months, number), {
    count: count(number),
  })
  return fill(retentionText.keptFor, { time, since: retentionText.groups[group].since })
}

function whyOf({ reason, changedAt, changedBy }: Rule): string {
  if (reason === null) return retentionText.usual
  const who =
    changedAt && changedBy && fill(retentionText.changed, { name: changedBy, date: dateName(changedAt) })
  return who ? `${reason} · ${who}` : reason
}

function RuleForm({ register, rule, saved }: { register: number; rule: Rule; saved: Changed }) {
  const sending = useSending()
  const wrong = (field: string, words: string) => (sending.refusal?.field === field ? words : null)
  return (
    <Form
      sending={sending}
      submit={retentionText.save}
      onSubmit={async (fields) =>
        saved(
          await send<RetentionSchedule>('PUT', `/api/retention/registers/${register}/${rule.group}`, {
            months: Number(fields.get('months')),
            reason: String(fields.get('reason')),
          }),
        )
      }
    >
      <NumberField
        name="months"
        label={retentionText.monthsOf}
        help={retentionText.monthsHelp}
        most={600}
        value={rule.months}
        wrong={wrong('months', retentionText.monthsWrong)}
      />
      <Field
        label={retentionText.reason}
        help={retentionText.reasonHelp}
        wrong={wrong('reason', retentionText.reasonWrong)}
      >
        {(attributes) => (
          <input
            {...attributes}
            name="reason"
            required
            maxLength={500}
            autocomplete="off"
            defaultValue={rule.reason ?? ''}
          />
        )}
      </Field>
    </Form>
  )
}

/** Looks what is old enough when somebody wants to know, and proposes that. */
function DryRun({
  register,
  rules,
  isWaiting,
  changed,
}: {
  register: number
  rules: readonly Rule[]
  isWaiting: boolean
  changed: Changed
}) {
  const [isAsked, setAsked] = useState(false)
  const key = rules.map(({ months }) => months).join()
  return (
    <div class="panel-end">
      {isAsked ? (
        <Plan key={`${key} ${isWaiting}`} register={register} isWaiting={isWaiting} changed={changed} />
      ) : (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {retentionText.look}
        </button>
      )}
    </div>
  )
}

function Plan({ register, isWaiting, changed }: { register: number; isWaiting: boolean; changed: Changed }) {
  const plan = useLoaded<RetentionPlan>(`/api/retention/registers/${register}/plan`)
  const sending = useSending()
  return (
    <Answer of={plan} empty={<Skeleton lines={2} />}>
      {(groups) => (
        <>
          <h3>{retentionText.today}</h3>
          <GroupCounts groups={groups} staying={retentionText.stay} />
          {isWaiting ? (
            <p class="muted small">{retentionText.waits}</p>
          ) : (
            groups.some(({ count }) => count > 0) && (
              <p>
                <button
                  type="button"
                  class="button button-main"
                  aria-disabled={sending.busy}
                  onClick={() =>
                    void sending.run(async () =>
                      changed(await send<RetentionSchedule>('POST', '/api/retention/runs', { register })),
                    )
                  }
                >
                  {retentionText.propose}
                </button>
              </p>
            )
          )}
          {sending.refusal && (
            <p class="form-refusal" role="alert">
              {sending.refusal.code === 'taken' ? retentionText.waits : text.refusals[sending.refusal.code]}
            </p>
          )}
        </>
      )}
    </Answer>
  )
}
