import type { Wording } from './wording.ts'

export const fi: Wording = {
  title: 'Saammeko tilastoida käyntisi?',
  intro: {
    full: '{site} haluaisi tallentaa, mitä sivuja luet, milloin, kuinka kauan ja millä selaimella ja IP-osoitteella, jotta näemme, miten sivustoa käytetään, ja voimme parantaa sitä.',
    shortened:
      '{site} haluaisi tallentaa, mitä sivuja luet, milloin, kuinka kauan, millä selaimella ja suunnilleen mistä verkosta, jotta näemme, miten sivustoa käytetään, ja voimme parantaa sitä.',
    none: '{site} haluaisi tallentaa, mitä sivuja luet, milloin, kuinka kauan ja millä selaimella, jotta näemme, miten sivustoa käytetään, ja voimme parantaa sitä.',
  },
  kept: {
    full: 'Käynnit poistetaan {months} kuukauden kuluttua. IP-osoite säilytetään kokonaisena {days} päivää ja sitten lyhennettynä.',
    shortened: 'Käynnit poistetaan {months} kuukauden kuluttua. IP-osoite lyhennetään ennen tallentamista.',
    none: 'Käynnit poistetaan {months} kuukauden kuluttua. IP-osoitetta ei tallenneta.',
  },
  withGoogle: 'Jos hyväksyt, myös Google Analytics ladataan, ja Google saa tietoja käynnistäsi.',
  withdrawable:
    'Sivusto toimii samoin ilman sitäkin. Voit muuttaa mieltäsi milloin tahansa jokaisen sivun alareunan painikkeella.',
  accept: 'Hyväksy',
  refuse: 'Kieltäydy',
  customise: 'Valitse',
  settings: 'Tietosuojavalinnat',
  settingsIntro: 'Valitse, mitä tämä sivusto saa tehdä. Mitään näistä ei tarvita sivuston lukemiseen.',
  save: 'Tallenna valinnat',
  cancel: 'Peruuta',
  alwaysOn: 'Aina käytössä',
  details: 'Mitä tallennetaan ja kuinka pitkäksi aikaa',
  receives: 'Kuka saa tiedot',
  ownProvider: 'Vain {site}',
  storedName: 'Eväste',
  storedLifetime: 'Säilytysaika',
  storedParty: 'Asettaja',
  firstParty: 'tämä sivusto',
  thirdParty: 'kolmas osapuoli',
  days: '{days} päivää',
  untilClosed: 'kunnes selain suljetaan',
  purposes: {
    necessary: { name: 'Välttämättömät', text: 'Muistaa tässä tekemäsi valinnan.', lost: '' },
    preferences: {
      name: 'Mieltymykset',
      text: 'Muistaa sivustolla tekemäsi asetukset.',
      lost: 'Ilman tätä voit joutua tekemään ne uudelleen.',
    },
    statistics: {
      name: 'Tilastot',
      text: 'Näyttää, miten sivustoa käytetään, jotta sitä voidaan parantaa.',
      lost: 'Ilman tätä mikään sivuston toiminto ei lakkaa toimimasta.',
    },
    marketing: {
      name: 'Markkinointi',
      text: 'Näyttää sinulle sopivaa mainontaa.',
      lost: 'Ilman tätä näet yleistä mainontaa.',
    },
    linking: {
      name: 'Yhdistäminen tietoihisi',
      text: 'Jos lähetät lomakkeen, käyntisi tästä lähtien yhdistetään siinä antamiisi tietoihin.',
      lost: 'Lomake toimii aivan samoin ilman tätä.',
    },
  },
  services: {
    'lupa-choice': { name: 'Valintasi', text: 'Säilyttää vastauksesi, jotta sitä ei kysytä joka sivulla.' },
    'lupa-statistics': {
      name: 'Oma tilastomme',
      text: 'Tallentaa sivut, ajat, lukemiseen käytetyn ajan, sivuston ilmoittamat toiminnot (kuten lataukset), selaimen, kielen ja näytön kokoluokan sekä selaimellesi arvotun tunnisteen.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mittaa käynnin ja voi käsitellä tietoja Yhdysvalloissa.',
    },
    'lupa-linking': {
      name: 'Lomakkeeseen yhdistetyt käynnit',
      text: 'Henkilökunta näkee lomakkeen lähettäneen käynnit. Kun perut tämän, yhteys poistetaan.',
    },
  },
  linkHere: 'Yhdistä käyntini tällä sivustolla näihin tietoihin',
  linkHereText:
    'Vapaaehtoinen. Lomake lähetetään joka tapauksessa, ja voit perua tämän tietosuojavalinnoissa.',
}
