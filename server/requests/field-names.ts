import type { StaffLanguage } from '../../src/language.ts'
import type { RegisterField } from '../../src/register-field.ts'
import { TEXTS } from '../customer-access/text.ts'

/** What each field of the register is called before customers. */
export const FIELD_NAMES: Readonly<Record<StaffLanguage, Readonly<Record<RegisterField, string>>>> = {
  en: {
    ...TEXTS.en.fields,
    billingName: 'Name on the bill',
    billingStreetAddress: 'Billing address',
    billingPostalCode: 'Postal code of the bill',
    billingCity: 'City of the bill',
    billingCountry: 'Country of the bill',
    billingEmail: 'E-mail for bills',
    einvoiceAddress: 'E-invoice address',
    einvoiceOperator: 'E-invoice operator',
    vatNumber: 'VAT number',
    billingReference: 'Reference',
  },
  fi: {
    ...TEXTS.fi.fields,
    billingName: 'Laskun saaja',
    billingStreetAddress: 'Laskutusosoite',
    billingPostalCode: 'Laskun postinumero',
    billingCity: 'Laskun paikkakunta',
    billingCountry: 'Laskun maa',
    billingEmail: 'Laskutussähköposti',
    einvoiceAddress: 'Verkkolaskuosoite',
    einvoiceOperator: 'Verkkolaskuoperaattori',
    vatNumber: 'Y-tunnus',
    billingReference: 'Viite',
  },
  sv: {
    ...TEXTS.sv.fields,
    billingName: 'Fakturans mottagare',
    billingStreetAddress: 'Faktureringsadress',
    billingPostalCode: 'Fakturans postnummer',
    billingCity: 'Fakturans ort',
    billingCountry: 'Fakturans land',
    billingEmail: 'E-post för fakturor',
    einvoiceAddress: 'E-fakturaadress',
    einvoiceOperator: 'E-fakturaoperatör',
    vatNumber: 'FO-nummer',
    billingReference: 'Referens',
  },
}
