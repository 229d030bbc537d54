import type { StaffLanguage } from '../../src/language.ts'
import type { Finding, Problem } from '../../src/scan.ts'
import type { Note } from '../staff/tell-accounts.ts'

/** How many things a mail names; the page has them all. */
const NAMED = 15

type Words = {
  readonly subject: (name: string) => string
  readonly appeared: string
  readonly gone: string
  readonly more: (count: number) => string
  readonly what: string
  readonly kinds: Readonly<Record<Finding['kind'], string>>
  readonly problems: Readonly<Record<Problem, string>>
}

/** The mail that says what pages of a site set now and did not before, and the other way round. */
export function changeNote(found: {
  name: string
  appeared: readonly Finding[]
  gone: readonly Finding[]
  url: string
}): Note {
  return { en: noteIn('en', found), fi: noteIn('fi', found), sv: noteIn('sv', found) }
}

function noteIn(language: StaffLanguage, { name, appeared, gone, url }: Parameters<typeof changeNote>[0]) {
  const words = WORDS[language]
  const section = (title: string, findings: readonly Finding[]) => {
    if (findings.length === 0) return []
    const lines = findings
      .slice(0, NAMED)
      .map(
        ({ kind, name, host, problems }) =>
          `- ${words.kinds[kind]} ${name}${host !== null && host !== name ? ` (${host})` : ''}: ` +
          problems.map((problem) => words.problems[problem]).join(', '),
      )
    const rest = findings.length - lines.length
    return [[title, ...lines, ...(rest > 0 ? [words.more(rest)] : [])].join('\n')]
  }
  const sections = [...section(words.appeared, appeared), ...section(words.gone, gone)]
  return { subject: words.subject(name), text: [...sections, `${words.what}\n${url}`].join('\n\n') }
}

const WORDS: Readonly<Record<StaffLanguage, Words>> = {
  en: {
    subject: (name) => `${name}: its pages set something else than before`,
    appeared: 'New:',
    gone: 'No longer there:',
    more: (count) => `… and ${count} more`,
    what: 'What to do about each:',
    kinds: {
      cookie: 'Cookie',
      localStorage: 'Local storage',
      sessionStorage: 'Session storage',
      indexedDB: 'Database',
      request: 'Request to',
      service: 'Service',
    },
    problems: {
      undeclared: 'not declared',
      'before-choice': 'before any choice',
      'after-refusal': 'after a refusal',
      'never-seen': 'declared, never seen',
    },
  },
  fi: {
    subject: (name) => `${name}: sivut asettavat muuta kuin ennen`,
    appeared: 'Uutta:',
    gone: 'Ei enää:',
    more: (count) => `… ja ${count} muuta`,
    what: 'Mitä kullekin voi tehdä:',
    kinds: {
      cookie: 'Eväste',
      localStorage: 'Paikallinen tallennustila',
      sessionStorage: 'Istunnon tallennustila',
      indexedDB: 'Tietokanta',
      request: 'Pyyntö osoitteeseen',
      service: 'Palvelu',
    },
    problems: {
      undeclared: 'ei ilmoitettu',
      'before-choice': 'ennen valintaa',
      'after-refusal': 'kiellon jälkeen',
      'never-seen': 'ilmoitettu, ei nähty',
    },
  },
  sv: {
    subject: (name) => `${name}: sidorna lagrar annat än förut`,
    appeared: 'Nytt:',
    gone: 'Finns inte längre:',
    more: (count) => `… och ${count} till`,
    what: 'Vad man kan göra åt dem:',
    kinds: {
      cookie: 'Kaka',
      localStorage: 'Lokal lagring',
      sessionStorage: 'Sessionslagring',
      indexedDB: 'Databas',
      request: 'Anrop till',
      service: 'Tjänst',
    },
    problems: {
      undeclared: 'inte angivet',
      'before-choice': 'före något val',
      'after-refusal': 'efter ett nej',
      'never-seen': 'angivet, aldrig sett',
    },
  },
}
