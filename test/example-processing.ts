import * as v from 'valibot'
import { toldSite } from '../server/privacy-notices/told-site.ts'
import type { Site } from '../server/sites/site.ts'
import { GoogleSettings } from '../src/google.ts'
import { Controller, MEASURES_OF_SECURITY, Statement, type Processing } from '../src/processing.ts'
import { KEPT_MONTHS } from '../src/retention-schedule.ts'
import { VALUE_SOURCES } from '../src/value-source.ts'
import { exampleSite } from './widget/example-site.ts'

/** An invented company with the facts of the notice that Lupa implements (requirements R1 to R95). */
export const EXAMPLE_CONTROLLER = {
  name: 'Esimerkki Oy',
  businessId: '1234567-8',
  address: 'Esimerkkikatu 1, 00100 Helsinki',
  phone: '+358 40 123 4567',
  email: 'info@example.com',
  contact: {
    name: 'Maija Mallikas',
    address: 'Esimerkkikatu 1, 00100 Helsinki',
    phone: '+358 40 765 4321',
    email: 'maija@example.com',
  },
}

export const EXAMPLE_STATEMENT = {
  languages: ['fi', 'sv', 'en'],
  purposes: [
    { purpose: 'orders', basis: 'contract' },
    { purpose: 'bookkeeping', basis: 'legal-obligation' },
    {
      purpose: 'directory',
      basis: 'legitimate-interest',
      interest: {
        en: 'Contact persons of our customers are found by each other.',
        fi: 'Asiakkaidemme yhteyshenkilöt löytävät toisensa.',
        sv: 'Våra kunders kontaktpersoner hittar varandra.',
      },
    },
    {
      purpose: 'direct-marketing',
      basis: 'legitimate-interest',
      interest: {
        en: 'We tell our customers about our own products.',
        fi: 'Kerromme asiakkaillemme omista tuotteistamme.',
        sv: 'Vi berättar för våra kunder om våra egna produkter.',
      },
    },
    {
      purpose: 'development',
      basis: 'legitimate-interest',
      interest: {
        en: 'We improve our services by what we learn from totals.',
        fi: 'Parannamme palvelujamme yhteenvetojen perusteella.',
        sv: 'Vi förbättrar våra tjänster utifrån sammanställningar.',
      },
    },
    {
      purpose: 'targeted-content',
      basis: 'legitimate-interest',
      interest: {
        en: 'Our customers see what is of use to them.',
        fi: 'Asiakkaamme näkevät sellaista, mistä heille on hyötyä.',
        sv: 'Våra kunder ser sådant som är till nytta för dem.',
      },
    },
    {
      purpose: 'targeted-advertising',
      basis: 'legitimate-interest',
      interest: {
        en: 'Our advertising reaches those whom it concerns.',
        fi: 'Mainontamme tavoittaa ne, joita se koskee.',
        sv: 'Vår reklam når dem som den angår.',
      },
    },
  ],
  keptReason: {
    en: 'Orders are guaranteed for ten years, and claims have to be answered.',
    fi: 'Toimituksilla on kymmenen vuoden takuu, ja vaatimuksiin on voitava vastata.',
    sv: 'Leveranserna har tio års garanti, och anspråk måste kunna besvaras.',
  },
  decisions: false,
  profiling: true,
  automatedText: {
    en: 'Customers are grouped by what they ordered before; the groups decide which of our letters they get.',
    fi: 'Asiakkaat ryhmitellään aiempien tilausten mukaan; ryhmä ratkaisee, mitä kirjeitämme asiakas saa.',
    sv: 'Kunder grupperas efter tidigare beställningar; gruppen avgör vilka av våra brev kunden får.',
  },
  papers: true,
  security: [
    {
      en: 'Backups are encrypted and kept in two places.',
      fi: 'Varmuuskopiot on salattu, ja niitä säilytetään kahdessa paikassa.',
      sv: 'Säkerhetskopiorna är krypterade och förvaras på två ställen.',
    },
  ],
}

const site: Site = {
  ...exampleSite(['fi', 'sv', 'en'], ['G-AB12CD34EF'], 'shop'),
  name: 'Esimerkki.fi',
  google: v.parse(GoogleSettings, { measurementIds: ['G-AB12CD34EF'], demographics: true }),
  services: [
    {
      id: 'example-map',
      name: 'Example Map',
      purpose: 'preferences',
      kind: 'map',
      provider: 'Example Maps Inc.',
      country: 'US',
      about: {},
      policyUrl: 'https://maps.example.com/privacy',
      stored: [{ name: 'map_session', store: 'cookie', lifetimeDays: 0, party: 'third' }],
    },
  ],
}

/** What the program would know of its register, with what the company says. */
export function exampleProcessing(statement: Record<string, unknown> = {}): Processing {
  return {
    controller: v.parse(Controller, EXAMPLE_CONTROLLER),
    statement: v.parse(Statement, {
      ...EXAMPLE_STATEMENT,
      serviceTransfers: [
        {
          service: 'example-map',
          necessity: {
            en: 'The map shows the way to us.',
            fi: 'Kartta näyttää tien luoksemme.',
            sv: 'Kartan visar vägen till oss.',
          },
          safeguard: 'standard-contractual-clauses',
        },
      ],
      ...statement,
    }),
    register: {
      name: 'Asiakasomistaja- ja asiakasrekisteri',
      directoryOf: 'contacts',
      financialYearEnds: 12,
      fieldRules: {
        vatNumber: {
          need: 'statutory',
          consequence: {
            en: 'No invoice can be made.',
            fi: 'Laskua ei voida laatia.',
            sv: 'Fakturan kan inte upprättas.',
          },
        },
        streetAddress: {
          need: 'contractual',
          consequence: {
            en: 'Nothing can be delivered.',
            fi: 'Tilausta ei voida toimittaa.',
            sv: 'Beställningen kan inte levereras.',
          },
        },
      },
    },
    recipients: [
      {
        name: 'Esimerkkiperintä Oy',
        kind: 'collection-agency',
        country: 'FI',
        necessity: null,
        safeguard: null,
      },
      {
        name: 'Example Printing Ltd',
        kind: 'service-provider',
        country: 'GB',
        necessity: 'Painaa asiakaslehden',
        safeguard: 'adequacy-decision',
      },
    ],
    processors: [
      {
        name: 'Tilitoimisto Esimerkki Oy',
        purpose: 'Kirjanpito',
        country: 'FI',
        necessity: null,
        safeguard: null,
        fields: ['organisation', 'billingName', 'billingStreetAddress'],
      },
    ],
    sources: VALUE_SOURCES,
    dataSources: [
      { kind: 'update-service', name: 'Osoitepalvelu Esimerkki', contract: 'Päivityssopimus 2026' },
      { kind: 'subcontractor', name: 'Asennus Esimerkki Oy', contract: 'Alihankintasopimus 2025' },
    ],
    security: MEASURES_OF_SECURITY,
    keptMonths: KEPT_MONTHS,
    sites: [toldSite(site, 'https://lupa.example.com')],
    holds: { orders: true, invoices: true, papers: true },
  }
}
