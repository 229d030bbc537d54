import type { RunningExperiment } from './experiment.ts'
import { advancedText, type GoogleSettings } from './google.ts'
import type { Keeping } from './ip-storage.ts'
import type { Language } from './language.ts'
import type { Measure } from './measure.ts'
import { CONTENT_KINDS, type ServiceKind } from './service-kind.ts'
import { askedServices, type WordedService, type Service } from './service.ts'
import { variantName } from './variant.ts'
import type { Wording } from './wording.ts'

/** What the visitor was shown, in one language: the proof of what was agreed to (GDPR art. 7(1)). */
export type NoticeContent = {
  readonly site: string
  readonly language: Language
  readonly services: readonly Service[]
  readonly keeping: Keeping
  readonly wording: ShownWording
  /** Google is told of visits before a choice, and after a refusal: its advanced consent mode. */
  readonly advanced?: ReturnType<typeof advancedText>
  /** While an experiment shows other texts than the wording's: those of each variant, by their paths. */
  readonly variants?: readonly {
    readonly variant: string
    readonly texts: Readonly<Record<string, string>>
  }[]
}

/** The part of a wording that a site's visitors can meet: other texts may change, and nobody is asked again. */
export type ShownWording = Omit<Wording, 'services' | 'kinds' | 'measures'> & {
  readonly services: Readonly<Partial<Wording['services']>>
  readonly kinds: Readonly<Partial<Wording['kinds']>>
  readonly measures: Readonly<Partial<Wording['measures']>>
}

export function noticeContent({
  site,
  language,
  services,
  keeping,
  measured,
  wording,
  google,
  experiment,
}: {
  site: string
  language: Language
  services: readonly Service[]
  keeping: Keeping
  measured: readonly Measure[]
  wording: Wording
  google: GoogleSettings
  /** The one that runs. */
  experiment: RunningExperiment | null
}): NoticeContent {
  const advanced = advancedText(google)
  return {
    site,
    language,
    services,
    keeping,
    wording: shownWording(wording, { services, language, measured }),
    ...(advanced && { advanced }),
    ...(experiment?.variants.some(({ texts }) => Object.keys(texts).length > 0) && {
      variants: experiment.variants.map(({ key, texts }) => ({
        variant: variantName(experiment.no, key),
        texts: texts[language] ?? {},
      })),
    }),
  }
}

export function shownWording(
  wording: Wording,
  {
    services,
    language,
    measured,
  }: { services: readonly Service[]; language: Language; measured: readonly Measure[] },
): ShownWording {
  const builtIn = services.filter(({ name }) => name === null).map(({ id }) => id as WordedService)
  const kinds = services.flatMap(({ kind, about }) => (kind && !about[language] ? [kind] : []))
  return {
    ...wording,
    services: pick(wording.services, builtIn),
    kinds: pick(wording.kinds, kinds),
    measures: pick(wording.measures, measured),
  }
}

function pick<Key extends WordedService | ServiceKind | Measure, Value>(
  all: Readonly<Record<Key, Value>>,
  wanted: readonly Key[],
): Partial<Record<Key, Value>> {
  // In the order of all, so that the same choice is written the same way.
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => wanted.some((one) => one === key)),
  ) as Partial<Record<Key, Value>>
}

/** Whom a first layer names beside the site itself, and whether it asks about anything but Lupa's own. */
export function askedOfOthers(services: readonly Service[]) {
  return askedServices(services).filter(({ id }) => !id.startsWith('lupa-'))
}

/** Whether a refusal hides something on the pages, under whatever purpose it stands. */
export function hidesContent(services: readonly Service[]): boolean {
  return askedOfOthers(services).some(
    ({ purpose, kind }) => purpose === 'preferences' || CONTENT_KINDS.includes(kind),
  )
}
