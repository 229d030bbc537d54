import type { ReadyText } from '../ready-text.ts'

export const fi: ReadyText = {
  purposes: {
    'customer-relationship': {
      name: 'Asiakassuhteen hoitaminen',
      about: 'Asiakasrekisterin ylläpito, asiakaspalvelu ja yhteydenpito asiakkaisiin.',
    },
    orders: { name: 'Tilaukset', about: 'Tilausten hallinnointi, käsittely ja arkistointi.' },
    bookkeeping: {
      name: 'Laskutus ja kirjanpito',
      about: 'Laskut, maksut ja se, mitä niistä on lain mukaan säilytettävä.',
    },
    directory: {
      name: 'Asiakasluettelo',
      about:
        'Luettelo asiakkaista ja yhteyshenkilöistä sähköisenä tai painettuna; mukana eivät ole ne, jotka ovat kieltäneet sen.',
    },
    'direct-marketing': {
      name: 'Suoramarkkinointi postitse',
      about: 'Postitustarrat suoramainoksiin niille, jotka eivät ole kieltäneet sitä.',
    },
    development: {
      name: 'Toiminnan kehittäminen ja tilastot',
      about: 'Palvelujen parantaminen tilastoilla, joista ketään ei voi tunnistaa.',
    },
    'targeted-content': {
      name: 'Kohdennettu sisältö',
      about: 'Näytettävän ja lähetettävän sisällön valitseminen asiakassuhteen tietojen perusteella.',
    },
    'targeted-advertising': {
      name: 'Mainonnan kohdistaminen',
      about: 'Mainontamme kohderyhmien valitseminen. Tietoja ei luovuteta tätä varten kenellekään.',
    },
    credit: {
      name: 'Luottopäätökset ja perintä',
      about: 'Luotosta päättäminen ja erääntyneiden saatavien perintä.',
    },
    linking: {
      name: 'Käyntien yhdistäminen tietoihisi',
      about:
        'Sivustoillamme tekemiesi käyntien näyttäminen henkilökunnallemme lähettämäsi lomakkeen tietojen yhteydessä, jos sallit sen.',
    },
    rights: {
      name: 'Oikeuksiesi toteuttaminen',
      about: 'Rekisteröityjen pyyntöihin vastaaminen määräajassa.',
    },
    accountability: {
      name: 'Osoitusvelvollisuus',
      about: 'Sen osoittaminen, että lakia ja antamiasi kieltoja noudatetaan.',
    },
    suppression: {
      name: 'Kieltojen ja poistojen noudattaminen',
      about:
        'Sen muistaminen lukukelvottomassa muodossa, ketä ei saa ottaa uudelleen rekisteriin tai luetteloon.',
    },
  },
  interests: {
    'customer-relationship':
      'Meidän on voitava pitää yhteyttä niihin, jotka toimivat asiakkainamme olevien organisaatioiden puolesta. He hoitavat työtehtäväänsä ja osaavat odottaa yhteydenottoja.',
    directory:
      'Meidän ja asiakkaidemme etu on, että yhteyshenkilöt löytyvät. Luettelossa ovat vain työhön liittyvät yhteystiedot, ja jokainen voi kieltää niiden julkaisemisen.',
    'direct-marketing':
      'Etumme on kertoa asiakkaillemme omista tuotteistamme postitse. Asiakas voi odottaa tällaista postia, ja sen voi kieltää milloin tahansa.',
    development:
      'Etumme on tietää, miten palvelujamme käytetään, jotta voimme parantaa niitä. Tuloksista ei voi tunnistaa ketään.',
    'targeted-content':
      'Etumme on näyttää asiakkaille sellaista, mistä heille on hyötyä. Siihen käytetään vain asiakassuhteen tietoja, ja jokainen voi kieltää sen.',
    'targeted-advertising':
      'Etumme on olla mainostamatta niille, joita mainos ei koske. Tiedot pysyvät meillä, ja jokainen voi kieltää tämän.',
    credit:
      'Etumme on saada maksu siitä, mitä toimitamme. Siihen käytetään vain tarpeellisia tietoja, ja ratkaisun tekee ihminen.',
  },
  keptReason: 'Asiakkuuden päätyttyäkin siitä voidaan esittää vaatimuksia, ja niihin on voitava vastata.',
}
