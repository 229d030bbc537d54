/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CODES = { 'foreign key': '23503', unique: '23505' } as const

/** Whether the database refused a statement because of such a constraint. */
export function isViolation(error: unknown, of: keyof typeof CODES): boolean {
  return (error as { code?: unknown }).code === CODES[of]
}
