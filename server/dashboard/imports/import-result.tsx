import type {
  DifferenceList,
  DifferenceView,
  ImportCounts,
  ImportDetail,
  ProblemList,
  ProblemView,
} from '../../../src/import.ts'
import { count } from '../figure.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { registerText } from '../register/text.ts'
import { meaningName } from './columns-form.tsx'
import { More } from './more.tsx'
import { usePages } from './pages-of.ts'
import { importsText } from './text.ts'

export function leftOutOf(counts: ImportCounts): number {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return all - counts.new - counts.changed - counts.unchanged
}

/** How many lines do what. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const shown = { ...counts, leftOut: leftOutOf(counts) }
  return (
    <dl class="import-counts">
      {(['new', 'changed', 'unchanged', 'leftOut'] as const).map((name) => (
        <div key={name}>
          <dt>{importsText.counts[name]}</dt>
          <dd>{count(shown[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What each line would change. */
export function Differences({ id }: Pick<ImportDetail, 'id'>) {
  const { first, pages, ...rest } = usePages<DifferenceList>(`/api/imports/${id}/differences`)
  return (
    <Answer of={first} empty={<Skeleton kind="row" lines={4} />}>
      {() => {
        const all = pages.flatMap(({ differences }) => differences)
        if (all.length === 0) return <p class="muted">{importsText.nothing}</p>
        return (
          <>
            <ul class="history import-lines">
              {all.map((difference) => (
                <Difference key={difference.line} difference={difference} />
              ))}
            </ul>
            <More {...rest} />
          </>
        )
      }}
    </Answer>
  )
}

function Difference({ difference: { line, customer, values } }: { difference: DifferenceView }) {
  return (
    <li>
      <p>
        {customer ? (
          <a href={`/app/customers/${customer.id}`}>
            {fill(importsText.customer, { no: String(customer.no) })}
          </a>
        ) : (
          <strong>{importsText.newCustomer}</strong>
        )}{' '}
        <span class="muted small">{fill(importsText.line, { line: count(line) })}</span>
      </p>
      <dl class="changes">
        {values.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{registerText.fields[field]}</dt>
            <dd>
              {customer
                ? fill(registerText.changedTo, { before: before ?? registerText.nothing, after })
                : after}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** Lines of which nothing is taken, and why. */
export function Problems({ id }: Pick<ImportDetail, 'id'>) {
  const { first, pages, ...rest } = usePages<ProblemList>(`/api/imports/${id}/problems`)
  return (
    <section class="panel">
      <h2>{importsText.problemsTitle}</h2>
      <p class="muted">{importsText.problemsHelp}</p>
      <Answer of={first} empty={<Skeleton kind="row" lines={4} />}>
        {() => (
          <>
            <ul class="history import-lines">
              {pages
                .flatMap(({ problems }) => problems)
                .map((problem) => (
                  <Problem key={`${problem.line} ${problem.column}`} problem={problem} />
                ))}
            </ul>
            <More {...rest} />
          </>
        )}
      </Answer>
    </section>
  )
}

function Problem({ problem: { line, column, field, problem, value } }: { problem: ProblemView }) {
  const place =
    column === null
      ? fill(importsText.line, { line: count(line) })
      : fill(importsText.problemPlace, { line: count(line), column: count(column) })
  return (
    <li>
      <p>
        <strong>{place}</strong>
        {field && <span class="muted"> · {meaningName(field)}</span>}
      </p>
      <p class="small">
        {problem === 'value' && field ? expected(field) : importsText.problems[problem]}
        {value && ` ${fill(importsText.says, { value })}`}
      </p>
    </li>
  )
}

function expected(field: NonNullable<ProblemView['field']>): string {
  return field === 'no' ? importsText.problems.number : registerText.wrong[field]
}
