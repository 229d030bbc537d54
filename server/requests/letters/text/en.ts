import type { RequestText } from './request-text.ts'

export const en: RequestText = {
  locale: 'en-GB',
  greeting: 'Hello,',
  closing: (register) => `Kind regards,\nthe keepers of the register “${register}”`,
  letters: {
    receipt: ({ no, register, received, due, rights }) => ({
      subject: `We have received your request no. ${no}`,
      paragraphs: [
        `We received your request on ${received}. Its number is ${no}, and it is about our register “${register}”.`,
        `You asked for the following:\n${rights}`,
        `We will answer you by ${due}. If we need more time, we will tell you so, and why, before that day.`,
        'It costs you nothing.',
        'If you did not make this request, please let us know.',
      ],
    }),
    identity: ({ no, received, due, words }) => ({
      subject: `Your request no. ${no}: please show that it is yours`,
      paragraphs: [
        `We received your request no. ${no} on ${received}. Before we give out or change any data, we make sure that whoever asks is the person the data are about. This keeps your data out of anybody else’s hands.`,
        'You can show who you are in any of these ways:\n- Sign your request by hand on paper, and send or bring it to us.\n- Visit our service point and show an identity document. We only look at it.\n- Use strong electronic identification, if we have offered it to you.',
        'Do not send us a copy of a passport, identity card or driving licence. We do not need it, and do not keep it.',
        words,
        `We will answer you by ${due}. If we do not know by then who is asking, we cannot do what you asked for.`,
      ],
    }),
    information: ({ no, received, due, words }) => ({
      subject: `Your request no. ${no}: we need to know more`,
      paragraphs: [
        `We are working on your request no. ${no}, which we received on ${received}. To answer it, we need the following from you:`,
        words,
        `Please send it to us and mention the number ${no}. We will answer you by ${due}.`,
      ],
    }),
    extension: ({ no, received, due, words }) => ({
      subject: `Your request no. ${no}: we need more time`,
      paragraphs: [
        `We received your request no. ${no} on ${received}. We cannot answer it within one month. The reason is this:`,
        words,
        `We will answer you by ${due}. In such a case Article 12(3) of the General Data Protection Regulation lets the time be extended to three months at most.`,
      ],
    }),
    answer: ({ no, register, received, words }) => ({
      subject: `Answer to your request no. ${no}`,
      paragraphs: [
        `This is our answer to your request no. ${no}, which we received on ${received}. It is about our register “${register}”.`,
        words,
      ],
    }),
    erased: ({ no, register, received, words, day }) => ({
      subject: `Your request no. ${no}: your data have been erased`,
      paragraphs: [
        `We erased your data from our register “${register}” on ${day}. You asked for that with your request no. ${no}, which we received on ${received}.`,
        'All that is left is an encrypted mark from which nobody can find out your data. With it we make sure that the erasure and what you have forbidden are respected, should your data reach us again. The personal data of this request will be erased, too, once the matter is closed.',
        words,
      ],
    }),
    lifting: ({ no, register, words, day }) => ({
      subject: `Your request no. ${no}: the restriction will be lifted`,
      paragraphs: [
        `We have restricted the processing of your data in our register “${register}” because of your request no. ${no}.`,
        `We will lift the restriction on ${day} at the earliest. After that we can again use your data for the purposes of the register.`,
        words,
        'If you do not agree, please let us know before that day.',
      ],
    }),
  },
  rights: {
    access: 'Access to the data',
    portability: 'Moving the data to another system',
    rectification: 'Correction of the data',
    erasure: 'Erasure of the data',
    restriction: 'Restriction of processing',
    objection: 'Objection to processing',
    withdrawal: 'Withdrawal of consent',
  },
  articles: {
    access: 'Article 15 of the General Data Protection Regulation (EU) 2016/679',
    portability: 'Article 20 of the General Data Protection Regulation (EU) 2016/679',
    rectification: 'Article 16 of the General Data Protection Regulation (EU) 2016/679',
    erasure: 'Article 17 of the General Data Protection Regulation (EU) 2016/679',
    restriction: 'Article 18 of the General Data Protection Regulation (EU) 2016/679',
    objection: 'Article 21 of the General Data Protection Regulation (EU) 2016/679',
    withdrawal: 'Article 7(3) of the General Data Protection Regulation (EU) 2016/679',
  },
  outcomes: {
    access: {
      granted: 'You get all the data that we have about you in this register.',
      partly: 'You get some of the data that we have about you in this register. Some we do not give out.',
      refused: 'We do not give out the data that you asked for.',
    },
    portability: {
      granted: 'You get the data that you gave us in a form that another system can read.',
      partly:
        'You get some of the data that you gave us in a form that another system can read. Some we do not give out.',
      refused: 'We do not give out your data to be moved to another system.',
    },
    rectification: {
      granted:
        'We correct the data as you asked. We also tell those from whom we got the data or to whom we have passed them on.',
      partly:
        'We correct some of the data as you asked, and leave some as they are. We also tell those from whom we got the data or to whom we have passed them on.',
      refused: 'We do not correct the data that you asked us to correct.',
    },
    erasure: {
      granted: 'We erase your data, and will tell you when they have been erased.',
      partly: 'We erase some of your data, and keep some.',
      refused: 'We do not erase your data.',
    },
    restriction: {
      granted:
        'We restrict the processing of your data: we store them, but do not use them. We will tell you before the restriction is lifted.',
      partly:
        'We restrict some of the processing of your data. We will tell you before the restriction is lifted.',
      refused: 'We do not restrict the processing of your data.',
    },
    objection: {
      granted: 'We stop the processing that you objected to.',
      partly: 'We stop some of the processing that you objected to, and go on with some.',
      refused: 'We do not stop the processing that you objected to.',
    },
    withdrawal: {
      granted:
        'Your consent is withdrawn. We no longer do what it allowed. The withdrawal does not affect what we did before it.',
      partly:
        'Some of your consents are withdrawn. We no longer do what they allowed. The withdrawal does not affect what we did before it.',
      refused: 'Your consent has not been withdrawn.',
    },
    held: 'We cannot erase your data yet. We will erase them as soon as nothing stands in the way, and tell you. You need not ask again.',
    'no-data': 'In this register we have no data that we can tell to be yours.',
  },
  grounds: {
    'identity-not-shown':
      'We could not make sure that whoever asks is the person the data are about (Article 12(2) and (6) of the Regulation).',
    'not-specified':
      'The request does not show which data it is about, and we have not received what we asked for.',
    'data-correct': 'As far as we know, the data are correct, needed, complete and up to date.',
    'law-requires': 'The law obliges us to keep the data.',
    'open-invoice': 'We need the data for an invoice that has not been paid.',
    collection: 'We need the data for a debt that is being collected.',
    'organisation-contact': 'We need the data for as long as you are the contact person of an organisation.',
    'legal-claims': 'We need the data to establish, exercise or defend legal claims.',
    'others-rights': 'Doing what you ask for would harm the rights or freedoms of others.',
    'manifestly-excessive':
      'The request is manifestly unfounded or excessive (Article 12(5) of the Regulation).',
    'not-based-on-consent-or-contract':
      'Our processing rests neither on consent nor on a contract, and so the right to move data does not cover it (Article 20(1) of the Regulation).',
    'compelling-grounds':
      'There are compelling legitimate grounds for the processing, which override your interests, rights and freedoms (Article 21(1) of the Regulation).',
    other: 'Another ground, told in the reasons.',
  },
  groundsAre: 'The grounds for the decision:',
  holds: {
    invoiceByLaw: (no, until) =>
      `The Finnish Accounting Act (1336/1997), chapter 2, section 10, obliges us to keep the data of invoice ${no} until ${until}.`,
    orderByLaw: (no, until) =>
      `The Finnish Accounting Act (1336/1997), chapter 2, section 10, obliges us to keep the data of order ${no} until ${until}.`,
    openInvoice: (no) => `Invoice ${no} has not been paid.`,
    collection: (no) => `Invoice ${no} is being collected.`,
    contact: (no) => `You are the contact person of the organisation with customer number ${no}.`,
    contactUntil: (no, until) =>
      `Until ${until} you are the contact person of the organisation with customer number ${no}.`,
  },
  certified: (no) => `We certify this refusal: certificate no. ${no} is attached to this answer.`,
  fetch: (url, until) =>
    `You can fetch the data from this address:\n${url}\nThey can be fetched once, by ${until}.`,
  corrected: 'We correct these data:',
  leftAsIs: 'We leave these data as they are:',
  ended: 'We no longer use your data for the following:',
  bans: {
    directory: 'publication in a directory',
    'direct-advertising': 'direct advertising',
    'distance-selling': 'distance selling',
    'direct-marketing': 'direct marketing',
    'market-research': 'market and opinion research',
    'all-marketing': 'all marketing',
  },
  complaint: {
    authority:
      'If you think that your personal data have been processed against the law, you can complain to the supervisory authority. In Finland it is:',
    elsewhere:
      'You can also complain in another state of the European Union or the European Economic Area if you live or work there, or think that the law was broken there.',
    court: 'You also have the right to take the matter to court (Article 79 of the Regulation).',
  },
  certificate: {
    title: (no) => `Certificate of refusal no. ${no}`,
    labels: {
      date: 'Date',
      register: 'Register',
      requester: 'Asked by',
      request: 'Request',
      right: 'What was asked for',
    },
    request: (no, received) => `no. ${no}, received on ${received}`,
    right: (name, article) => `${name} (${article})`,
    unnamed: 'Whoever asked has given no name.',
    decision: 'Decision',
    grounds: 'Grounds',
    reason: 'Reasons',
    remedies: 'If you are not satisfied with the decision',
  },
  ownRights: (url) => `Here you see the rights that you have to your data, and can use them:\n${url}`,
  code: {
    subject: 'The code that confirms your request',
    text: (code, no) =>
      `Hello,\n\nThis is the code that confirms your request no. ${no}:\n\n${code}\n\nWrite it on the page on which you made the request. It can be used for 30 minutes. Give it to nobody else: we never ask for it on the phone or in a message.\n\nIf you did not make a request, you need not do anything.\n`,
  },
}
