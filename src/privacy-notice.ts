import type { StaffLanguage } from './language.ts'
import type { Block, NoticeDocument, Section } from './notice-document.ts'
import { NOTICE_SECTIONS, type NoticeSection } from './notice-text.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import type { Party, Processing } from './processing.ts'
import { GROUP_OF, REGISTER_FIELDS } from './register-field.ts'
import { TARGETING } from './register-purpose.ts'
import {
  choosingCookies,
  cookieAuthority,
  explainedCookies,
  googleText,
  listedCookies,
  usesGoogle,
} from './told-cookies.ts'
import { hasPurpose, toldGroups, toldPurposes, type ToldPurpose } from './told-purposes.ts'
import { namesOf, toldRecipients, toldTransferBlocks } from './told-recipients.ts'
import { toldRetention } from './told-retention.ts'
import { complaintBlocks, rightsOf } from './told-rights.ts'
import { isOutside, type OutsideSource, type ValueSource } from './value-source.ts'

/** The privacy notice of a register (GDPR art. 13 and 14): every section is there, whatever is to be said in it. */
export function privacyNotice(
  processing: Processing,
  language: StaffLanguage,
  { version, publishedAt }: { version: number | null; publishedAt: Date | null },
): NoticeDocument {
  const text = NOTICE_TEXTS[language]
  const sections = NOTICE_SECTIONS.flatMap((key): Section[] => {
    const blocks = WRITTEN[key](processing, language)
    return blocks === null ? [] : [{ key, title: text.sections[key], blocks }]
  })
  return {
    title: text.title(processing.register.name),
    language,
    version,
    publishedAt: publishedAt?.toISOString() ?? null,
    sections,
  }
}

export function purposeName({ purpose, name }: ToldPurpose, language: StaffLanguage): string {
  return purpose === null ? name[language] : NOTICE_TEXTS[language].purposes[purpose].name
}

/** What each section says; null where there is no such section. */
type Write = (processing: Processing, language: StaffLanguage) => Block[] | null

