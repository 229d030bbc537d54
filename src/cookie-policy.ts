import type { Declaration } from './declaration.ts'
import type { StaffLanguage } from './language.ts'
import type { NoticeDocument, Section } from './notice-document.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import {
  choosingCookies,
  cookieAuthority,
  explainedCookies,
  googleText,
  listedCookies,
  usesGoogle,
} from './told-cookies.ts'
import { onwardOf } from './told-recipients.ts'
import { complaintBlocks } from './told-rights.ts'

/** What a site stores on the devices of its visitors, and why (R50 to R55); its versions are those of the banner's notice. */
export function cookiePolicy({
  site,
  language,
  told,
  services,
  isAdvanced,
  version,
  publishedAt,
  noticeUrl,
}: {
  site: string
  language: StaffLanguage
  told: Pick<Declaration, 'purposes' | 'labels'>
  services: readonly { readonly provider: string | null }[]
  isAdvanced: boolean
  version: number
  publishedAt: Date
  /** Where the privacy notice is of the register that the forms go to; null while none is published. */
  noticeUrl: string | null
}): NoticeDocument {
  const text = NOTICE_TEXTS[language]
  const { cookies, sections } = text
  const google = usesGoogle(told)
  const onward = onwardOf(services, { language, isAdvanced })
  const all: (Section | false)[] = [
    { key: 'explained', title: cookies.explained, blocks: explainedCookies(language) },
    { key: 'choosing', title: cookies.choosing, blocks: choosingCookies(language, isAdvanced) },
    { key: 'listed', title: cookies.listed, blocks: listedCookies(told) },
    google && { key: 'google', title: 'Google', blocks: [googleText(language), ...onward] },
    {
      key: 'complaint',
      title: sections.complaint,
      blocks: [
        ...cookieAuthority(language),
        ...complaintBlocks(language),
        ...(noticeUrl === null ? [] : [{ links: [{ text: cookies.noticeOf, url: noticeUrl }] }]),
      ],
    },
  ]
  return {
    title: cookies.title(site),
    language,
    version,
    publishedAt: publishedAt.toISOString(),
    sections: all.filter((one) => one !== false),
  }
}
