type Policy = { createScriptURL(url: string): string; createScript(code: string): string }
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy }

/** Of Lupa's own tag: a page that lets in scripts by nonce lets in by it what the tag loads. */
const nonce = document.currentScript?.nonce

/**
 * Where a page wants Trusted Types (https://w3c.github.io/trusted-types/), it has to allow the policy `lupa`. Addresses
 * come from the gateway and code from the page itself, so nothing is changed on the way.
 */
const policy = makePolicy()

function makePolicy(): Policy | undefined {
  try {
    return (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('lupa', {
      createScriptURL: (url) => url,
      createScript: (code) => code,
    })
  } catch {
    return undefined
  }
}

/**
 * A script element that is not in the page yet. `own` is the nonce that a script of the page came with: where Lupa's tag
 * has one, it needs the same. Throws where it has not, and where the page's policy forbids it.
 */
export function newScript(source: { src: string } | { code: string }, own = nonce): HTMLScriptElement {
  if (nonce && own !== nonce) throw new Error('another nonce')
  const script = document.createElement('script')
  if (own) script.nonce = own
  if ('src' in source) script.src = policy?.createScriptURL(source.src) ?? source.src
  else script.text = policy?.createScript(source.code) ?? source.code
  return script
}
