import type { Finding } from '../src/scan.ts'

/** A cookie that nobody declared, unless told otherwise. */
export function finding(name: string, change: Partial<Finding> = {}): Finding {
  return {
    kind: 'cookie',
    name,
    host: 'shop.example.com',
    party: 'first',
    service: null,
    problems: ['undeclared'],
    moments: ['before'],
    pages: ['https://shop.example.com/'],
    ...change,
  }
}
