import type { FormField } from '../../refusal-texts.ts'
import type { RefusalCode } from '../../../../src/refusal.ts'

/** What the gateway says no with, and what it expected instead. It says so in English, to programs. */
export const refusals = {
  refusals: {
    unreachable: 'Lupa did not answer. Check the connection and try again.',
    bad_json: 'Lupa could not read what was sent. Reload the page and try again.',
    not_signed_in: 'Sign in first.',
    wrong_credentials: 'That is not right.',
    foreign_origin:
      'This page has another address than the one Lupa knows itself by. Open the dashboard there.',
    forbidden: 'This is not allowed here.',
    second_factor_needed: 'Give the code of your second factor first.',
    agreement_needed: 'Agree to confidentiality first.',
    step_up_needed: 'Give your password again first.',
    not_found: 'There is nothing here any more.',
    gone: 'This has been used, or it is too old.',
    taken: 'This is there already.',
    changed_meanwhile: 'Somebody else changed it meanwhile. Look at it again, then decide.',
    restricted:
      'Processing of this customer is restricted: the data are kept, and nothing else is done with them.',
    too_large: 'This is too much at once.',
    invalid: 'Something in this is not as it has to be.',
    too_many: 'Too many tries. Wait a quarter of an hour, then try again.',
    busy: 'Lupa has too much to do just now. Try again in a moment.',
    internal: 'Something went wrong in Lupa. Its log says what.',
  } satisfies Record<RefusalCode | 'unreachable', string>,

  expected: {
    name: 'Write a name of at most 100 characters.',
    fullName: 'Write a name of at most 100 characters.',
    username: 'Write 2 to 40 letters, digits, dots, hyphens or underscores.',
    password:
      'Choose another: of 12 to 200 characters, and not among the common ones. Several words will do.',
    origins:
      'Each begins with https:// or http:// and ends before any slash, such as https://www.example.com, without *.',
    embedOrigins:
      'Each begins with https:// or http:// and ends before any slash, such as https://www.example.com. A link with a password cannot be embedded.',
    languages: 'Choose at least one language.',
    language: 'Choose one of the languages.',
    register: 'Choose a register.',
    timeZone: 'Choose a time zone of the list, such as Europe/Helsinki.',
    google: 'Write a measurement id such as G-AB12CD34EF, or leave it empty.',
    services: 'Each service needs a name of its own, a purpose, and what it keeps.',
    smallestGroup: 'Write a whole number from 1 to 50.',
    ipStorage: 'Choose one of these.',
    ipFullDays: 'Write a whole number from 1 to 365.',
    visitMonths: 'Write a whole number from 1 to 25.',
    target: 'Write a path that begins with a slash, such as /thanks, or the name of an event.',
    day: 'Choose a day of the calendar.',
    text: 'Write at most 200 characters.',
    expiresAt: 'Choose a time that is still to come.',
    address: 'Write one e-mail address such as aino@example.com.',
    kinds: 'Choose at least one of these.',
  } satisfies Record<FormField, string>,
}
