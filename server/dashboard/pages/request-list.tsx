import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { RIGHTS, type RequestList, type RequestSummary } from '../../../src/subject-request.ts'
import { read } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { Figures } from '../requests/figures.tsx'
import { NoRequests } from '../requests/no-requests.tsx'
import { RequestTable } from '../requests/request-table.tsx'
import { requestsText } from '../requests/text.ts'
import { useMay } from '../session.tsx'

const SHOWN = ['open', 'closed', 'all'] as const

/** Requests of data subjects: `/app/requests?show=closed&right=erasure`. */
export function RequestListPage() {
  const { path, query, route } = useLocation()
  const may = useMay()
  const show = SHOWN.find((one) => one === query['show']) ?? 'open'
  const right = RIGHTS.find((one) => one === query['right'])
  const asked = new URLSearchParams({ show, ...(right && { right }) })
  const ask = (name: 'show' | 'right', value: string) => {
    if (value) asked.set(name, value)
    else asked.delete(name)
    route(`${path}?${asked}`, true)
  }
  const requests = useLoaded<RequestList>(`/api/requests?${asked}`)
  return (
    <Page
      title={requestsText.title}
      actions={
        may('requests.maintain') && (
          <a class="button button-main" href="/app/requests/new">
            <Icon name="plus" />
            {requestsText.record}
          </a>
        )
      }
    >
      {may('requests.decide') && <Figures />}
      <div class="register-search">
        <select
          aria-label={requestsText.which}
          onChange={({ currentTarget: { value } }) => ask('show', value)}
        >
          {SHOWN.map((one) => (
            <option key={one} value={one} selected={one === show}>
              {requestsText.shown[one]}
            </option>
          ))}
        </select>
        <select
          aria-label={requestsText.columns.right}
          onChange={({ currentTarget: { value } }) => ask('right', value)}
        >
          <option value="">{requestsText.anyRight}</option>
          {RIGHTS.map((one) => (
            <option key={one} value={one} selected={one === right}>
              {requestsText.rights[one].name}
            </option>
          ))}
        </select>
      </div>
      <Answer of={requests} empty={<Skeleton kind="row" lines={8} />}>
        {(found) =>
          found.requests.length > 0 ? (
            <Found key={asked.toString()} asked={asked.toString()} first={found} />
          ) : right || show === 'closed' ? (
            <p class="muted">{requestsText.noneOfThese}</p>
          ) : (
            <NoRequests />
          )
        }
      </Answer>
    </Page>
  )
}

function Found({ asked, first }: { asked: string; first: RequestList }) {
  const [later, setLater] = useState<readonly RequestSummary[]>([])
  const [more, setMore] = useState(first.more)
  const shown = [...first.requests, ...later]
  return (
    <>
      <div class="panel panel-flush">
        <RequestTable requests={shown} />
      </div>
      {more && (
        <ShowMore
          label={requestsText.more}
          load={async () => {
            const page = await read<RequestList>(`/api/requests?${asked}&before=${shown.at(-1)!.no}`)
            setLater([...later, ...page.requests])
            setMore(page.more)
          }}
        />
      )}
    </>
  )
}
