import type { Text } from '../../text.ts'

export const frame = {
  product: 'Lupa',
  pageTitle: '{page} · Lupa',
  again: 'Yritä uudelleen',
  loading: 'Ladataan…',
  skip: 'Siirry sisältöön',
  none: '–',
  cancel: 'Peruuta',
  changeThis: 'Muuta',
  changeNamed: 'Muuta: {name}',
  failed: 'Tätä ei voitu ladata',
  unsaved: 'Muutoksiasi ei ole tallennettu. Poistutko sivulta silti?',

  frame: {
    navigation: 'Päävalikko',
    sites: 'Sivustot',
    customers: 'Asiakkaat',
    registers: 'Rekisterit',
    requests: 'Pyynnöt',
    billing: 'Laskutus',
    papers: 'Paperit',
    notices: 'Selosteet',
    staff: 'Henkilöstö',
    breaches: 'Loukkaukset',
    audit: 'Tapahtumaloki',
    account: 'Oma tunnus',
    glass: 'Näet hätätilanteen takia henkilötietoja kello {time} asti. Lokissa on kaikki, minkä avaat.',
    untoldGlass: {
      one: 'Omistaja on avannut henkilötiedot hätätilanteessa sen jälkeen, kun viimeksi luit lokia.',
      other:
        'Omistajat ovat avanneet henkilötiedot hätätilanteessa {count} kertaa sen jälkeen, kun viimeksi luit lokia.',
    },
    readLog: 'Lue syy',
    signOut: 'Kirjaudu ulos',
    language: 'Kieli',
  },

  refused: {
    title: 'Tämä sivu ei ole sinulle avoinna',
    body: 'Mikään rooleistasi ei salli sitä. Luvan omistaja voi antaa sinulle roolin, joka sallii.',
  },
  notFound: { title: 'Sivua ei ole', body: 'Osoitteessa voi olla virhe.', link: 'Siirry sivustoihin' },
  signIn: {
    title: 'Kirjaudu sisään',
    username: 'Käyttäjätunnus',
    password: 'Salasana',
    submit: 'Kirjaudu sisään',
    wrong: 'Käyttäjätunnus tai salasana on väärä.',
    first:
      'Onko salasana unohtunut, tai eikö sinulla ole vielä tunnusta? Luvan omistaja tekee sinulle linkin. Ensimmäinen tunnus luodaan linkillä, joka tulostui päätteeseen.',
    passkey: 'Kirjaudu pääsyavaimella',
    noPasskey: 'Selain ei antanut pääsyavainta, joka avaisi tämän.',
  },

  setup: {
    title: 'Tervetuloa Lupaan',
    intro: 'Luo ensimmäinen tili. Linkki, jolla tulit tänne, toimii kerran.',
    username: 'Käyttäjätunnus',
    usernameHelp: '2–40 kirjainta, numeroa, pistettä, yhdysmerkkiä tai alaviivaa.',
    fullName: 'Koko nimi',
    password: 'Salasana',
    passwordHelp: 'Vähintään 12 merkkiä. Muutama sana on helpompi muistaa kuin erikoismerkit.',
    submit: 'Luo tili',
    goneTitle: 'Tämä linkki ei enää toimi',
    gone: 'Se on jo käytetty tai yli 24 tuntia vanha. Jos tiliä ei vielä ole, käynnistä Lupa uudelleen, niin päätteeseen tulostuu uusi linkki.',
    missing: 'Osoitteen loppu puuttuu. Kopioi päätteestä koko linkki ja kaikki, mitä #-merkin jälkeen tulee.',
    toSignIn: 'Siirry kirjautumaan',
  },

  duration: {
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} t {minutes} min',
  },
} satisfies Partial<Text>
