import type { SiteExperiments, Variant } from '../../../src/experiment.ts'
import type { SiteView } from '../../../src/site.ts'
import type { VariantKey } from '../../../src/variant.ts'
import { languageName } from '../figure.ts'
import { fill } from '../phrase.ts'
import { experimentText } from './experiment-text.ts'
import { Field, FieldGroup } from './form.tsx'
import { textName } from './variant-list.tsx'

const PLACES = ['layout', 'vertical', 'horizontal'] as const

/** Where a variant stands, and in which form. */
export function PlaceFields({ variant, site }: { variant: VariantKey; site: SiteView }) {
  const { layouts, verticals, horizontals, asNow } = experimentText
  const names: Record<(typeof PLACES)[number], Readonly<Record<string, string>>> = {
    layout: layouts,
    vertical: verticals,
    horizontal: horizontals,
  }
  return PLACES.map((place) => (
    <Field key={place} label={experimentText[place]} wrong={null}>
      {(attributes) => (
        <select {...attributes} name={`${place}-${variant}`}>
          <option value="">{fill(asNow, { value: names[place][site.look[place]] ?? '' })}</option>
          {Object.entries(names[place]).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  ))
}

/** What a variant says: the texts stand there as they are, to be changed. */
export function TextFields({
  variant,
  texts,
  wrongAt,
}: {
  variant: VariantKey
  texts: SiteExperiments['texts']
  /** The text that was refused: `fi.banner.title`. */
  wrongAt: string | null
}) {
  return (
    <details class="variant-texts" open={wrongAt !== null}>
      <summary>{experimentText.texts}</summary>
      <p class="field-help">{fill(experimentText.textsHelp, { blank: '{site}' })}</p>
      {Object.entries(texts).map(([language, some]) => (
        <FieldGroup key={language} label={languageName(language)} wrong={null}>
          {Object.entries(some ?? {}).map(([path, original]) => (
            <Field
              key={path}
              label={textName(path)}
              wrong={wrongAt === `${language}.${path}` ? experimentText.expected.texts : null}
            >
              {(attributes) => (
                <textarea
                  {...attributes}
                  name={`text-${variant}-${language}-${path}`}
                  lang={language}
                  dir="auto"
                  rows={original.length > 60 ? 3 : 1}
                  maxLength={600}
                  defaultValue={original}
                />
              )}
            </Field>
          ))}
        </FieldGroup>
      ))}
    </details>
  )
}

export function readLook(fields: FormData, key: VariantKey): Variant['look'] {
  return Object.fromEntries(
    PLACES.map((place) => [place, fields.get(`${place}-${key}`)]).filter(([, value]) => value),
  ) as Variant['look']
}

/** Only what was changed. */
export function readTexts(
  fields: FormData,
  key: VariantKey,
  texts: SiteExperiments['texts'],
): Variant['texts'] {
  const changed: Record<string, Record<string, string>> = {}
  for (const [language, some] of Object.entries(texts))
    for (const [path, original] of Object.entries(some ?? {})) {
      const written = fields.get(`text-${key}-${language}-${path}`)
      if (typeof written === 'string' && written.trim() && written.trim() !== original)
        (changed[language] ??= {})[path] = written.trim()
    }
  return changed
}
