import type { NoticeText } from '../notice-text.ts'
import { en as ready } from '../ready-texts/en.ts'

export const en: NoticeText = {
  locale: 'en-GB',
  title: (register) => `Privacy notice: ${register}`,
  version: 'Version',
  published: 'Published',
  language: 'Language',
  fingerprint: 'SHA-256 of the JSON file',
  sections: {
    controller: 'Controller',
    contact: 'Contact person for the register',
    officer: 'Data protection officer',
    register: 'Name of the register',
    purposes: 'Purposes and legal bases',
    interests: 'Legitimate interests',
    consent: 'Consent',
    automated: 'Automated decisions and profiling',
    data: 'What data are processed',
    duty: 'Whether you have to give data',
    sources: 'Where data come from',
    recipients: 'Who receives data',
    transfers: 'Transfers outside the EU and the EEA',
    retention: 'How long data are kept',
    security: 'How data are protected',
    cookies: 'Cookies and visits to our sites',
    rights: 'Your rights',
    asking: 'How to use your rights',
    complaint: 'Right to complain',
    changes: 'Changes to this notice',
  },
  party: {
    name: 'Name',
    businessId: 'Business ID',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    website: 'Website',
  },
  registerName: (name) => `This notice is about the register “${name}”.`,
  purposesIntro:
    'Personal data are processed for these purposes, each on its own legal basis (GDPR Article 6).',
  purposes: ready.purposes,
  purposeColumns: ['Purpose', 'What is done', 'Legal basis'],
  bases: {
    consent: 'Consent (Article 6(1)(a))',
    contract: 'Contract, or steps before one at your request (Article 6(1)(b))',
    'legal-obligation': 'Legal obligation (Article 6(1)(c))',
    'legitimate-interest': 'Legitimate interest (Article 6(1)(f))',
  },
  noInterests: 'No purpose rests on a legitimate interest.',
  interestsWeighed:
    'We have weighed these interests against yours. You may ask for that assessment, and object on grounds relating to your particular situation.',
  noConsents: 'No purpose of this register rests on consent.',
  consents: 'These purposes rest on your consent:',
  siteConsents: (sites) =>
    `What visitors to our sites (${sites}) may consent to is listed under “Cookies and visits to our sites”.`,
  consentWithdrawn:
    'You may withdraw your consent at any time, as easily as you gave it. That does not affect the lawfulness of what was done before.',
  decisions: {
    yes: 'Decisions that have legal or similarly significant effects are made by automated means alone.',
    no: 'No decisions that have legal or similarly significant effects are made by automated means alone.',
  },
  profiling: {
    yes: 'Personal data are used for profiling.',
    no: 'Personal data are not used for profiling.',
  },
  creditByHumans: 'Credit is granted or refused by a person, never by a program alone.',
  targetingInside:
    'The groups that content and advertising are chosen for are made and used by us alone; who belongs to them is not given to others.',
  dataIntro: 'The register holds these data of a customer or contact person:',
  groupColumns: ['Group', 'Data'],
  fieldGroups: {
    name: 'Name',
    organisation: 'Organisation',
    contact: 'Contact details',
    billing: 'Billing details',
  },
  groups: {
    identifier: {
      name: 'Customer number',
      about: 'The number by which the customer is known in the register.',
    },
    name: { name: 'Search terms', about: 'The name in a protected form, so that it can be searched for.' },
    organisation: {
      name: 'Acting for an organisation',
      about: 'Which organisation a contact person acts for, as what, and when.',
    },
    contact: {
      name: 'Contact check',
      about: 'E-mail address and phone number in a protected form, to find duplicates.',
    },
    billing: { name: 'Invoices', about: 'Number, dates, amounts, payments and collection.' },
    relationship: {
      name: 'Customer relationship',
      about: 'Whether a person or an organisation; when it began and ended.',
    },
    disclosure: { name: 'Disclosures', about: 'To whom data were handed over, which, when and why.' },
    paper: { name: 'Papers', about: 'Which papers there are, where they are kept and until when.' },
    submission: { name: 'Forms and messages', about: 'What was sent by forms or links, and when.' },
    request: { name: 'Requests', about: 'What you asked for as a data subject, and how it was answered.' },
    origin: {
      name: 'Origin and history',
      about: 'Where each piece of data came from, when, and how it was changed.',
    },
    restriction: { name: 'Restrictions', about: 'Whether processing is restricted.' },
    order: { name: 'Orders', about: 'What was ordered and delivered, when, and at what price.' },
    ban: { name: 'Bans', about: 'What the customer has forbidden, when, and how it reached us.' },
    list: { name: 'Lists', about: 'On which directories and address labels the customer has been.' },
    link: {
      name: 'Linked visits',
      about: 'With your consent: pages, times, browser and IP address of visits to our sites.',
    },
    account: { name: 'Customer account', about: 'The user name we issued, and when it was used.' },
  },
  fields: {
    givenName: 'given name',
    familyName: 'family name',
    organisation: 'organisation',
    title: 'title',
    email: 'e-mail address',
    phone: 'phone number',
    streetAddress: 'street address',
    postalCode: 'postal code',
    city: 'city',
    country: 'country',
    url: 'website',
    billingName: 'name on the invoice',
    billingStreetAddress: 'billing address',
    billingPostalCode: 'postal code for invoices',
    billingCity: 'city for invoices',
    billingCountry: 'country for invoices',
    billingEmail: 'e-mail address for invoices',
    einvoiceAddress: 'e-invoice address',
    einvoiceOperator: 'e-invoice operator',
    vatNumber: 'business ID',
    billingReference: 'reference',
  },
  dutyColumns: ['Data', 'Requirement', 'If they are not given'],
  needs: { statutory: 'Required by law', contractual: 'Required by the contract' },
  voluntary: 'All other data are given voluntarily, and nothing follows if they are not.',
  allVoluntary:
    'All data are given voluntarily: neither the law nor a contract requires them, and nothing follows if they are not given.',
  sourcesIntro: 'Data come from:',
  sources: {
    registration: 'the customer, when registering, ordering or making a contract',
    notice: 'notices of the customer',
    form: 'forms on our sites',
    invitation: 'a link that was sent to the customer',
    credentials: 'the account that was issued to the customer',
    'linked-visit': 'visits to our sites, if the visitor allowed linking them to a form they sent',
  },
  outsideSources: 'Data also come from others than yourself:',
  noOutsideSources:
    'Data are not obtained from anybody else than the persons themselves and the organisations they act for.',
  outsideColumns: ['Source', 'What it is', 'Ground'],
  outside: {
    authority: 'Authority',
    'update-service': 'Updating service',
    subcontractor: 'Subcontractor',
    partner: 'Partner',
  },
  outsideTold:
    'They send the data named under “What data are processed”: name, organisation, contact and billing details. You are told within one month, or when we are first in contact with you or hand the data on, if that is earlier.',
  staffOnly: 'Data are used by those of our staff whose work needs them.',
  noRecipients: 'No data are given regularly to others.',
  recipientColumns: ['Recipient', 'What it is', 'Country'],
  recipientKinds: {
    'service-provider': 'Service provider',
    'credit-institution': 'Credit institution',
    'collection-agency': 'Collection agency',
    'billing-service': 'Billing service',
    authority: 'Authority',
    other: 'Other recipient',
  },
  processor: 'Processor acting on our behalf',
  processorGets: (fields) => `Processor acting on our behalf; gets: ${fields}`,
  processorWorks: 'Processor acting on our behalf; its staff may work in the register',
  disclosed:
    'Data are otherwise handed over for no other reasons than these, each time recorded with what, to whom and why:',
  reasons: {
    'value-added-service': 'a value-added service that you use',
    'credit-decision': 'support of a credit decision',
    'credit-application': 'your credit application',
    collection: 'collection of a debt',
    billing: 'billing',
    'legal-duty': 'a duty by law',
  },
  directory: {
    contacts:
      'The directory shows organisations and their contact persons, not private persons. You may forbid it.',
    everyone: 'The directory shows every customer who has not forbidden it.',
  },
  siteServices: (sites) =>
    `Services on our sites (${sites}) that receive data of visitors are listed under “Cookies and visits to our sites”.`,
  noTransfers: 'Data are not transferred outside the European Union or the European Economic Area.',
  transfersIntro:
    'Data are transferred outside the European Economic Area only to these, and only as far as is necessary:',
  transferColumns: ['To', 'Country', 'Why it is necessary', 'Safeguard'],
  safeguards: {
    'adequacy-decision': 'Adequacy decision of the Commission (Article 45)',
    'standard-contractual-clauses': 'Standard contractual clauses (Article 46)',
    'binding-corporate-rules': 'Binding corporate rules (Article 47)',
    'code-of-conduct': 'Approved code of conduct (Article 46)',
    certification: 'Approved certification (Article 46)',
    'public-instrument': 'Binding instrument between authorities (Article 46)',
    derogation: 'Derogation for a specific situation (Article 49)',
  },
  onward: ({ provider, to, country, ground }) =>
    `With your consent to it, ${provider} may transfer data to ${to} (${country}). The safeguard is ${ground}.`,
  onwardUnasked: ({ provider, to, country, ground }) =>
    `Whatever you choose, ${provider} may transfer data to ${to} (${country}). The safeguard is ${ground}.`,
  copy: 'You may ask us for a copy of the safeguards.',
  retentionColumns: ['Data', 'Kept'],
  kept: {
    customer: 'Customer data',
    customerUntil: (time) => `${time} after the customer relationship has ended`,
    bookkeeping: 'Orders, invoices and other vouchers',
    bookkeepingYears: (month) =>
      `6 years from the end of the calendar year in which the financial year ended (our financial year ends in ${month}); Accounting Act, chapter 2, section 10`,
    papers: 'Papers',
    papersUntil: 'until the day recorded for each paper when it was taken in',
    linking: 'The link between visits and a customer',
    linkingUntil: 'while your consent stands; withdrawing it removes the link at once',
    requests: 'Requests of data subjects',
    requestsUntil: (time) => `${time} after the request was closed`,
    lists: 'Directories and address labels that were made',
    listsUntil: (time) => `${time} after they were made`,
    proof: 'Bans and disclosures',
    proofUntil: 'as long as the customer data, to show that the law and your wishes were followed',
    suppression: 'Bans and erasures, in a form that cannot be read',
    suppressionUntil: 'as long as the register exists, so that they stay heeded',
    log: 'Log of who has read or changed data',
    logUntil: 'as long as it may be needed to find out who has processed data',
    visits: 'Visits to our sites',
    visitsUntil: 'as told for each site under “Cookies and visits to our sites”',
  },
  held: 'Data that you ask to be erased are kept only as long as the law, open invoices or collection require it; we tell you which of them holds, and erase when it has ended.',
  securityIntro: 'These measures protect the data:',
  security: {
    accounts:
      'Everybody who works with the register has a personal user name and password, and a second factor.',
    roles: 'Each role reads or maintains only what its work needs, and says what for.',
    confidentiality: 'Everybody who works with the register has agreed to confidentiality.',
    log: 'Every reading, change and export is written to a log that cannot be altered unnoticed.',
    encryption: 'Data of each customer are encrypted with a key of their own.',
    https: 'Connections are encrypted.',
    'separate-listener': 'The staff’s side is on a connection of its own, apart from the public pages.',
    papers: 'Papers are kept in locked and fireproof places, and handled by designated persons alone.',
  },
  noSites: 'No website sends data to this register.',
  cookies: {
    what: 'A cookie is a small text file that a site stores on your device through your browser. Browsers also have other places for the same: local storage, session storage and databases.',
    harmless: 'Cookies do no harm to your device or files: they are data and are never run as programs.',
    unasked: 'Nothing but what is necessary is stored or read before you have chosen.',
    asked: 'You choose by purpose and by service, and refusing is as easy as accepting.',
    unidentified: 'Visitors cannot be identified by cookies alone.',
    linked:
      'Visits can be linked to data you send by a form only if you allow that separately. From then on they are shown with your data, until you take it back; the form works the same without it.',
    change:
      'You can change your mind at any time, on every page, where you made your choice (“Privacy choices”). What a service has stored from our own domain is then deleted.',
    browser:
      'You can also block or delete cookies in your browser. The sites still work, but some functions may suffer, and a browser setting does not replace your choice here.',
    policy: 'Cookie policy',
    google:
      'Google Analytics is used to follow how a site is used, to develop it and to plan marketing. We see totals, not individual persons, and send Google no names, addresses or form data.',
    supervised: (authority) => `Cookies and other storage on your device are supervised by: ${authority}.`,
    title: (site) => `Cookie policy: ${site}`,
    site: 'Site',
    explained: 'What cookies are',
    choosing: 'How you choose',
    listed: 'What this site stores, and who receives data',
    noticeOf: 'Privacy notice of the register that forms go to',
  },
  rights: {
    access: {
      name: 'Access',
      about: 'You may know whether data about you are processed, and get a copy of them (Article 15).',
    },
    rectification: {
      name: 'Rectification',
      about:
        'Data that are wrong, unnecessary, incomplete or outdated are corrected, removed or completed without delay (Article 16). We tell those from whom we got them and to whom we gave them.',
    },
    erasure: {
      name: 'Erasure',
      about:
        'You may ask for your data to be erased and to be forgotten altogether (Article 17). What the law requires to be kept is made anonymous as far as possible, or kept only for that. While you act as the contact person of an organisation, your contact details are kept for that.',
    },
    restriction: {
      name: 'Restriction',
      about:
        'You may ask for processing to be restricted, for example while the accuracy of data is being verified (Article 18). The data are then stored only.',
    },
    portability: {
      name: 'Portability',
      about:
        'You may get the data you gave us, as far as they are processed by contract or consent, in a form that another system can read (Article 20).',
    },
    objection: {
      name: 'Objection',
      about:
        'You may object, on grounds relating to your particular situation, to processing that rests on a legitimate interest (Article 21). It then ends, unless there are compelling grounds for it.',
    },
    marketing: {
      name: 'Forbidding marketing',
      about:
        'You may at any time and without giving a reason forbid direct advertising, distance selling and other direct marketing, market and opinion research, and being in directories. Your ban concerns our own use and giving data to others, and stands even after your data have been erased.',
    },
    withdrawal: {
      name: 'Withdrawing consent',
      about: 'Where processing rests on consent, you may withdraw it at any time (Article 7).',
    },
    human: {
      name: 'A decision by a person',
      about:
        'You may ask for a person to decide, express your point of view and contest a decision that was made by automated means (Article 22).',
    },
  },
  asking: [
    'You may ask electronically or in writing, in Finnish, Swedish or English, and are answered in the language of your request. If a request is not signed, we verify your identity in another way.',
    'Asking is free of charge. You are answered without delay and at the latest within one month of our receiving the request; for complex or numerous requests we may take up to two more months, and tell you so, with the reasons, within the first.',
    'If we do not agree to a request, you get a written answer with the reasons, and may bring the matter before the supervisory authority or a court.',
  ],
  askHere: ({ name, email, phone, address }) => `Ask here: ${name}, ${email}, ${phone}, ${address}.`,
  askOnline: (site) => `Ask on the web (${site})`,
  complaint:
    'If you think that your data are processed against the law, you may complain to the supervisory authority:',
  elsewhere:
    'You may also complain to the supervisory authority of the EU or EEA country where you live or work, or where the infringement took place.',
  judge: 'You may also bring the matter before a court.',
  changes:
    'This notice is written from what we do. Each version keeps its own address, and says how it differs from the one before. Customers are told when a purpose, a recipient or the retention changes.',
}
