import { LANGUAGES } from '../../../src/language.ts'
import type { OwnService, StoredKey } from '../../../src/service.ts'
import { readLines } from '../parts/lines.ts'

/** A service of a site as it is being written: nothing of it holds before the list is saved. */
export type ServiceDraft = {
  /** Tells drafts apart on this page. */
  readonly key: number
  /** The gateway does not have it yet. */
  readonly isNew: boolean
  readonly service: OwnService
}

export const NEW_KEY: StoredKey = { name: '', store: 'cookie', lifetimeDays: 365, party: 'first' }

export const NEW_SERVICE: OwnService = {
  id: '',
  name: '',
  purpose: 'preferences',
  kind: 'embed',
  provider: null,
  country: null,
  about: {},
  policyUrl: null,
  stored: [],
}

export function draftsOf(services: readonly OwnService[]): readonly ServiceDraft[] {
  return services.map((service, key) => ({ key, isNew: false, service }))
}

/** Added at the end, which is where those of a site are told that belong to no built-in one. */
export function withDraft(drafts: readonly ServiceDraft[], service: OwnService): readonly ServiceDraft[] {
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1
  return [...drafts, { key, isNew: true, service }]
}

/** A name for `data-lupa`, made of the one that visitors read. */
export function idFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

/** As the gateway keeps it: fields left empty say nothing. Always written the same way, so that lists can be compared. */
export function toSend(drafts: readonly ServiceDraft[]): readonly OwnService[] {
  return drafts.map(({ service }) => {
    const hosts = service.hosts?.flatMap(readLines) ?? []
    const { id, name, purpose, kind, provider, country, about, policyUrl, stored } = service
    return {
      id,
      name: name.trim(),
      purpose,
      kind,
      provider: provider?.trim() || null,
      country,
      about: Object.fromEntries(
        LANGUAGES.flatMap((language) => {
          const text = about[language]?.trim()
          return text ? [[language, text]] : []
        }),
      ),
      policyUrl: policyUrl?.trim() || null,
      stored: stored.map(({ name, store, lifetimeDays, party }) => ({
        name: name.trim(),
        store,
        lifetimeDays,
        party,
      })),
      ...(hosts.length > 0 && { hosts }),
    }
  })
}

export function isChanged(drafts: readonly ServiceDraft[], saved: readonly OwnService[]): boolean {
  return JSON.stringify(toSend(drafts)) !== JSON.stringify(toSend(draftsOf(saved)))
}
