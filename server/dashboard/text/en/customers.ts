import type { CustomerField } from '../../../../src/customer-field.ts'

/** The register. */
export const customers = {
  customers: {
    title: 'Customers',
    search: 'Search',
    searchPlace: 'Name, organisation or e-mail',
    name: 'Name',
    organisation: 'Organisation',
    since: 'Since',
    submissions: 'Forms sent',
    visits: 'Visits',
    linked: 'Linked',
    unnamed: 'No name',
    found: { one: '{count} customer', other: '{count} customers' },
    noneFoundTitle: 'No customer fits',
    noneFound: 'Search looks at names, organisations and e-mail addresses.',
    emptyTitle: 'No customers yet',
    empty:
      'A customer appears here when somebody sends a form that is marked with data-lupa-form on one of your sites.',
  },

  customer: {
    details: 'Details',
    noDetails: 'Nothing is known yet.',
    since: 'Since {date}',
    submissions: 'Forms sent',
    submission: '“{form}” on {site}',
    made: 'Made this customer',
    unaccepted: 'Not taken over',
    links: 'Links to visits',
    linksNone: 'No visits are shown: linking was not allowed, or was taken back.',
    link: '{site}, since {instant}',
    ground: 'Ground: consent record',
    visits: 'Visits',
    visitsNone: 'No visits since linking was allowed.',
    visitPages: { one: '{count} page', other: '{count} pages' },
    seen: 'seen for {duration}',
    direct: 'Direct',
  },

  fields: {
    givenName: 'Given name',
    familyName: 'Family name',
    organisation: 'Organisation',
    title: 'Title',
    email: 'E-mail',
    phone: 'Phone',
    streetAddress: 'Street address',
    postalCode: 'Postal code',
    city: 'City',
    country: 'Country',
    url: 'Website',
  } satisfies Record<CustomerField, string>,
} as const
