import { pagePolicy } from './page-policy.ts'

/** A script element that is not in the page yet. Throws where the page's policy forbids it. */
export function newScript(src: string): HTMLScriptElement {
  const { nonce, trusted } = pagePolicy
  const script = document.createElement('script')
  if (nonce) script.nonce = nonce
  script.src = trusted?.createScriptURL(src) ?? src
  return script
}
