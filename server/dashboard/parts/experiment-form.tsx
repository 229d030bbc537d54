import { useState } from 'preact/hooks'
import type { NewExperiment, SiteExperiments } from '../../../src/experiment.ts'
import type { SiteView } from '../../../src/site.ts'
import type { VariantKey } from '../../../src/variant.ts'
import type { ApiRefusal } from '../api.ts'
import { fill } from '../phrase.ts'
import { refusalAt } from '../refusal-texts.ts'
import type { Sending } from '../sending.ts'
import { experimentText } from './experiment-text.ts'
import { letter } from './experiment-figures.tsx'
import { Field, Form } from './form.tsx'
import { PlaceFields, TextFields, readLook, readTexts } from './variant-fields.tsx'

const KEYS: readonly VariantKey[] = ['a', 'b', 'c', 'd']

/** Everything about an experiment, before it begins. The first variant is the banner as it is. */
export function ExperimentForm({
  site,
  texts,
  sending,
  onSubmit,
}: {
  site: SiteView
  texts: SiteExperiments['texts']
  sending: Sending
  onSubmit: (experiment: NewExperiment) => Promise<void>
}) {
  const [size, setSize] = useState(2)
  const keys = KEYS.slice(0, size)
  return (
    <Form
      sending={sending}
      submit={experimentText.create}
      onSubmit={(fields) => onSubmit(readExperiment(fields, keys, texts))}
    >
      <Field
        label={experimentText.name}
        help={experimentText.nameHelp}
        wrong={refusalAt(sending.refusal, 'name')}
      >
        {(attributes) => <input {...attributes} name="name" required maxLength={100} autocomplete="off" />}
      </Field>
      {keys.map((key, index) => (
        <fieldset key={key} class="variant">
          <legend>{fill(experimentText.variant, { key: letter(key) })}</legend>
          {index === 0 && <p class="field-help">{experimentText.asItIs}</p>}
          <div class="variant-places">
            <Field label={experimentText.share} wrong={shareWrong(sending.refusal, index)}>
              {(attributes) => (
                <input
                  // Shared out anew with every variant that comes or goes.
                  key={size}
                  {...attributes}
                  name={`share-${key}`}
                  class="short"
                  type="number"
                  required
                  min={1}
                  max={99}
                  defaultValue={String(evenShare(size, index))}
                />
              )}
            </Field>
            {index > 0 && <PlaceFields variant={key} site={site} />}
          </div>
          {index > 0 && (
            <TextFields variant={key} texts={texts} wrongAt={wrongText(sending.refusal, index)} />
          )}
          {index > 1 && index === size - 1 && (
            <p>
              <button type="button" class="button button-quiet" onClick={() => setSize(size - 1)}>
                {fill(experimentText.less, { key: letter(key) })}
              </button>
            </p>
          )}
        </fieldset>
      ))}
      {size < KEYS.length && (
        <p>
          <button type="button" class="button" onClick={() => setSize(size + 1)}>
            {experimentText.more}
          </button>
        </p>
      )}
      <p class="muted small">
        {experimentText.textsAskAgain} {experimentText.patience}
      </p>
    </Form>
  )
}

/** Whole per cent that add up to 100. */
function evenShare(size: number, index: number): number {
  return Math.floor(100 / size) + (index < 100 % size ? 1 : 0)
}

function readExperiment(
  fields: FormData,
  keys: readonly VariantKey[],
  texts: SiteExperiments['texts'],
): NewExperiment {
  return {
    name: String(fields.get('name')),
    variants: keys.map((key) => ({
      key,
      share: Number(fields.get(`share-${key}`)),
      look: readLook(fields, key),
      texts: readTexts(fields, key, texts),
    })),
  }
}

/** What was wrong with the share of a variant; all of them are wrong together. */
function shareWrong(refusal: ApiRefusal | null, index: number): string | null {
  const { expected } = experimentText
  if (refusal?.field === 'variants') return expected.shares
  return refusal?.field === `variants.${index}.share` ? expected.share : null
}

/** Which text of a variant was wrong: `fi.banner.title`. */
function wrongText(refusal: ApiRefusal | null, index: number): string | null {
  const before = `variants.${index}.texts.`
  return refusal?.field?.startsWith(before) ? refusal.field.slice(before.length) : null
}
