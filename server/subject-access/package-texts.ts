import type { StaffLanguage } from '../../src/language.ts'

/** What stands in a package around the data. */
export type PackageText = {
  readonly title: { readonly access: string; readonly portability: string }
  readonly about: (told: { register: string; day: string; customers: string }) => string
  readonly files: string
  readonly privacy: string
  readonly summary: string
  readonly columns: {
    readonly data: string
    readonly purpose: string
    readonly basis: string
    readonly retention: string
  }
  readonly sources: string
  readonly recipients: string
  readonly nobody: string
  readonly outsideEea: string
  readonly more: (told: { shown: number; rows: number; file: string }) => string
  readonly looked: string
  readonly lookedAbout: string
  readonly lookedColumns: { readonly at: string; readonly act: string; readonly use: string }
  readonly yes: string
  readonly no: string
  /** Of the page behind the link. */
  readonly page: {
    readonly body: (told: { register: string; until: string }) => string
    readonly again: string
    readonly button: string
    readonly careful: string
  }
  readonly gone: { readonly title: string; readonly body: string }
  readonly tooMany: string
}

export const PACKAGE_TEXTS: Readonly<Record<StaffLanguage, PackageText>> = {
  en: {
    title: { access: 'What is kept of you', portability: 'Data that you provided' },
    about: ({ register, day, customers }) =>
      `From the register “${register}”, customer ${customers}, as it was on ${day}.`,
    files:
      'data.json holds the same for programs, schema.json describes it, and the folder csv has a table for each kind of data. They hold as well the keys by which the program searches, which tell nothing by themselves. Sums are in cents. Times are those of Finland here, and universal time (UTC) in the other files.',
    privacy: 'Keep these files to yourself: whoever has them knows what they say.',
    summary: 'Why your data are kept, and how long',
    columns: { data: 'Data', purpose: 'Purpose', basis: 'Legal basis', retention: 'Kept' },
    sources: 'Where your data came from',
    recipients: 'Who has received your data',
    nobody: 'Nobody outside the controller.',
    outsideEea: 'outside the European Economic Area',
    more: ({ shown, rows, file }) => `The latest ${shown} of ${rows} rows. All of them are in ${file}.`,
    looked: 'When your data were handled',
    lookedAbout:
      'Every time somebody of the staff looked at your data or changed them. Who it was is about that person, and not told.',
    lookedColumns: { at: 'When', act: 'What was done', use: 'What for' },
    yes: 'yes',
    no: 'no',
    page: {
      body: ({ register, until }) =>
        `You asked what the register “${register}” keeps of you. Here it is, as one ZIP file. This link works until ${until}, once.`,
      again:
        'The download has begun. If it broke off, it can be begun again until half an hour has passed since.',
      button: 'Download',
      careful: 'Do not download it on a machine that others use.',
    },
    gone: {
      title: 'This link does not work',
      body: 'It was used, it has expired, or it was revoked. Ask for a new one.',
    },
    tooMany: 'Too many tries. Wait a quarter of an hour.',
  },
  fi: {
    title: { access: 'Mitä sinusta on tallennettu', portability: 'Itse antamasi tiedot' },
    about: ({ register, day, customers }) =>
      `Rekisteristä ”${register}”, asiakas ${customers}, sellaisena kuin se oli ${day}.`,
    files:
      'Tiedosto data.json sisältää saman ohjelmia varten, schema.json kuvaa sen rakenteen, ja kansiossa csv on taulukko kustakin tietolajista. Niissä ovat myös avaimet, joilla ohjelma hakee ja jotka eivät sellaisinaan kerro mitään. Summat ovat sentteinä. Ajat ovat tässä Suomen aikaa ja muissa tiedostoissa yleisaikaa (UTC).',
    privacy: 'Pidä nämä tiedostot itselläsi: kuka tahansa ne saa, tietää mitä niissä sanotaan.',
    summary: 'Miksi tietojasi säilytetään ja kuinka kauan',
    columns: { data: 'Tiedot', purpose: 'Tarkoitus', basis: 'Oikeusperuste', retention: 'Säilytysaika' },
    sources: 'Mistä tietosi on saatu',
    recipients: 'Kuka on saanut tietojasi',
    nobody: 'Ei kukaan rekisterinpitäjän ulkopuolella.',
    outsideEea: 'Euroopan talousalueen ulkopuolella',
    more: ({ shown, rows, file }) =>
      `Viimeisimmät ${shown} riviä, yhteensä ${rows}. Kaikki ovat tiedostossa ${file}.`,
    looked: 'Milloin tietojasi on käsitelty',
    lookedAbout:
      'Jokainen kerta, jolloin joku henkilökunnasta on katsonut tai muuttanut tietojasi. Kuka se oli, koskee häntä itseään, eikä sitä kerrota.',
    lookedColumns: { at: 'Milloin', act: 'Mitä tehtiin', use: 'Mihin tarkoitukseen' },
    yes: 'kyllä',
    no: 'ei',
    page: {
      body: ({ register, until }) =>
        `Pyysit saada tietää, mitä rekisteriin ”${register}” on sinusta tallennettu. Tässä se on yhtenä ZIP-tiedostona. Linkki toimii kerran, ${until} asti.`,
      again:
        'Lataus on aloitettu. Jos se katkesi, voit aloittaa sen uudelleen puolen tunnin ajan ensimmäisestä kerrasta.',
      button: 'Lataa',
      careful: 'Älä lataa tiedostoa koneelle, jota muutkin käyttävät.',
    },
    gone: {
      title: 'Linkki ei toimi',
      body: 'Se on käytetty, vanhentunut tai peruttu. Pyydä uusi.',
    },
    tooMany: 'Liian monta yritystä. Odota vartti.',
  },
  sv: {
    title: { access: 'Vad som finns sparat om dig', portability: 'Uppgifter du själv har lämnat' },
    about: ({ register, day, customers }) =>
      `Ur registret ”${register}”, kund ${customers}, sådant det var ${day}.`,
    files:
      'Filen data.json innehåller detsamma för program, schema.json beskriver den, och mappen csv har en tabell för varje slag av uppgifter. De innehåller också nycklarna som programmet söker med och som i sig inte säger något. Summor anges i cent. Tiderna är finländsk tid här och universell tid (UTC) i de andra filerna.',
    privacy: 'Behåll filerna för dig själv: den som har dem vet vad som står i dem.',
    summary: 'Varför dina uppgifter bevaras och hur länge',
    columns: { data: 'Uppgifter', purpose: 'Ändamål', basis: 'Rättslig grund', retention: 'Bevaras' },
    sources: 'Varifrån dina uppgifter kommer',
    recipients: 'Vem som har fått dina uppgifter',
    nobody: 'Ingen utanför den personuppgiftsansvarige.',
    outsideEea: 'utanför Europeiska ekonomiska samarbetsområdet',
    more: ({ shown, rows, file }) => `De senaste ${shown} av ${rows} rader. Alla finns i ${file}.`,
    looked: 'När dina uppgifter har hanterats',
    lookedAbout:
      'Varje gång någon i personalen har sett på dina uppgifter eller ändrat dem. Vem det var gäller den personen och anges inte.',
    lookedColumns: { at: 'När', act: 'Vad som gjordes', use: 'För vad' },
    yes: 'ja',
    no: 'nej',
    page: {
      body: ({ register, until }) =>
        `Du frågade vad registret ”${register}” har sparat om dig. Här är det, som en ZIP-fil. Länken fungerar en gång, till och med ${until}.`,
      again:
        'Nedladdningen har börjat. Om den avbröts kan den börjas om tills en halvtimme har gått sedan första gången.',
      button: 'Ladda ner',
      careful: 'Ladda inte ner den på en dator som andra använder.',
    },
    gone: {
      title: 'Länken fungerar inte',
      body: 'Den är använd, utgången eller återkallad. Be om en ny.',
    },
    tooMany: 'För många försök. Vänta en kvart.',
  },
}
