import type { ColumnMeaning } from '../../src/import.ts'

/** What columns are called in English, Finnish and Swedish, without spaces, signs and accents. */
const CALLED: Readonly<Record<ColumnMeaning, string>> = {
  no: 'no number customerno customernumber customerid id asiakasnumero asiakasnro asiakasid numero nro kundnummer kundnr nummer nr',
  givenName: 'givenname firstname forename etunimi kutsumanimi fornamn tilltalsnamn',
  familyName: 'familyname lastname surname sukunimi efternamn slaktnamn',
  organisation:
    'organisation organization company companyname employer business organisaatio yritys yrityksennimi yhtio tyonantaja yhteiso foretag bolag foretagsnamn',
  title: 'title jobtitle position nimike titteli tehtava tehtavanimike asema titel befattning',
  email:
    'email emailaddress mail sahkoposti sahkopostiosoite sposti meili epost epostadress mejl mejladress mailadress',
  phone:
    'phone phonenumber telephone tel mobile mobilephone cell puhelin puhelinnumero puh gsm matkapuhelin kannykka telefon telefonnummer mobil mobiltelefon mobilnummer',
  streetAddress:
    'street streetaddress address address1 addressline1 postaladdress katuosoite osoite lahiosoite postiosoite gatuadress adress postadress gata',
  postalCode: 'postalcode postcode zip zipcode postinumero postinro postnummer postnr',
  city: 'city town postoffice kaupunki postitoimipaikka toimipaikka paikkakunta kunta stad ort postort',
  country: 'country countrycode maa maakoodi maatunnus land landskod',
  url: 'url website web homepage site www kotisivu kotisivut verkkosivu verkkosivut verkkosivusto nettisivu hemsida webbplats',
  billingName:
    'billingname invoicename nameonthebill laskutusnimi laskunsaaja faktureringsnamn fakturanamn fakturamottagare',
  billingStreetAddress:
    'billingaddress billingstreet billingstreetaddress invoiceaddress laskutusosoite laskunosoite faktureringsadress fakturaadress',
  billingPostalCode:
    'billingpostalcode billingpostcode billingzip invoicepostalcode laskutuspostinumero faktureringspostnummer fakturapostnummer',
  billingCity: 'billingcity invoicecity laskutuspostitoimipaikka laskutuskaupunki faktureringsort fakturaort',
  billingCountry: 'billingcountry invoicecountry laskutusmaa faktureringsland fakturaland',
  billingEmail: 'billingemail invoiceemail laskutussahkoposti laskutussposti faktureringsepost fakturaepost',
  einvoiceAddress:
    'einvoiceaddress einvoice verkkolaskuosoite verkkolasku ovt ovttunnus efakturaadress natfakturaadress efaktura',
  einvoiceOperator:
    'einvoiceoperator operator verkkolaskuoperaattori operaattori valittajantunnus valittaja efakturaoperator natfakturaoperator',
  vatNumber:
    'vat vatnumber vatid businessid companyid ytunnus alvtunnus alvnumero arvonlisaverotunnus fonummer momsnummer orgnr organisationsnummer foretagsid',
  billingReference:
    'billingreference reference yourreference viite viitteenne laskutusviite asiakkaanviite referens erreferens fakturareferens',
}

const MEANING = new Map(
  (Object.entries(CALLED) as [ColumnMeaning, string][]).flatMap(([meaning, names]) =>
    names.split(' ').map((name) => [name, meaning] as const),
  ),
)

/** What each column is, by its name; none is guessed twice. */
export function guessColumns(names: readonly string[]): (ColumnMeaning | null)[] {
  const taken = new Set<ColumnMeaning>()
  return names.map((name) => {
    const meaning = MEANING.get(
      name
        .normalize('NFD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, ''),
    )
    if (meaning === undefined || taken.has(meaning)) return null
    taken.add(meaning)
    return meaning
  })
}
