import QuickLRU from 'quick-lru'
import type { NoticeDocument } from '../../src/notice-document.ts'
import { noticePdf } from './notice-pdf.ts'

/**
 * Prints notices for everybody, each once while it is kept: the processor works on one for up to a second, and nothing of
 * it changes under its fingerprint.
 */
export function openPrinter() {
  const known = new QuickLRU<string, Promise<Uint8Array>>({ maxSize: 200 })
  return (notice: NoticeDocument, sha256: string): Promise<Uint8Array> => {
    const found = known.get(sha256)
    if (found) return found
    const printed = noticePdf(notice, sha256)
    known.set(sha256, printed)
    printed.catch(() => known.delete(sha256))
    return printed
  }
}
