import type { AccountText } from '../../account/text.ts'

export const account: AccountText = {
  title: 'Oma tunnus',
  password: {
    title: 'Salasana',
    help: 'Kaikki muut istuntosi päättyvät, kun valitset toisen.',
    now: 'Nykyinen salasana',
    next: 'Uusi salasana',
    nextHelp: 'Vähintään 12 merkkiä. Muutaman sanan muistaa helpommin kuin merkit.',
    wrong: 'Salasana ei ole oikea.',
    submit: 'Vaihda salasana',
    done: 'Vaihdettu. Muut istunnot ovat päättyneet.',
  },
  secondFactor: {
    title: 'Toinen vaihe',
    isOn: 'Puhelimesi sovellus näyttää koodin, jonka annat salasanan jälkeen.',
    isOff:
      'Pelkkä salasana avaa tunnuksesi. Puhelimen sovelluksen kanssa varastettu salasana ei avaa mitään.',
    begin: 'Ota käyttöön',
    remove: 'Poista se',
    removeHelp:
      'Varakoodit poistuvat samalla. Roolit, jotka näkevät tietoja ihmisistä, ottavat käyttöön uuden ennen kuin jatkavat.',
  },
  sessions: {
    title: 'Missä olet kirjautuneena',
    help: 'Istunto päättyy puolen tunnin käyttämättömyyden ja kahdentoista tunnin jälkeen.',
    isThis: 'Tämä',
    unknown: 'Tuntematon selain',
    times: 'Alkoi {from} · nähty viimeksi {seen}',
    end: 'Päätä',
    endNamed: 'Päätä istunto selaimessa {browser}, alkanut {from}',
  },
  glass: {
    title: 'Hätätilanne',
    help: 'Omistajat eivät näe asiakkaiden tietoja. Hätätilanteessa voit nähdä ne tunnin ajan, syystä joka jää tapahtumalokiin.',
    told: 'Tieto menee heti, sähköpostilla jos Lupa voi lähettää sitä: {names}.',
    toldNobody: 'Tietosuojavastaavaa, jolle kertoa, ei ole. Syy jää lokiin.',
    needsSecondFactor: 'Ota ensin toinen vaihe käyttöön: se todistaa, kuka olet.',
    reason: 'Syy',
    reasonHelp: 'Vähintään 10 merkkiä: mitä tapahtui ja kenen tietoja siihen tarvitset.',
    reasonExpected: 'Kirjoita syy, jonka pituus on 10–500 merkkiä.',
    submit: 'Näe henkilötiedot tunnin ajan',
    until: 'Näet henkilötietoja {instant} asti.',
  },
}
