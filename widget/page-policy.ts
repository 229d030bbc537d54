type TrustedPolicy = { createScriptURL(url: string): string; createScript(code: string): string }
type TrustedTypes = { createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy }

/** By what a page with a Content-Security-Policy lets in what Lupa puts into it. */
export type PagePolicy = {
  /** Of Lupa's own tag: a page that lets in scripts by nonce lets in by it what the tag loads. */
  readonly nonce: string | undefined
  /**
   * Where a page wants Trusted Types (https://w3c.github.io/trusted-types/), it has to allow the policy `lupa`. Addresses
   * come from the gateway and code from the page itself, so nothing is changed on the way.
   */
  readonly trusted: TrustedPolicy | undefined
}

export const pagePolicy: PagePolicy = { nonce: document.currentScript?.nonce, trusted: makeTrusted() }

function makeTrusted(): TrustedPolicy | undefined {
  try {
    return (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('lupa', {
      createScriptURL: (url) => url,
      createScript: (code) => code,
    })
  } catch {
    return undefined
  }
}
