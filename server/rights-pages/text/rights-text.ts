import type { Defect, Right } from '../../../src/subject-request.ts'

/** The pages on which people use their rights, in one language. */
export type RightsText = {
  readonly title: string
  readonly intro: (register: string) => string
  readonly time: string
  readonly asked: { readonly legend: string; readonly help: string }
  readonly rights: Readonly<Record<Right, { readonly name: string; readonly text: string }>>
  readonly items: {
    readonly legend: string
    readonly help: string
    readonly nth: (number: number) => string
    readonly more: string
    readonly field: string
    readonly choose: string
    readonly defect: string
    readonly proposed: string
    readonly ground: string
  }
  readonly defects: Readonly<Record<Defect, string>>
  readonly words: { readonly label: string; readonly help: string }
  readonly you: string
  readonly name: string
  readonly email: string
  readonly byCode: string
  readonly byStaff: string
  readonly byLink: string
  readonly byAccount: string
  readonly send: string
  readonly wrong: {
    readonly some: string
    readonly rights: string
    readonly name: string
    readonly email: string
    readonly tooLong: string
    readonly items: string
    readonly field: string
    readonly twice: string
    readonly defect: string
    readonly proposed: string
    readonly ground: string
    readonly tooMany: string
  }
  readonly sent: {
    readonly title: string
    readonly body: (no: number, due: string) => string
    readonly receipt: string
    readonly codeTitle: string
    readonly codeSent: string
    readonly code: string
    readonly confirm: string
    readonly again: string
    readonly wrongCode: string
    readonly usedUp: string
    readonly noCode: string
    readonly staff: string
    readonly known: string
  }
  readonly gone: { readonly title: string; readonly body: string }
  /** On the customer's own page and on the declaration. */
  readonly link: string
}
