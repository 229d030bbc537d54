import type { ExperimentView } from '../../../src/experiment.ts'
import { languageName, share } from '../figure.ts'
import { fill } from '../phrase.ts'
import { experimentText } from './experiment-text.ts'
import { letter } from './experiment-figures.tsx'

type Variant = ExperimentView['variants'][number]

/** What each variant of an experiment shows otherwise than the site's own banner. */
export function VariantList({ variants }: { variants: readonly Variant[] }) {
  return (
    <dl class="variants">
      {variants.map((variant) => (
        <div key={variant.key}>
          <dt>
            <strong>{fill(experimentText.variant, { key: letter(variant.key) })}</strong>{' '}
            <span class="muted">{share(variant.share / 100)}</span>
          </dt>
          {differencesOf(variant).map(([name, value]) => (
            <dd key={name}>
              <span class="muted">{name}</span> {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function differencesOf({ look, texts }: Variant): [name: string, value: string][] {
  const { layout, vertical, horizontal } = look
  const of = experimentText
  const found: [string, string][] = [
    ...(layout ? [[of.layout, of.layouts[layout]] as [string, string]] : []),
    ...(vertical ? [[of.vertical, of.verticals[vertical]] as [string, string]] : []),
    ...(horizontal ? [[of.horizontal, of.horizontals[horizontal]] as [string, string]] : []),
  ]
  for (const [language, some] of Object.entries(texts))
    for (const [path, words] of Object.entries(some ?? {})) {
      const label = fill(of.inLanguage, { label: textName(path), language: languageName(language) })
      found.push([label, words])
    }
  return found.length > 0 ? found : [['', of.asItIs]]
}

/** Of `banner.intro.full`: What is asked. */
export function textName(path: string): string {
  const name = (path.split('.')[1] ?? path).replace(/(WithOthers|ByLink)$/, '')
  return experimentText.text[name] ?? name
}
