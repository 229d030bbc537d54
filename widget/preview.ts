import type { PreviewOrder, PreviewState } from '../src/preview.ts'

declare global {
  interface Window {
    /** Stands for what the gateway puts around the widget's files. */
    lupaPreview?: PreviewOrder
  }
}

const WIDGET = '/preview/lupa.js'

type Policy = { createScriptURL(text: string): string }
const { trustedTypes } = window as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
}
const policy = trustedTypes?.createPolicy('lupa-preview', { createScriptURL: () => WIDGET })

/** Runs in the frame of the dashboard: shows the widget as it is ordered to, and begins anew with every order. */
addEventListener('message', ({ source, data }: MessageEvent<PreviewOrder>) => {
  if (source !== parent) return
  if (window.lupaPreview) location.reload()
  else begin(data)
})

function begin(order: PreviewOrder): void {
  const root = document.documentElement
  root.lang = order.config.language
  root.dataset['scheme'] = order.scheme
  window.lupaPreview = order
  // The page's policy lets nothing out; so told, the widget does not try again and again.
  window.fetch = () => Promise.resolve(new Response('{}'))
  if (order.layer === 'placeholder') addEmbed(order.embedded)
  const script = document.createElement('script')
  // The page wants Trusted Types, and this is the one address it makes a script of.
  script.src = policy?.createScriptURL('') ?? WIDGET
  script.addEventListener('load', () => show(order))
  document.head.append(script)
}

function show({ layer }: PreviewOrder): void {
  if (layer === 'preferences') window.lupa?.open()
  // Answered, the banner does not stand in front of it.
  if (layer === 'placeholder') window.lupa?.choose('refuse')
}

/** Somebody is writing around the frame: a dialog that opens in it must not take the focus there. */
const { showModal } = HTMLDialogElement.prototype
HTMLDialogElement.prototype.showModal = function () {
  this.inert = !document.hasFocus()
  showModal.call(this)
  this.inert = false
}

/** Something of a service, which waits for it. */
function addEmbed(service: string): void {
  const embed = document.createElement('template')
  embed.setAttribute('data-lupa', service)
  embed.setAttribute('height', '240')
  embed.content.append(document.createElement('b'))
  document.getElementById('embedded')?.append(embed)
}

parent.postMessage('waiting' satisfies PreviewState, '*')
