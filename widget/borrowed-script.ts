import type { newScript as NewScript } from './page-script.ts'

/**
 * Stands for `page-script` in the whole widget of a page that began with `returning`: a page lets in a policy of Trusted
 * Types once, and the nonce came with the tag.
 */
let made: typeof NewScript

export function borrow(newScript: typeof NewScript): void {
  made = newScript
}

export const newScript: typeof NewScript = (...given) => made(...given)
