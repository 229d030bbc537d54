import type { RightsText } from './rights-text.ts'

export const en: RightsText = {
  title: 'Use your rights',
  intro: (register) =>
    `With this form you can use your rights to the data about you in the register “${register}”. We also answer if we have no data about you.`,
  time: 'You get an answer within one month, and it costs you nothing.',
  asked: { legend: 'What do you ask for?', help: 'You can choose several.' },
  rights: {
    access: { name: 'I want to see my data', text: 'You get a copy of everything that we have about you.' },
    portability: {
      name: 'I want to take my data with me',
      text: 'You get the data that you gave us in a form that another service can read.',
    },
    rectification: {
      name: 'There is a mistake in my data',
      text: 'We correct what is wrong, complete what is missing and remove what is not needed.',
    },
    erasure: {
      name: 'I want my data to be erased',
      text: 'We erase your data unless, for example, the law or an unpaid invoice stands in the way. Then we tell you what does.',
    },
    restriction: {
      name: 'I want my data to be stored only',
      text: 'We do not use your data while, for example, we check whether they are correct.',
    },
    objection: {
      name: 'I do not want my data to be used for something',
      text: 'You can forbid, for example, direct marketing, being printed in a directory, or surveys. Tell us below what you mean.',
    },
    withdrawal: {
      name: 'I take back my consent',
      text: 'We no longer do what you agreed to. What we did before that stays lawful.',
    },
  },
  items: {
    legend: 'What is wrong with your data?',
    help: 'If you do not know which data we have, you can also tell us in your own words below.',
    nth: (number) => `Item ${number}`,
    more: 'Other items',
    field: 'Which item',
    choose: 'Choose',
    defect: 'What is wrong with it',
    proposed: 'What it should be (empty if it should be removed)',
    ground: 'How you know, or why it matters',
  },
  defects: {
    incorrect: 'It is wrong',
    unnecessary: 'It is not needed',
    incomplete: 'It is incomplete',
    outdated: 'It is out of date',
  },
  words: { label: 'In your own words', help: 'Optional. Please do not write a personal identity code here.' },
  you: 'Who is asking?',
  name: 'Name',
  email: 'E-mail address',
  byCode:
    'We send a code to your address, with which you confirm that the request is yours. Do not send us a copy of an identity document.',
  byStaff:
    'Our staff first make sure that the request is yours, and will contact you. Do not send us a copy of an identity document.',
  byLink: 'You came here by a link that we sent you, so we know who is asking.',
  byAccount: 'You are signed in, so we know who is asking.',
  send: 'Send the request',
  wrong: {
    some: 'The request was not sent yet. Please correct what is marked.',
    rights: 'Choose at least one.',
    name: 'Write your name.',
    email: 'Write an address such as maija@example.com.',
    tooLong: 'This is too long.',
    items: 'Tell us at least one item that is wrong, or describe it in your own words.',
    field: 'Choose which item is wrong.',
    twice: 'This item was chosen before.',
    defect: 'Choose what is wrong with it.',
    proposed: 'Write what it should be.',
    ground: 'Write how you know.',
    tooMany: 'Too many requests came one after another. Please try again later.',
  },
  sent: {
    title: 'Your request has arrived',
    body: (no, due) => `Your request has the number ${no}. We will answer it by ${due}.`,
    receipt: 'We are sending a confirmation to your e-mail address.',
    codeTitle: 'Confirm that the request is yours',
    codeSent: 'We have sent a code of eight digits to your e-mail address. It can be used for 30 minutes.',
    code: 'Code',
    confirm: 'Confirm',
    again: 'Send a new code',
    wrongCode: 'The code is wrong. Look at it again in the message.',
    usedUp: 'The code can no longer be used. Ask for a new one.',
    noCode: 'We could not send a code. You can try again.',
    staff:
      'You need not do anything more now. Our staff make sure that the request is yours, and will contact you.',
    known: 'We know that the request is yours. You need not do anything more.',
  },
  gone: {
    title: 'This link does not work',
    body: 'It is too old, or wrong. You can make your request on our website, or in another way that the privacy notice tells.',
  },
  link: 'Use your rights to your data',
}
