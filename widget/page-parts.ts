import type { WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { pagePolicy } from './page-policy.ts'
import { loadPart } from './part.ts'

/** What on a page needs which part. */
export const NEEDED_BY = {
  forms: 'form[data-lupa-form]',
  blocked: '[data-lupa]',
  declaration: '[data-lupa-declaration]',
  notice: '[data-lupa-notice]',
} as const
type Needed = keyof typeof NEEDED_BY

/**
 * Loads the parts that the page has something for. Answers with a function that makes them be as the choice says, to be
 * called after every change of the choice or of the page.
 */
export function openPageParts(config: WidgetConfig, consent: Consent): () => void {
  const opened: Partial<Record<Needed, () => unknown>> = {}

  const obey = async (name: Needed) => {
    // Microsoft's tags are told what was chosen also where the page loads them by itself.
    const isTold = name === 'blocked' && config.asked.some(({ id }) => id.startsWith('microsoft-'))
    if (!opened[name] && !isTold && !document.querySelector(NEEDED_BY[name])) return
    const open = await loadPart(config, name)
    opened[name] ??= open(config, consent, pagePolicy)
    opened[name]()
  }
  return () => {
    for (const name of Object.keys(NEEDED_BY) as Needed[]) obey(name).catch(() => {})
  }
}

/** Calls back after elements were put into the page, once for many. */
export function onNewElements(added: () => void): void {
  let isDue = false
  new MutationObserver((changes) => {
    if (isDue || !changes.some(({ addedNodes }) => addedNodes.length > 0)) return
    isDue = true
    setTimeout(() => {
      isDue = false
      added()
    })
  }).observe(document, { childList: true, subtree: true })
}
