import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { PAPER_LISTS, type PaperList, type PaperView } from '../../../src/paper.ts'
import { read } from '../api.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { PaperFrame } from '../papers/paper-frame.tsx'
import { PaperTable } from '../papers/paper-table.tsx'
import { paperText } from '../papers/text.ts'
import { fill, plural } from '../phrase.ts'
import { useMay } from '../session.tsx'

/** Documents on paper: `/app/papers?list=to-store`. */
export function PaperListPage() {
  const { path, query, route } = useLocation()
  const list = PAPER_LISTS.find((one) => one === query['list']) ?? ''
  const no = /^\d{1,9}$/.test(query['no'] ?? '') ? query['no']! : ''
  const asked = new URLSearchParams({ ...(list && { list }), ...(no && { no }) }).toString()
  const ask = (name: 'list' | 'no', value: string) => route(value ? `${path}?${name}=${value}` : path, true)
  const papers = useLoaded<PaperList>(`/api/papers?${asked}`)
  return (
    <PaperFrame
      current="papers"
      actions={
        useMay()('paper.maintain') && (
          <a class="button button-main" href="/app/papers/new">
            <Icon name="plus" />
            {paperText.add}
          </a>
        )
      }
    >
      {papers.answer && <Late {...papers.answer} />}
      <div class="register-search">
        <select aria-label={paperText.which} onChange={({ currentTarget: { value } }) => ask('list', value)}>
          <option value="">{paperText.all}</option>
          {PAPER_LISTS.map((one) => (
            <option key={one} value={one} selected={one === list}>
              {paperText.lists[one]}
            </option>
          ))}
        </select>
        <input
          type="search"
          inputMode="numeric"
          aria-label={paperText.byNo}
          placeholder={paperText.byNo}
          value={no}
          onInput={({ currentTarget: { value } }) => ask('no', value)}
        />
      </div>
      <Answer of={papers} empty={<Skeleton kind="row" lines={8} />}>
        {(found) =>
          found.papers.length > 0 ? (
            <Found key={asked} asked={asked} first={found} />
          ) : asked ? (
            <p class="muted">{paperText.noneOfList}</p>
          ) : (
            <Empty icon="note" title={paperText.emptyTitle} body={paperText.empty} />
          )
        }
      </Answer>
    </PaperFrame>
  )
}

/** What has to be done, whichever list is shown. */
function Late({ lateToStore, lateToDestroy }: Pick<PaperList, 'lateToStore' | 'lateToDestroy'>) {
  const late = [
    { number: lateToStore, forms: paperText.lateToStore, list: 'late-to-store' },
    { number: lateToDestroy, forms: paperText.lateToDestroy, list: 'late-to-destroy' },
  ]
  return (
    <>
      {late
        .filter(({ number }) => number > 0)
        .map(({ number, forms, list }) => (
          <p key={list} class="late">
            {fill(plural(forms, number), { count: count(number) })}{' '}
            <a href={`/app/papers?list=${list}`}>{paperText.show}</a>
          </p>
        ))}
    </>
  )
}

function Found({ asked, first }: { asked: string; first: PaperList }) {
  const [later, setLater] = useState<{ papers: PaperView[]; next: number | null } | null>(null)
  const { next } = later ?? first
  return (
    <>
      <div class="panel panel-flush">
        <PaperTable papers={[...first.papers, ...(later?.papers ?? [])]} />
      </div>
      {next !== null && (
        <ShowMore
          label={paperText.more}
          load={async () => {
            const page = await read<PaperList>(`/api/papers?${asked}&before=${next}`)
            setLater({ papers: [...(later?.papers ?? []), ...page.papers], next: page.next })
          }}
        />
      )}
    </>
  )
}
