import { useState } from 'preact/hooks'
import type { SourceNoticeList, SourceNoticeView } from '../../../src/source-notice.ts'
import { dayName } from '../calendar.ts'
import { More } from '../imports/more.tsx'
import { usePages } from '../imports/pages-of.ts'
import { TellForm, type Chosen } from '../imports/tell-form.tsx'
import { importsText } from '../imports/text.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { fill } from '../phrase.ts'
import { RegisterPage } from '../register/register-page.tsx'
import { registerText } from '../register/text.ts'
import { useMay } from '../session.tsx'

/** Who is to be told that data came from others, the most urgent first. */
export function SourceNoticesPage() {
  const mayTell = useMay()('register.maintain')
  const { first, pages, ...rest } = usePages<SourceNoticeList>('/api/source-notices')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const choose = (notice: SourceNoticeView, isTold: boolean) => {
    const { source, customer } = notice
    const others = (chosen.get(source.id) ?? []).filter((id) => id !== customer.id)
    const all = new Map(chosen).set(source.id, isTold ? [...others, customer.id] : others)
    setChosen(new Map([...all].filter(([, ids]) => ids.length > 0)))
  }
  return (
    <RegisterPage current="told">
      <Answer of={first} empty={<Skeleton kind="card" lines={2} />}>
        {({ sources }) => {
          const notices = pages.flatMap((page) => page.notices)
          if (notices.length === 0)
            return <Empty icon="tick" title={importsText.toldNoneTitle} body={importsText.toldNone} />
          return (
            <div class="import-parts">
              <p class="muted">{importsText.toldHelp}</p>
              {mayTell && (
                <TellForm
                  sources={sources}
                  chosen={chosen}
                  told={() => {
                    setChosen(new Map())
                    first.again()
                  }}
                />
              )}
              <div class="panel panel-flush">
                <Notices notices={notices} chosen={chosen} choose={mayTell ? choose : null} />
              </div>
              <More {...rest} />
            </div>
          )
        }}
      </Answer>
    </RegisterPage>
  )
}

function Notices({
  notices,
  chosen,
  choose,
}: {
  notices: readonly SourceNoticeView[]
  chosen: Chosen
  choose: ((notice: SourceNoticeView, isTold: boolean) => void) | null
}) {
  return (
    <table class="customers">
      <thead>
        <tr>
          <th scope="col">{importsText.name}</th>
          <th scope="col" class="if-wide">
            {importsText.from}
          </th>
          <th scope="col">{importsText.due}</th>
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => {
          const { customer, source, dueOn, isOverdue } = notice
          const name = customer.name ?? registerText.unnamed
          return (
            <tr key={`${customer.id} ${source.id}`}>
              <th scope="row">
                <span class="told-name">
                  {choose && (
                    <input
                      type="checkbox"
                      aria-label={fill(importsText.tick, { name })}
                      checked={chosen.get(source.id)?.includes(customer.id) ?? false}
                      onChange={({ currentTarget }) => choose(notice, currentTarget.checked)}
                    />
                  )}
                  <span>
                    <a href={`/app/customers/${customer.id}`}>{name}</a>
                    <span class="muted customers-email if-narrow">{source.name}</span>
                  </span>
                </span>
              </th>
              <td class="if-wide">{source.name}</td>
              <td>
                <time dateTime={dueOn}>{dayName(dueOn)}</time>{' '}
                {isOverdue && <span class="badge is-bad">{importsText.overdue}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
