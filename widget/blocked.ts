import type { WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { borrow } from './borrowed-policy.ts'
import { attempt } from './cookies.ts'
import { openMicrosoft } from './microsoft.ts'
import { pagePolicy, type PagePolicy } from './page-policy.ts'
import { providePart } from './part.ts'
import { placeholderOf } from './placeholder.tsx'

/** Elements that wait for a service, or for a purpose. */
const BLOCKED = 'script[data-lupa][type="text/plain"],iframe[data-lupa],template[data-lupa]'

export type Embed = HTMLIFrameElement | HTMLTemplateElement

const nameOf = (element: Element) => element.getAttribute('data-lupa')!

/**
 * Lets in the scripts, frames and templates that the page marks with `data-lupa` once their service is allowed. Scripts
 * run one after the other in the order of the page, but those marked `async`. Answers with a function that lets in what
 * is allowed now and takes back what no longer is; where something ran that cannot be stopped, it loads the page anew.
 */
export function openBlocked(config: WidgetConfig, consent: Consent, policy: PagePolicy): () => void {
  borrow(policy)
  /** Names whose scripts have run. */
  const ran = new Set<string>()
  /** What a template has put into the page. */
  const shown = new Map<Element, readonly ChildNode[]>()
  /** How to take away what stands in place of an embed. */
  const held = new Map<Element, () => void>()
  /** "Load once" is for this page; an application that draws the same embed anew finds it again. */
  const once = new Set<string>()
  let queue = Promise.resolve()
  const tellMicrosoft = openMicrosoft((id) => config.asked.some((service) => service.id === id))

  const allows = (name: string) => !!window.lupa?.allows(name)
  const sourceOf = (element: Element) => `${nameOf(element)} ${element.getAttribute('data-src') ?? ''}`
  const isShown = (element: Element) => shown.has(element) || element.hasAttribute('src')

  const show = (element: Embed, isOnce: boolean) => {
    held.get(element)?.()
    held.delete(element)
    if (isShown(element)) return
    if (element instanceof HTMLIFrameElement) {
      const { href, protocol } = new URL(element.getAttribute('data-src') ?? '', document.baseURI)
      if (/^https?:$/.test(protocol)) element.src = href
      return
    }
    const content = document.importNode(element.content, true)
    const scripts = [...content.querySelectorAll<HTMLScriptElement>('script:not([data-lupa],[type*=json])')]
    // What was asked for once ends with its element.
    if (scripts.length > 0 && !isOnce) ran.add(nameOf(element))
    // A copy would not wait for the one before it, and Trusted Types know nothing of it.
    for (const script of scripts) {
      script.dataset['lupaType'] ??= script.type
      script.type = 'text/plain'
    }
    shown.set(element, [...content.childNodes])
    element.after(content)
    let before = Promise.resolve()
    for (const script of scripts) before = before.then(() => attempt(() => run(script)))
  }
  const hold = (element: Embed) => {
    for (const node of shown.get(element) ?? []) node.remove()
    shown.delete(element)
    element.removeAttribute('src')
    const loadOnce = () => {
      once.add(sourceOf(element))
      scan()
    }
    if (!held.has(element))
      held.set(element, placeholderOf(element, { name: nameOf(element), config, loadOnce }))
  }
  const scan = () => {
    const isRecorded = consent.isRecorded()
    for (const element of document.querySelectorAll<HTMLElement>(BLOCKED)) {
      const isAllowed = allows(nameOf(element))
      if (element instanceof HTMLScriptElement) {
        if (!isAllowed || !isRecorded || element.dataset['lupaWaits']) continue
        element.dataset['lupaWaits'] = 'true'
        ran.add(nameOf(element))
        queue = queue.then(() => attempt(() => run(element)))
        continue
      }
      const embed = element as Embed
      const isOnce = once.has(sourceOf(embed)) && !(isAllowed && isRecorded)
      if (isOnce || (isAllowed && isRecorded)) attempt(() => show(embed, isOnce))
      else if (!isAllowed || !isShown(embed)) hold(embed)
    }
    for (const [element, takeAway] of held)
      if (!element.isConnected) {
        takeAway()
        held.delete(element)
      }
    for (const [element, nodes] of shown)
      if (!element.isConnected) {
        for (const node of nodes) node.remove()
        shown.delete(element)
      }
  }

  return () => {
    tellMicrosoft((id) => allows(id) && consent.isRecorded())
    scan()
    // What cannot be stopped ends with the page. The choice is kept, and goes on being sent by the next one.
    if ([...ran].some((name) => !allows(name))) location.reload()
  }
}

/** Puts a script that runs in the place of one that waited. Answers when those behind it may run. */
function run(waiting: HTMLScriptElement): Promise<void> | undefined {
  if (!waiting.isConnected) return undefined
  const script = runnable(waiting)
  const isLoaded = new Promise<void>((resolve) => {
    for (const end of ['load', 'error']) script.addEventListener(end, () => resolve())
  })
  waiting.replaceWith(script)
  return script.src && !script.async ? isLoaded : undefined
}

function runnable(waiting: HTMLScriptElement): HTMLScriptElement {
  const { src, text, nonce } = waiting
  // Lupa lends its nonce to nobody: what the page's policy would not run by itself does not run by way of Lupa.
  if (pagePolicy.nonce && nonce !== pagePolicy.nonce) throw new Error('another nonce')
  const { trusted } = pagePolicy
  const script = document.createElement('script')
  if (nonce) script.nonce = nonce
  if (src) script.src = trusted?.createScriptURL(src) ?? src
  else script.text = trusted?.createScript(text) ?? text
  for (const { name, value } of waiting.attributes)
    if (!/^(src|type|nonce|data-lupa.*)$/.test(name)) script.setAttribute(name, value)
  const type = waiting.getAttribute('data-lupa-type') ?? waiting.type
  if (type !== 'text/plain') script.type = type
  // The property says yes of every script that the parser found with a type it does not run.
  script.async = waiting.hasAttribute('async')
  return script
}

providePart('blocked', openBlocked)