const WRITTEN: Readonly<Record<NoticeSection, Write>> = {
  controller: ({ controller }, language) => {
    const { party } = NOTICE_TEXTS[language]
    return [
      {
        facts: [
          [party.name, controller.name],
          [party.businessId, controller.businessId],
          ...reached(controller, language),
        ],
      },
    ]
  },
  contact: ({ controller: { contact } }, language) => [partyFacts(contact, language)],
  officer: ({ controller: { officer } }, language) => officer && [partyFacts(officer, language)],
  register: ({ register }, language) => [{ text: NOTICE_TEXTS[language].registerName(register.name) }],
  purposes: toldPurposeBlocks,
  interests: (processing, language) => {
    const text = NOTICE_TEXTS[language]
    const interests = toldPurposes(processing).filter(({ basis }) => basis === 'legitimate-interest')
    if (interests.length === 0) return [{ text: text.noInterests }]
    return [
      { facts: interests.map((one) => [purposeName(one, language), one.interest[language]] as const) },
      { text: text.interestsWeighed },
    ]
  },
  consent: (processing, language) => {
    const text = NOTICE_TEXTS[language]
    const { sites } = processing
    const asked = toldPurposes(processing).filter(({ basis }) => basis === 'consent')
    return [
      ...(asked.length === 0
        ? [{ text: text.noConsents }]
        : [{ text: text.consents }, { list: asked.map((one) => purposeName(one, language)) }]),
      ...(sites.length > 0 ? [{ text: text.siteConsents(namesOf(sites)) }] : []),
      ...(asked.length + sites.length > 0 ? [{ text: text.consentWithdrawn }] : []),
    ]
  },
  automated: ({ statement, recipients }, language) => {
    const text = NOTICE_TEXTS[language]
    const { decisions, profiling, automatedText } = statement
    return [
      ...(decisions === null ? [] : [{ text: text.decisions[decisions ? 'yes' : 'no'] }]),
      ...(profiling === null ? [] : [{ text: text.profiling[profiling ? 'yes' : 'no'] }]),
      ...(automatedText[language] ? [{ text: automatedText[language] }] : []),
      ...(TARGETING.some((purpose) => hasPurpose(statement, purpose))
        ? [{ text: text.targetingInside }]
        : []),
      ...(hasPurpose(statement, 'credit') || recipients.some(({ kind }) => kind === 'credit-institution')
        ? [{ text: text.creditByHumans }]
        : []),
    ]
  },
  data: toldData,
  duty: ({ register }, language) => {
    const text = NOTICE_TEXTS[language]
    const rows = REGISTER_FIELDS.flatMap((field) => {
      const rule = register.fieldRules[field]
      return rule ? [[text.fields[field], text.needs[rule.need], rule.consequence[language] ?? '']] : []
    })
    if (rows.length === 0) return [{ text: text.allVoluntary }]
    return [{ columns: text.dutyColumns, rows }, { text: text.voluntary }]
  },
  sources: ({ sources, dataSources }, language) => {
    const text = NOTICE_TEXTS[language]
    const own = sources.filter((source): source is Exclude<ValueSource, OutsideSource> => !isOutside(source))
    return [
      { text: text.sourcesIntro },
      { list: own.map((source) => text.sources[source]) },
      ...(dataSources.length === 0
        ? [{ text: text.noOutsideSources }]
        : [
            { text: text.outsideSources },
            {
              columns: text.outsideColumns,
              rows: dataSources.map(({ kind, name, contract }) => [name, text.outside[kind], contract]),
            },
            { text: text.outsideTold },
          ]),
    ]
  },
  recipients: toldRecipients,
  transfers: toldTransferBlocks,
  retention: toldRetention,
  security: ({ security, statement }, language) => {
    const text = NOTICE_TEXTS[language]
    const own = statement.security.map((line) => line[language]).filter(Boolean)
    return [
      { text: text.securityIntro },
      { list: [...security.map((measure) => text.security[measure]), ...own] },
    ]
  },
  cookies: ({ sites }, language) =>
    sites.length === 0
      ? [{ text: NOTICE_TEXTS[language].noSites }]
      : [
          ...explainedCookies(language),
          ...choosingCookies(
            language,
            sites.some(({ isAdvanced }) => isAdvanced),
          ),
          ...sites.flatMap(({ name, purposes, labels, policyUrl }) => [
            { heading: `${NOTICE_TEXTS[language].cookies.site}: ${name}` },
            ...listedCookies({ purposes: purposes[language], labels: labels[language] }),
            { links: [{ text: NOTICE_TEXTS[language].cookies.policy, url: policyUrl }] },
          ]),
          ...(sites.some(({ purposes }) => usesGoogle({ purposes: purposes[language] }))
            ? [googleText(language)]
            : []),
          ...cookieAuthority(language),
        ],
  rights: (processing, language) => [
    {
      facts: rightsOf(processing).map((right) => {
        const { name, about } = NOTICE_TEXTS[language].rights[right]
        return [name, about] as const
      }),
    },
  ],
  asking: ({ controller: { contact }, sites }, language) => {
    const { asking, askHere, askOnline } = NOTICE_TEXTS[language]
    return [
      ...[...asking, askHere(contact)].map((text) => ({ text })),
      ...(sites.length > 0
        ? [
            {
              links: sites.map(({ name, rightsUrl }) => ({
                text: askOnline(name),
                url: `${rightsUrl}?lang=${language}`,
              })),
            },
          ]
        : []),
    ]
  },
  complaint: (_, language) => complaintBlocks(language),
  changes: (_, language) => [{ text: NOTICE_TEXTS[language].changes }],
}

function partyFacts(party: Party, language: StaffLanguage): Block {
  return { facts: [[NOTICE_TEXTS[language].party.name, party.name], ...reached(party, language)] }
}

function reached({ address, phone, email }: Party, language: StaffLanguage) {
  const { party } = NOTICE_TEXTS[language]
  return (
    [
      [party.address, address],
      [party.phone, phone],
      [party.email, email],
    ] as const
  ).filter(([, said]) => said)
}

function toldPurposeBlocks(processing: Processing, language: StaffLanguage): Block[] {
  const text = NOTICE_TEXTS[language]
  return [
    { text: text.purposesIntro },
    {
      columns: text.purposeColumns,
      rows: toldPurposes(processing).map((one) => [
        purposeName(one, language),
        one.purpose === null ? '' : text.purposes[one.purpose].about,
        one.basis === null ? '' : text.bases[one.basis],
      ]),
    },
  ]
}

function toldData(processing: Processing, language: StaffLanguage): Block[] {
  const text = NOTICE_TEXTS[language]
  const fields = Object.groupBy(REGISTER_FIELDS, (field) => GROUP_OF[field])
  return [
    { text: text.dataIntro },
    {
      columns: text.groupColumns,
      rows: [
        ...(['name', 'organisation', 'contact', 'billing'] as const).map((group) => [
          text.fieldGroups[group],
          fields[group]!.map((field) => text.fields[field]).join(', '),
        ]),
        ...toldGroups(processing).map((group) => [text.groups[group].name, text.groups[group].about]),
      ],
    },
  ]
}
