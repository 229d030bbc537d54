import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { RequestDetail } from '../../../src/subject-request.ts'
import { dayName } from '../calendar.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { fill } from '../phrase.ts'
import { AnswerStep, answersOf } from '../requests/answer-step.tsx'
import { CaseFacts } from '../requests/case-facts.tsx'
import { CaseStepItem } from '../requests/case-step.tsx'
import { currentStep, isUndecided, type Case } from '../requests/case.ts'
import { CloseStep } from '../requests/close-step.tsx'
import { DecideStep } from '../requests/decide-step.tsx'
import { Due } from '../requests/due.tsx'
import { ErasureNote } from '../requests/erasure-note.tsx'
import { identityTold, IdentityStep } from '../requests/identity-step.tsx'
import { LetterList } from '../requests/letter-list.tsx'
import { Lifting } from '../requests/lifting.tsx'
import { OtherSteps } from '../requests/other-steps.tsx'
import { PackagePanel } from '../requests/package-panel.tsx'
import { RequestBadges } from '../requests/request-badges.tsx'
import { RequestHistory } from '../requests/request-history.tsx'
import { rightNames } from '../requests/right-names.ts'
import { TellStep } from '../requests/tell-step.tsx'
import { requestsText } from '../requests/text.ts'
import { namedCustomer, WhoStep } from '../requests/who-step.tsx'

/** One request with everything of it: `/app/requests/ID`. */
export function RequestPage() {
  const id = useRoute().params['id'] ?? ''
  const loaded = useLoaded<RequestDetail>(`/api/requests/${encodeURIComponent(id)}`)
  const { answer } = loaded
  const title = answer ? fill(requestsText.pageTitle, { no: String(answer.no) }) : requestsText.title
  return (
    <Page title={title}>
      <Answer of={loaded} empty={<Skeleton kind="card" lines={3} />}>
        {(request) => <Open key={request.id} request={request} changed={loaded.again} />}
      </Answer>
    </Page>
  )
}

function Open({ request, changed }: Case) {
  const [isNobody, setNobody] = useState(request.decisions.some(({ outcome }) => outcome === 'no-data'))
  return (
    <>
      <Head request={request} />
      <div class="case">
        <div class="case-main">
          <Steps request={request} changed={changed} isNobody={isNobody} setNobody={setNobody} />
          <LetterList
            request={request}
            changed={changed}
            besides={isUndecided(request) ? [] : answersOf(request)}
          />
        </div>
        <div class="case-side">
          <CaseFacts request={request} />
          <Lifting request={request} changed={changed} />
          <PackagePanel request={request} />
          <OtherSteps request={request} changed={changed} />
          <RequestHistory request={request} />
        </div>
      </div>
    </>
  )
}

/** Who asks for what until when, and what stands in the way. */
function Head({ request }: Pick<Case, 'request'>) {
  return (
    <section class="panel case-head" aria-label={requestsText.request}>
      <p class="case-name">{request.name ?? requestsText.unnamed}</p>
      <p>{rightNames(request.decisions.map(({ right }) => right))}</p>
      <p class="case-state">
        <RequestBadges request={request} />
        <Due request={request} isTold />
      </p>
      {request.words && <blockquote class="case-words">{request.words}</blockquote>}
      <ErasureNote request={request} />
    </section>
  )
}

function Steps({
  request,
  changed,
  isNobody,
  setNobody,
}: Case & { isNobody: boolean; setNobody: (isNobody: boolean) => void }) {
  const current = currentStep(request, isNobody)
  const { customer, decisions, tasks } = request
  const part = (done: number, all: number) =>
    all === 0 ? null : fill(requestsText.part, { done: count(done), all: count(all) })
  const answered = answersOf(request).at(-1)?.sentOn
  return (
    <ol class="case-steps" aria-label={requestsText.whatToDo}>
      <CaseStepItem
        step="who"
        current={current}
        summary={customer ? namedCustomer(customer) : isNobody ? requestsText.nobody : null}
      >
        <WhoStep request={request} changed={changed} isNobody={isNobody} setNobody={setNobody} />
      </CaseStepItem>
      <CaseStepItem step="identity" current={current} summary={identityTold(request)}>
        <IdentityStep request={request} changed={changed} />
      </CaseStepItem>
      <CaseStepItem
        step="decide"
        current={current}
        summary={
          request.waitsForApproval
            ? requestsText.waitsForApproval
            : part(decisions.filter(({ outcome }) => outcome !== null).length, decisions.length)
        }
      >
        <DecideStep request={request} changed={changed} isNobody={isNobody} />
      </CaseStepItem>
      <CaseStepItem
        step="answer"
        current={current}
        summary={answered && fill(requestsText.sentOn, { date: dayName(answered) })}
      >
        <AnswerStep request={request} changed={changed} />
      </CaseStepItem>
      <CaseStepItem
        step="tell"
        current={current}
        summary={part(tasks.filter(({ doneOn }) => doneOn !== null).length, tasks.length)}
      >
        <TellStep request={request} changed={changed} />
      </CaseStepItem>
      <CaseStepItem step="close" current={current} summary={null}>
        <CloseStep request={request} changed={changed} />
      </CaseStepItem>
    </ol>
  )
}
