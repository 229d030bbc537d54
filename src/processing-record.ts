import type { StaffLanguage } from './language.ts'
import type { Block, NoticeDocument, Section } from './notice-document.ts'
import type { NoticeSection } from './notice-text.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import { PERSONAL_TABLES } from './personal-data.ts'
import { privacyNotice } from './privacy-notice.ts'
import type { Processing } from './processing.ts'
import { RECORD_TEXTS } from './record-text.ts'

/** What the record says of a register, in the words of its notice (GDPR art. 30(1)). */
const TOLD: readonly NoticeSection[] = [
  'purposes',
  'data',
  'recipients',
  'transfers',
  'retention',
  'security',
]

const WHO: readonly NoticeSection[] = ['controller', 'contact', 'officer']

/** The record of processing activities: every register, and what is processed of visitors, readers of reports and staff (R43). */
export function processingRecord(
  registers: readonly Processing[],
  language: StaffLanguage,
  at: Date,
): NoticeDocument {
  const text = RECORD_TEXTS[language]
  const notices = registers.map((processing) => ({
    name: processing.register.name,
    ...privacyNotice(processing, language, { version: null, publishedAt: null }),
  }))
  return {
    title: text.title,
    language,
    version: null,
    publishedAt: at.toISOString(),
    sections: [
      ...(notices[0]?.sections.filter(({ key }) => isOneOf(WHO, key)) ?? []),
      ...notices.map(({ name, sections }, no) => ({
        key: `register-${no}`,
        title: text.registerOf(name),
        blocks: [
          { facts: [[text.subjectLabel, text.subjects.customer] as const] },
          ...sections
            .filter(({ key }) => isOneOf(TOLD, key))
            .flatMap(({ title, blocks }): Block[] => [{ heading: title }, ...blocks]),
        ],
      })),
      ...(['visitor', 'subscriber', 'staff'] as const).map((subject) => otherActivity(subject, language)),
    ],
  }
}

const isOneOf = (list: readonly string[], key: string) => list.includes(key)

/** From the map of personal data itself: what is processed of those who are no customers. */
function otherActivity(subject: 'visitor' | 'subscriber' | 'staff', language: StaffLanguage): Section {
  const text = RECORD_TEXTS[language]
  const { bases } = NOTICE_TEXTS[language]
  const tables = Object.values(PERSONAL_TABLES).filter(({ of }) => of === subject)
  const activities = Map.groupBy(
    tables,
    ({ purpose, basis, retention }) => `${purpose} ${basis} ${retention}`,
  )
  return {
    key: subject,
    title: text.others[subject],
    blocks: [
      { facts: [[text.subjectLabel, text.subjects[subject]]] },
      {
        columns: text.columns,
        rows: [...activities.values()].map((same) => {
          const { purpose, basis, retention } = same[0]!
          const groups = new Set(same.flatMap(({ groups }) => Object.keys(groups) as (keyof typeof groups)[]))
          const named = [...groups].filter((group) => group !== 'field').map((group) => text.groups[group])
          return [text.purposes[purpose], bases[basis], named.join(', '), text.retentions[retention]]
        }),
      },
    ],
  }
}
