import type { Finding, Moment, ScanReport, ScanView } from '../../../src/scan.ts'
import { instantName } from '../calendar.ts'
import { count } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { scanText } from './text.ts'

type Group = keyof typeof scanText.groups

/** In the order of what to do first. */
const GROUPS: readonly Group[] = ['early', 'undeclared', 'unseen']

/** What to do about a finding: what is not declared has to be, before it can wait for consent by its name. */
function groupOf({ problems }: Finding): Group {
  if (problems.includes('undeclared')) return 'undeclared'
  return problems.includes('never-seen') ? 'unseen' : 'early'
}

/** What a scan found, by what to do about it. */
export function ScanResult({ scan, services }: { scan: ScanView; services: string }) {
  const { report, changes } = scan
  return (
    <section class="panel scan">
      <h2>{fill(scanText.result, { instant: instantName(scan.finishedAt) })}</h2>
      {report ? (
        <>
          <Summary report={report} changes={changes} />
          {GROUPS.map((group) => {
            const findings = report.findings.filter((finding) => groupOf(finding) === group)
            return (
              findings.length > 0 && (
                <section key={group}>
                  <h3>
                    {scanText.groups[group].title} <span class="muted">{count(findings.length)}</span>
                  </h3>
                  <p class="muted">
                    {scanText.groups[group].advice} <a href={services}>{scanText.toServices}</a>
                  </p>
                  <Findings findings={findings} appeared={changes?.appeared ?? []} />
                </section>
              )
            )
          })}
          {changes && changes.gone.length > 0 && (
            <details class="scan-gone">
              <summary>
                {scanText.gone} <span class="muted">{count(changes.gone.length)}</span>
              </summary>
              <Findings findings={changes.gone} appeared={[]} />
            </details>
          )}
          <Pages report={report} />
        </>
      ) : (
        <p class="caution">{scan.fault && scanText.fault[scan.fault]}</p>
      )}
    </section>
  )
}

function Summary({ report, changes }: { report: ScanReport; changes: ScanView['changes'] }) {
  const seen = report.findings.filter((finding) => groupOf(finding) !== 'unseen').length
  const { appeared, gone } = changes ?? { appeared: [], gone: [] }
  return (
    <>
      {report.findings.length === 0 ? (
        <div class="scan-well">
          <p>
            <span class="badge is-good">{scanText.well}</span>
          </p>
          <p class="muted">{scanText.wellHelp}</p>
        </div>
      ) : (
        <p>
          {fill(plural(scanText.summary, report.seen), { found: count(seen), count: count(report.seen) })}
        </p>
      )}
      {changes && (
        <p class="muted">
          {appeared.length + gone.length === 0
            ? scanText.unchanged
            : fill(scanText.changes, { appeared: count(appeared.length), gone: count(gone.length) })}
        </p>
      )}
      {report.onThisMachine && <p class="muted small">{scanText.onThisMachine}</p>}
    </>
  )
}

function Findings({ findings, appeared }: { findings: readonly Finding[]; appeared: readonly Finding[] }) {
  const keyOf = ({ kind, party, host, name }: Finding) => [kind, party, host, name].join(' ')
  const fresh = new Set(appeared.map(keyOf))
  return (
    <ul class="scan-findings">
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <div>
            <p class="scan-name">
              <span class="muted small">{scanText.kinds[finding.kind]}</span>
              {finding.kind === 'service' ? <strong>{finding.name}</strong> : <code>{finding.name}</code>}
              {fresh.has(keyOf(finding)) && <span class="badge is-sample">{scanText.isNew}</span>}
            </p>
            <p class="muted small">{whereOf(finding)}</p>
          </div>
          {finding.moments.length > 0 && (
            <p class="scan-moments">
              {shownMoments(finding).map((moment) => (
                <span key={moment} class={`badge ${moment === 'allowed' ? 'is-closed' : 'is-bad'}`}>
                  {scanText.moments[moment]}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Those that are too early; where there is none, that it came with consent. */
function shownMoments({ moments }: Finding): readonly Moment[] {
  const early = moments.filter((moment) => moment !== 'allowed')
  return early.length > 0 ? early : moments
}

/** Whose it is, the service that declares it, and the pages that do it. */
function whereOf({ kind, host, name, service, pages }: Finding): string {
  const parts = [
    host === name ? null : host,
    kind === 'service' ? null : service,
    pages.map((page) => new URL(page).pathname).join(', '),
  ]
  return parts.filter(Boolean).join(' · ')
}

function Pages({ report: { pages } }: { report: ScanReport }) {
  return (
    <details class="scan-pages" open={pages.some(({ outcome }) => outcome !== 'read')}>
      <summary>{fill(scanText.pages, { count: count(pages.length) })}</summary>
      <ul>
        {pages.map(({ address, outcome }) => (
          <li key={address}>
            <span class="scan-address">{address}</span>
            <span class={outcome === 'read' ? 'muted small' : 'small scan-trouble'}>
              {scanText.outcomes[outcome]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
