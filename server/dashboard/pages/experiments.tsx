import { useRoute } from 'preact-iso/router'
import type { ExperimentView, SiteExperiments } from '../../../src/experiment.ts'
import type { SiteView } from '../../../src/site.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { ExperimentFigures, letter } from '../parts/experiment-figures.tsx'
import { ExperimentForm } from '../parts/experiment-form.tsx'
import { Field, Form } from '../parts/form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { VariantList } from '../parts/variant-list.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { experimentText } from '../parts/experiment-text.ts'

/** Banners shown in turns by lot: the one experiment that runs, or a new one, and those that ended. */
export function ExperimentsPage() {
  const id = useRoute().params['id'] ?? ''
  const site = useLoaded<SiteView>(`/api/sites/${id}`)
  return (
    <SitePage site={site} id={id} current="experiments">
      {(found) => <Experiments site={found} changed={site.again} />}
    </SitePage>
  )
}

function Experiments({ site, changed }: { site: SiteView; changed: () => void }) {
  const path = `/api/sites/${site.id}/experiments`
  const loaded = useLoaded<SiteExperiments>(path)
  const starting = useSending()
  const maintains = useMay()('sites.maintain', site.id)
  const again = () => {
    loaded.again()
    changed()
  }
  return (
    <Answer of={loaded} empty={<Skeleton kind="card" lines={2} />}>
      {({ texts, experiments }) => {
        const running = experiments.find(({ endedAt }) => endedAt === null)
        const ended = experiments.filter(({ endedAt }) => endedAt !== null)
        return (
          <div class="experiments">
            {experiments.length === 0 && (
              <Empty icon="chart" title={experimentText.emptyTitle} body={experimentText.empty}>
                {site.sample && <p>{experimentText.sample}</p>}
              </Empty>
            )}
            {running && <Running key={running.no} site={site} experiment={running} ended={again} />}
            {!running && !site.sample && maintains && (
              <section class="panel" aria-label={experimentText.newTitle}>
                <h2>{experimentText.newTitle}</h2>
                <p class="muted">{experimentText.newHelp}</p>
                <ExperimentForm
                  key={experiments.length}
                  site={site}
                  texts={texts}
                  sending={starting}
                  onSubmit={async (experiment) => {
                    await send('POST', path, experiment)
                    again()
                  }}
                />
              </section>
            )}
            {ended.length > 0 && (
              <section class="panel" aria-label={experimentText.endedTitle}>
                <h2>{experimentText.endedTitle}</h2>
                {ended.map((experiment) => (
                  <Ended key={experiment.no} site={site} experiment={experiment} />
                ))}
              </section>
            )}
          </div>
        )
      }}
    </Answer>
  )
}

function Running({
  site,
  experiment,
  ended,
}: {
  site: SiteView
  experiment: ExperimentView
  ended: () => void
}) {
  const ending = useSending()
  const maintains = useMay()('sites.maintain', site.id)
  return (
    <section class="panel" aria-label={experiment.name}>
      <h2>
        {experiment.name}{' '}
        <span class="badge is-good">
          {fill(experimentText.running, { day: dateName(experiment.startedAt) })}
        </span>
      </h2>
      <ExperimentFigures experiment={experiment} smallestGroup={site.smallestGroup} />
      <VariantList variants={experiment.variants} />
      {maintains && (
        <>
          <h3>{experimentText.endTitle}</h3>
          <p class="muted small">
            {experimentText.patience} {experimentText.textsAskAgain}
          </p>
          <Form
            sending={ending}
            submit={experimentText.end}
            onSubmit={async (fields) => {
              await send('POST', `/api/sites/${site.id}/experiments/${experiment.no}/end`, {
                keep: fields.get('keep') || null,
              })
              ended()
            }}
          >
            <Field label={experimentText.keep} wrong={null}>
              {(attributes) => (
                <select {...attributes} name="keep">
                  <option value="">{experimentText.keepNone}</option>
                  {experiment.variants
                    .filter(({ look, texts }) => Object.keys({ ...look, ...texts }).length > 0)
                    .map(({ key }) => (
                      <option key={key} value={key}>
                        {fill(experimentText.variant, { key: letter(key) })}
                      </option>
                    ))}
                </select>
              )}
            </Field>
          </Form>
        </>
      )}
    </section>
  )
}

function Ended({ site, experiment }: { site: SiteView; experiment: ExperimentView }) {
  const { name, startedAt, endedAt, kept, variants } = experiment
  return (
    <details class="experiment-ended">
      <summary>
        <strong>{name}</strong>{' '}
        <span class="muted small">
          {fill(experimentText.ended, { from: dateName(startedAt), until: dateName(endedAt!) })}
          {' · '}
          {kept === null ? experimentText.keptNone : fill(experimentText.kept, { key: letter(kept) })}
        </span>
      </summary>
      <ExperimentFigures experiment={experiment} smallestGroup={site.smallestGroup} />
      <VariantList variants={variants} />
    </details>
  )
}
