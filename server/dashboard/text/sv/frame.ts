import type { Text } from '../../text.ts'

export const frame = {
  product: 'Lupa',
  pageTitle: '{page} · Lupa',
  again: 'Försök igen',
  loading: 'Laddar…',
  skip: 'Hoppa till innehållet',
  none: '–',
  cancel: 'Avbryt',
  changeThis: 'Ändra',
  changeNamed: 'Ändra {name}',
  failed: 'Detta kunde inte laddas',
  unsaved: 'Dina ändringar är inte sparade. Vill du lämna sidan ändå?',

  frame: {
    navigation: 'Huvudmeny',
    sites: 'Webbplatser',
    customers: 'Kunder',
    registers: 'Register',
    requests: 'Begäranden',
    billing: 'Fakturering',
    papers: 'Papper',
    notices: 'Beskrivningar',
    staff: 'Personal',
    breaches: 'Incidenter',
    audit: 'Granskningslogg',
    account: 'Ditt konto',
    glass: 'I en nödsituation ser du personuppgifter till {time}. Loggen visar allt du öppnar.',
    untoldGlass: {
      one: 'En ägare har öppnat personuppgifter i en nödsituation sedan du senast läste loggen.',
      other:
        'Ägare har öppnat personuppgifter i en nödsituation {count} gånger sedan du senast läste loggen.',
    },
    readLog: 'Läs skälet',
    signOut: 'Logga ut',
    language: 'Språk',
  },

  refused: {
    title: 'Den här sidan är inte öppen för dig',
    body: 'Ingen av dina roller tillåter det. En ägare av Lupa kan ge dig en som gör det.',
  },
  notFound: {
    title: 'Sidan finns inte',
    body: 'Det kan vara ett fel i adressen.',
    link: 'Gå till webbplatserna',
  },

  signIn: {
    title: 'Logga in',
    username: 'Användarnamn',
    password: 'Lösenord',
    submit: 'Logga in',
    wrong: 'Användarnamnet eller lösenordet är fel.',
    first:
      'Har du glömt lösenordet, eller inget konto ännu? En ägare av Lupa gör en länk åt dig. Det första kontot görs med länken som skrevs ut i terminalen.',
    passkey: 'Logga in med en nyckel (passkey)',
    noPasskey: 'Webbläsaren gav ingen nyckel som öppnar detta.',
  },

  setup: {
    title: 'Välkommen till Lupa',
    intro: 'Skapa det första kontot. Länken som förde dig hit fungerar en gång.',
    username: 'Användarnamn',
    usernameHelp: '2–40 bokstäver, siffror, punkter, bindestreck eller understreck.',
    fullName: 'Fullständigt namn',
    password: 'Lösenord',
    passwordHelp: 'Minst 12 tecken. Flera ord är lättare att minnas än specialtecken.',
    submit: 'Skapa kontot',
    goneTitle: 'Länken fungerar inte längre',
    gone: 'Den har använts eller är äldre än 24 timmar. Om det ännu inte finns något konto skrivs en ny länk ut i terminalen när Lupa startas om.',
    missing: 'Adressen saknar sitt slut. Kopiera hela länken från terminalen, med allt efter #-tecknet.',
    toSignIn: 'Gå till inloggningen',
  },

  duration: {
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} tim {minutes} min',
  },
} satisfies Partial<Text>
