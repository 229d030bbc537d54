import type { CustomerField } from '../../src/customer-field.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { Need } from '../../src/register.ts'

type Text = {
  readonly invitation: { readonly title: string; readonly body: (register: string) => string }
  readonly own: {
    readonly title: string
    readonly body: (register: string) => string
    readonly signOut: string
  }
  readonly signIn: {
    readonly title: string
    readonly body: string
    readonly username: string
    readonly password: string
    readonly button: string
    readonly wrong: string
    readonly tooMany: string
  }
  readonly voluntary: string
  readonly needs: Readonly<Record<Need, string>>
  readonly send: string
  readonly thanks: { readonly title: string; readonly body: string }
  readonly gone: { readonly title: string; readonly body: string }
  readonly nothing: string
  readonly tooLong: string
  readonly wrong: Partial<Record<CustomerField, string>>
  readonly fields: Readonly<Record<CustomerField, string>>
}

export const TEXTS: Readonly<Record<StaffLanguage, Text>> = {
  en: {
    invitation: {
      title: 'Your contact details',
      body: (register) => `You were asked for your details for “${register}”. This link works once.`,
    },
    own: {
      title: 'Your details',
      body: (register) => `This is what “${register}” knows. What you change is taken over by its staff.`,
      signOut: 'Sign out',
    },
    signIn: {
      title: 'Sign in',
      body: 'With the name and password you were given.',
      username: 'Name',
      password: 'Password',
      button: 'Sign in',
      wrong: 'The name or the password is wrong.',
      tooMany: 'Too many tries. Wait a quarter of an hour.',
    },
    voluntary: 'Everything is voluntary where nothing else is said. What you leave empty is not kept.',
    needs: { statutory: 'The law requires it.', contractual: 'The contract needs it.' },
    send: 'Send',
    thanks: { title: 'Thank you', body: 'What you wrote was sent.' },
    gone: {
      title: 'This link does not work',
      body: 'It was used, it has expired, or it was revoked. Ask for a new one.',
    },
    nothing: 'Fill in at least one field.',
    tooLong: 'This is too long.',
    wrong: {
      email: 'Write an address such as maija@example.com.',
      phone: 'Write a phone number, with + and the country in front if it is of another one.',
      country: 'Write a country, such as Finland.',
      postalCode: 'Write a postal code of the country.',
      url: 'Write an address such as https://example.com.',
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
    },
  },
  fi: {
    invitation: {
      title: 'Yhteystietosi',
      body: (register) =>
        `Sinulta pyydettiin tietojasi rekisteriin ”${register}”. Tämä linkki toimii kerran.`,
    },
    own: {
      title: 'Omat tietosi',
      body: (register) => `Tämän rekisteri ”${register}” tietää sinusta. Henkilökunta hyväksyy muutoksesi.`,
      signOut: 'Kirjaudu ulos',
    },
    signIn: {
      title: 'Kirjaudu',
      body: 'Saamallasi nimellä ja salasanalla.',
      username: 'Nimi',
      password: 'Salasana',
      button: 'Kirjaudu',
      wrong: 'Nimi tai salasana on väärä.',
      tooMany: 'Liian monta yritystä. Odota neljännestunti.',
    },
    voluntary: 'Kaikki on vapaaehtoista, ellei toisin sanota. Tyhjäksi jättämääsi ei säilytetä.',
    needs: { statutory: 'Laki vaatii tämän.', contractual: 'Sopimus edellyttää tätä.' },
    send: 'Lähetä',
    thanks: { title: 'Kiitos', body: 'Kirjoittamasi lähetettiin.' },
    gone: { title: 'Linkki ei toimi', body: 'Se on käytetty, vanhentunut tai peruttu. Pyydä uusi.' },
    nothing: 'Täytä ainakin yksi kenttä.',
    tooLong: 'Tämä on liian pitkä.',
    wrong: {
      email: 'Kirjoita osoite kuten maija@example.com.',
      phone: 'Kirjoita puhelinnumero; toisen maan numeron alkuun + ja maa.',
      country: 'Kirjoita maa, kuten Suomi.',
      postalCode: 'Kirjoita maan postinumero.',
      url: 'Kirjoita osoite kuten https://example.com.',
    },
    fields: {
      givenName: 'Etunimi',
      familyName: 'Sukunimi',
      organisation: 'Organisaatio',
      title: 'Tehtävänimike',
      email: 'Sähköposti',
      phone: 'Puhelin',
      streetAddress: 'Katuosoite',
      postalCode: 'Postinumero',
      city: 'Paikkakunta',
      country: 'Maa',
      url: 'Verkkosivusto',
    },
  },
  sv: {
    invitation: {
      title: 'Dina kontaktuppgifter',
      body: (register) => `Du ombads lämna dina uppgifter till ”${register}”. Länken fungerar en gång.`,
    },
    own: {
      title: 'Dina uppgifter',
      body: (register) => `Detta vet registret ”${register}”. Personalen godkänner det du ändrar.`,
      signOut: 'Logga ut',
    },
    signIn: {
      title: 'Logga in',
      body: 'Med det namn och lösenord du fått.',
      username: 'Namn',
      password: 'Lösenord',
      button: 'Logga in',
      wrong: 'Namnet eller lösenordet är fel.',
      tooMany: 'För många försök. Vänta en kvart.',
    },
    voluntary: 'Allt är frivilligt om inget annat sägs. Det du lämnar tomt bevaras inte.',
    needs: { statutory: 'Lagen kräver det.', contractual: 'Avtalet behöver det.' },
    send: 'Skicka',
    thanks: { title: 'Tack', body: 'Det du skrev skickades.' },
    gone: { title: 'Länken fungerar inte', body: 'Den är använd, utgången eller återkallad. Be om en ny.' },
    nothing: 'Fyll i minst ett fält.',
    tooLong: 'Detta är för långt.',
    wrong: {
      email: 'Skriv en adress som maija@example.com.',
      phone: 'Skriv ett telefonnummer; med + och landet först om det är i ett annat land.',
      country: 'Skriv ett land, till exempel Finland.',
      postalCode: 'Skriv ett postnummer i landet.',
      url: 'Skriv en adress som https://example.com.',
    },
    fields: {
      givenName: 'Förnamn',
      familyName: 'Efternamn',
      organisation: 'Organisation',
      title: 'Titel',
      email: 'E-post',
      phone: 'Telefon',
      streetAddress: 'Gatuadress',
      postalCode: 'Postnummer',
      city: 'Ort',
      country: 'Land',
      url: 'Webbplats',
    },
  },
}
