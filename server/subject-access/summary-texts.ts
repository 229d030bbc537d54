import type { DataGroup, LegalBasis, ProcessingPurpose, Retention } from '../../src/personal-table.ts'
import type { RegisterField } from '../../src/register-field.ts'
import type { ValueSource } from '../../src/value-source.ts'
import type { Said } from './column-texts.ts'

export const GROUP_TEXTS: Readonly<Record<DataGroup | 'field', Said>> = {
  field: ['What is known of you', 'Mitä sinusta tiedetään', 'Vad som är känt om dig'],
  identifier: ['Identifiers', 'Tunnisteet', 'Identifierare'],
  name: ['Name', 'Nimi', 'Namn'],
  organisation: ['Organisations', 'Organisaatiot', 'Organisationer'],
  contact: ['Contact details', 'Yhteystiedot', 'Kontaktuppgifter'],
  billing: ['Billing', 'Laskutus', 'Fakturering'],
  relationship: ['Customer relationship', 'Asiakassuhde', 'Kundförhållande'],
  disclosure: ['Disclosures', 'Luovutukset', 'Utlämnanden'],
  paper: ['Papers', 'Paperit', 'Papper'],
  submission: ['Forms', 'Lomakkeet', 'Formulär'],
  request: ['Requests', 'Pyynnöt', 'Begäranden'],
  origin: ['Where data came from', 'Mistä tiedot on saatu', 'Varifrån uppgifterna kommer'],
  restriction: ['Restrictions', 'Rajoitukset', 'Begränsningar'],
  order: ['Orders', 'Tilaukset', 'Beställningar'],
  ban: ['Prohibitions', 'Kiellot', 'Förbud'],
  list: ['Lists', 'Luettelot', 'Förteckningar'],
  consent: ['Consents', 'Suostumukset', 'Samtycken'],
  link: ['Linked browsers', 'Yhdistetyt selaimet', 'Kopplade webbläsare'],
  visit: ['Visits', 'Käynnit', 'Besök'],
  browser: ['Browser', 'Selain', 'Webbläsare'],
  'ip-address': ['IP address', 'IP-osoite', 'IP-adress'],
  account: ['Account', 'Tili', 'Konto'],
  confidentiality: ['Confidentiality', 'Salassapito', 'Sekretess'],
  act: ['Acts of staff', 'Henkilökunnan toimet', 'Personalens åtgärder'],
}

export const PURPOSE_TEXTS: Readonly<Record<ProcessingPurpose, Said>> = {
  'customer-relationship': [
    'taking care of the customer relationship',
    'asiakassuhteen hoitaminen',
    'skötsel av kundförhållandet',
  ],
  orders: ['handling orders', 'tilausten käsittely', 'hantering av beställningar'],
  bookkeeping: ['bookkeeping', 'kirjanpito', 'bokföring'],
  statistics: ['statistics of the site', 'sivuston tilastointi', 'webbplatsens statistik'],
  linking: [
    'linking visits to a form',
    'käyntien yhdistäminen lomakkeeseen',
    'koppling av besök till ett formulär',
  ],
  'proof-of-consent': ['proof of consent', 'suostumuksen osoittaminen', 'bevis på samtycke'],
  'reports-by-mail': ['reports by mail', 'raportit sähköpostitse', 'rapporter per e-post'],
  'access-control': ['control of access', 'pääsynvalvonta', 'åtkomstkontroll'],
  accountability: [
    'showing that the law is followed',
    'lainmukaisuuden osoittaminen',
    'visa att lagen följs',
  ],
  suppression: ['heeding your no', 'kieltosi noudattaminen', 'att följa ditt nej'],
  rights: ['answering your requests', 'pyyntöihisi vastaaminen', 'att besvara dina begäranden'],
}

export const BASIS_TEXTS: Readonly<Record<LegalBasis, Said>> = {
  consent: [
    'your consent (GDPR art. 6(1)(a))',
    'suostumuksesi (tietosuoja-asetuksen 6 artiklan 1 kohdan a alakohta)',
    'ditt samtycke (dataskyddsförordningen art. 6.1 a)',
  ],
  contract: [
    'a contract with you (GDPR art. 6(1)(b))',
    'sopimus kanssasi (tietosuoja-asetuksen 6 artiklan 1 kohdan b alakohta)',
    'ett avtal med dig (dataskyddsförordningen art. 6.1 b)',
  ],
  'legal-obligation': [
    'a legal obligation (GDPR art. 6(1)(c))',
    'lakisääteinen velvoite (tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta)',
    'en rättslig förpliktelse (dataskyddsförordningen art. 6.1 c)',
  ],
  'legitimate-interest': [
    'a legitimate interest (GDPR art. 6(1)(f))',
    'oikeutettu etu (tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta)',
    'ett berättigat intresse (dataskyddsförordningen art. 6.1 f)',
  ],
}

