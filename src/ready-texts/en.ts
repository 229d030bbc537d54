import type { ReadyText } from '../ready-text.ts'

export const en: ReadyText = {
  purposes: {
    'customer-relationship': {
      name: 'Customer relationships',
      about: 'Keeping the register, serving customers and being in contact with them.',
    },
    orders: { name: 'Orders', about: 'Receiving, handling and archiving orders.' },
    bookkeeping: {
      name: 'Invoicing and bookkeeping',
      about: 'Invoices, payments, and what the law requires to be kept of them.',
    },
    directory: {
      name: 'Customer directory',
      about:
        'Publishing a list of customers and contact persons, on paper or electronically, of those who have not forbidden it.',
    },
    'direct-marketing': {
      name: 'Direct marketing by post',
      about: 'Address labels for letters to those who have not forbidden it.',
    },
    development: {
      name: 'Development and statistics',
      about: 'Improving our services with statistics from which nobody can be recognised.',
    },
    'targeted-content': {
      name: 'Content chosen for you',
      about: 'Choosing what we show and send by what we know of the customer relationship.',
    },
    'targeted-advertising': {
      name: 'Advertising chosen for you',
      about: 'Choosing whom our advertising is for. Data are not given to anybody for it.',
    },
    credit: {
      name: 'Credit decisions and collection',
      about: 'Deciding on credit, and collecting what is due.',
    },
    linking: {
      name: 'Visits linked to your data',
      about:
        'Showing our staff your visits to our sites beside the data of a form you sent, if you allow it.',
    },
    rights: { name: 'Your rights', about: 'Answering requests of data subjects in time.' },
    accountability: {
      name: 'Accountability',
      about: 'Being able to show that the law and your wishes are followed.',
    },
    suppression: {
      name: 'Heeding bans and erasures',
      about:
        'Remembering, in a form that cannot be read, who must not come back into the register or onto a list.',
    },
  },
  interests: {
    'customer-relationship':
      'We need to be in contact with the people who act for our customer organisations. They act for their organisation in their work, and expect it.',
    directory:
      'We and our customers have an interest in finding contact persons. The directory shows work contact details alone, and everybody may forbid it.',
    'direct-marketing':
      'We have an interest in telling our customers about our own products by post. A customer may expect such letters, and may forbid them at any time.',
    development:
      'We have an interest in knowing how our services are used so that we can improve them. Nobody is recognised in the results.',
    'targeted-content':
      'We have an interest in showing customers what is of use to them. Only data of the customer relationship are used, and everybody may forbid it.',
    'targeted-advertising':
      'We have an interest in not advertising to people whom it does not concern. Data stay with us, and everybody may forbid it.',
    credit:
      'We have an interest in being paid for what we deliver. Data that are necessary for that are used, and a person decides.',
  },
  keptReason:
    'After the customer relationship has ended, claims arising from it may still be made, and they have to be answered.',
}
