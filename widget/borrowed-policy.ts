import type { PagePolicy } from './page-policy.ts'

/**
 * Stands for `page-policy` in the parts: a page lets in a policy of Trusted Types once, and the nonce came with the tag. A
 * part that makes scripts borrows it of the file that loaded the part.
 */
export const pagePolicy = {} as PagePolicy

export function borrow(lent: PagePolicy): void {
  Object.assign(pagePolicy, lent)
}
