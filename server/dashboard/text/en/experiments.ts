import type { Conclusion } from '../../../../src/experiment.ts'
import type { Look } from '../../../../src/look.ts'

/** Banners shown in turns by lot; loaded with their page. */
export const experiments = {
  emptyTitle: 'Which banner do visitors understand best?',
  empty:
    'Show two to four variants of the banner in turns by lot, and see to which of them more is allowed. They may differ in place, form and wording. The buttons are the same in all of them: a refusal stays as easy as a yes.',
  sample: 'The sample site has no pages on which a banner could be shown.',
  newTitle: 'New experiment',
  newHelp:
    'Nobody is recognised before a choice: the lot is drawn for each page until there is an answer, and nothing is kept in the browser.',
  name: 'Name',
  nameHelp: 'What you want to know. Visitors do not see it.',
  variant: 'Variant {key}',
  asItIs: 'The banner as it is now, to compare with.',
  share: 'Share in per cent',
  expected: {
    shares: 'The shares have to add up to 100.',
    share: 'Write a whole number from 1 to 99.',
    texts: 'Keep what stands in braces, and write at most 600 characters.',
  },
  layout: 'Form',
  layouts: { box: 'Box', bar: 'Bar', dialog: 'Dialog' } satisfies Record<Look['layout'], string>,
  vertical: 'Edge',
  verticals: { bottom: 'Bottom', top: 'Top' } satisfies Record<Look['vertical'], string>,
  horizontal: 'Side of a box',
  horizontals: { start: 'Start', centre: 'Middle', end: 'End' } satisfies Record<Look['horizontal'], string>,
  asNow: 'As it is: {value}',
  texts: 'Texts',
  textsHelp:
    'What you do not change stays as it is. Keep what stands in braces, such as the {blank} for a name.',
  text: {
    title: 'Title',
    intro: 'What is asked',
    others: 'Before the names of other services',
    signal: 'Where the browser asks not to be tracked',
    advanced: 'Where Google hears of every visit',
    advancedElsewhere: 'Where Google hears of every visit, and may keep cookies',
    unchanged: 'What a refusal costs: nothing',
    hidden: 'What a refusal costs: hidden content',
    withdrawable: 'How to change one’s mind',
  } as Readonly<Record<string, string>>,
  inLanguage: '{label} ({language})',
  more: 'Another variant',
  less: 'Leave out variant {key}',
  textsAskAgain:
    'If texts differ, a new notice is published when the experiment begins and when it ends, and all visitors are asked again.',
  create: 'Begin the experiment',
  running: 'Running since {day}',
  allowed: 'Share of banners after which something was allowed',
  perBanner:
    'Of the banners shown, not of the visitors: nobody is recognised before a choice, so that one visitor can have been shown several. The line is where the true share lies with 95 % confidence.',
  patience:
    'Set beforehand how long it runs. Whoever ends it at the first good look is misled by chance more often than 5 times in 100.',
  interval: '{share} ({low} to {high})',
  columns: { variant: 'Variant', allowed: 'Allowed', answered: 'Answered' },
  verdicts: {
    withheld:
      'Figures are shown once every variant was shown {count} times, so that nobody can be recognised.',
    'too few': 'There are too few answers yet to tell the variants apart from chance.',
    chance: 'The variants cannot be told apart from chance.',
    difference: 'By chance alone a difference as large as this comes at most 5 times in 100.',
  } satisfies Record<Conclusion['verdict'], string>,
  differs: 'Variant {more} was allowed more often than variant {fewer}.',
  endTitle: 'End the experiment',
  keep: 'Show everybody from then on',
  keepNone: 'The banner as it was before',
  end: 'End it now',
  endedTitle: 'Ended experiments',
  ended: '{from} to {until}',
  kept: 'Variant {key} was kept',
  keptNone: 'No variant was kept',
} as const