export const RETENTION_TEXTS: Readonly<Record<Retention, Said>> = {
  'while-granted': [
    'until you take it back, or it runs out',
    'kunnes perut suostumuksen tai se vanhenee',
    'tills du återtar samtycket eller det löper ut',
  ],
  'site-visits': [
    'for the months that the site tells, or until you take your consent back',
    'sivuston kertoman kuukausimäärän tai kunnes perut suostumuksen',
    'så många månader som webbplatsen anger eller tills du återtar samtycket',
  ],
  'proof-of-consent': [
    'as long as the consent may have to be proved',
    'niin kauan kuin suostumus voidaan joutua osoittamaan',
    'så länge samtycket kan behöva bevisas',
  ],
  'customer-relationship': [
    'as long as the customer relationship goes on, and for the time after it that the notice tells',
    'asiakassuhteen ajan ja sen jälkeen selosteen kertoman ajan',
    'så länge kundförhållandet pågår och därefter den tid som informationen anger',
  ],
  paper: [
    'until the day that is written on it',
    'siihen merkittyyn päivään asti',
    'till den dag som är antecknad på det',
  ],
  bookkeeping: [
    'six years from the end of the calendar year in which the financial year ended (Bookkeeping Act, chapter 2, section 10)',
    'kuusi vuotta sen kalenterivuoden lopusta, jonka aikana tilikausi päättyi (kirjanpitolaki 2 luku 10 §)',
    'sex år från utgången av det kalenderår under vilket räkenskapsperioden gick ut (bokföringslagen 2 kap. 10 §)',
  ],
  'while-subscribed': [
    'until you unsubscribe',
    'kunnes perut tilauksen',
    'tills du avslutar prenumerationen',
  ],
  employment: ['while employed', 'työsuhteen ajan', 'under anställningen'],
  session: ['while you are signed in', 'kirjautumisen ajan', 'så länge du är inloggad'],
  'audit-log': ['as long as the log is kept', 'niin kauan kuin lokia säilytetään', 'så länge loggen bevaras'],
  import: [
    'until the file is applied, a day at most',
    'kunnes tiedosto on viety, enintään vuorokauden',
    'tills filen har förts in, högst ett dygn',
  ],
  suppression: [
    'as long as your no has to be heeded, as a keyed hash alone',
    'niin kauan kuin kieltoasi on noudatettava, pelkkänä avaimellisena tiivisteenä',
    'så länge ditt nej ska följas, endast som nycklad hash',
  ],
  erasure: [
    'as long as a backup could bring back what was erased',
    'niin kauan kuin varmuuskopio voisi palauttaa poistetun',
    'så länge en säkerhetskopia kunde återställa det raderade',
  ],
  request: [
    'until it can no longer be asked how your request was answered',
    'kunnes ei enää voida kysyä, miten pyyntöösi vastattiin',
    'tills det inte längre kan frågas hur din begäran besvarades',
  ],
}

export const SOURCE_TEXTS: Readonly<Record<ValueSource, Said>> = {
  registration: ['your registration', 'rekisteröitymisesi', 'din registrering'],
  notice: ['your own notice', 'oma ilmoituksesi', 'ditt eget meddelande'],
  form: ['a form that you sent', 'lähettämäsi lomake', 'ett formulär du skickade'],
  authority: ['an authority', 'viranomainen', 'en myndighet'],
  'update-service': ['an updating service', 'päivityspalvelu', 'en uppdateringstjänst'],
  subcontractor: ['a subcontractor', 'alihankkija', 'en underleverantör'],
  partner: ['a partner', 'yhteistyökumppani', 'en samarbetspartner'],
  invitation: ['a link sent to you', 'sinulle lähetetty linkki', 'en länk som skickades till dig'],
  credentials: ['your own account', 'oma tilisi', 'ditt eget konto'],
  'linked-visit': ['your visits on a site', 'käyntisi sivustolla', 'dina besök på en webbplats'],
}

export const FIELD_TEXTS: Readonly<Record<RegisterField, Said>> = {
  givenName: ['Given name', 'Etunimi', 'Förnamn'],
  familyName: ['Family name', 'Sukunimi', 'Efternamn'],
  organisation: ['Organisation', 'Organisaatio', 'Organisation'],
  title: ['Title', 'Nimike', 'Titel'],
  email: ['E-mail', 'Sähköposti', 'E-post'],
  phone: ['Phone', 'Puhelin', 'Telefon'],
  streetAddress: ['Street address', 'Katuosoite', 'Gatuadress'],
  postalCode: ['Postal code', 'Postinumero', 'Postnummer'],
  city: ['City', 'Postitoimipaikka', 'Ort'],
  country: ['Country', 'Maa', 'Land'],
  url: ['Website', 'Verkkosivu', 'Webbplats'],
  billingName: ['Name on the bill', 'Laskun saaja', 'Fakturans mottagare'],
  billingStreetAddress: ['Street address for bills', 'Laskutusosoite', 'Fakturaadress'],
  billingPostalCode: ['Postal code for bills', 'Laskutuksen postinumero', 'Fakturans postnummer'],
  billingCity: ['City for bills', 'Laskutuksen postitoimipaikka', 'Fakturans ort'],
  billingCountry: ['Country for bills', 'Laskutuksen maa', 'Fakturans land'],
  billingEmail: ['E-mail for bills', 'Laskutuksen sähköposti', 'E-post för fakturor'],
  einvoiceAddress: ['E-invoice address', 'Verkkolaskuosoite', 'E-fakturaadress'],
  einvoiceOperator: ['E-invoice operator', 'Verkkolaskuoperaattori', 'E-fakturaoperatör'],
  vatNumber: ['VAT number', 'Alv-numero', 'Momsnummer'],
  billingReference: ['Reference for bills', 'Laskutuksen viite', 'Fakturareferens'],
}
