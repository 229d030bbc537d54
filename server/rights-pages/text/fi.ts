import type { RightsText } from './rights-text.ts'

export const fi: RightsText = {
  title: 'Käytä oikeuksiasi tietoihisi',
  intro: (register) =>
    `Tällä lomakkeella voit käyttää oikeuksiasi tietoihin, joita sinusta on rekisterissä ”${register}”. Vastaamme myös silloin, kun meillä ei ole sinusta mitään tietoja.`,
  time: 'Saat vastauksen kuukauden kuluessa, eikä se maksa sinulle mitään.',
  asked: { legend: 'Mitä pyydät?', help: 'Voit valita monta kohtaa.' },
  rights: {
    access: { name: 'Haluan nähdä tietoni', text: 'Saat kopion kaikesta, mitä meillä on sinusta.' },
    portability: {
      name: 'Haluan tietoni mukaani',
      text: 'Saat meille antamasi tiedot muodossa, jonka toinen palvelu osaa lukea.',
    },
    rectification: {
      name: 'Tiedoissani on virhe',
      text: 'Oikaisemme virheelliset tiedot, täydennämme puutteelliset ja poistamme tarpeettomat.',
    },
    erasure: {
      name: 'Haluan, että tietoni poistetaan',
      text: 'Poistamme tietosi, jollei esimerkiksi laki tai maksamaton lasku estä sitä. Silloin kerromme, mikä sen estää.',
    },
    restriction: {
      name: 'Haluan, että tietojani vain säilytetään',
      text: 'Emme käytä tietojasi sinä aikana, kun esimerkiksi tarkistamme, ovatko ne oikein.',
    },
    objection: {
      name: 'En halua, että tietojani käytetään johonkin',
      text: 'Voit kieltää esimerkiksi suoramarkkinoinnin, luetteloon painamisen tai kyselyt. Kerro alla, mitä tarkoitat.',
    },
    withdrawal: {
      name: 'Perun suostumukseni',
      text: 'Emme enää tee sitä, mihin annoit luvan. Se, mitä teimme sitä ennen, pysyy voimassa.',
    },
  },
  items: {
    legend: 'Mikä tiedoissasi on vialla?',
    help: 'Jos et tiedä, mitä tietoja meillä on, voit myös kertoa asiasta omin sanoin alempana.',
    nth: (number) => `Tieto ${number}`,
    more: 'Muita tietoja',
    field: 'Mikä tieto',
    choose: 'Valitse',
    defect: 'Mikä siinä on vialla',
    proposed: 'Miten sen pitäisi olla (tyhjä, jos tieto pitää poistaa)',
    ground: 'Mistä tiedät sen, tai miksi se on tärkeää',
  },
  defects: {
    incorrect: 'Se on väärin',
    unnecessary: 'Se on tarpeeton',
    incomplete: 'Se on puutteellinen',
    outdated: 'Se on vanhentunut',
  },
  words: { label: 'Omin sanoin', help: 'Vapaaehtoinen. Älä kirjoita tähän henkilötunnusta.' },
  you: 'Kuka pyytää?',
  name: 'Nimi',
  email: 'Sähköpostiosoite',
  byCode:
    'Lähetämme osoitteeseesi koodin, jolla vahvistat, että pyyntö on sinun. Älä lähetä meille kopiota henkilötodistuksesta.',
  byStaff:
    'Henkilökuntamme varmistaa ensin, että pyyntö on sinun, ja ottaa sinuun yhteyttä. Älä lähetä meille kopiota henkilötodistuksesta.',
  byLink: 'Tulit tänne sinulle lähettämästämme linkistä, joten tiedämme, kuka pyytää.',
  byAccount: 'Olet kirjautunut, joten tiedämme, kuka pyytää.',
  send: 'Lähetä pyyntö',
  wrong: {
    some: 'Pyyntöä ei vielä lähetetty. Korjaa merkityt kohdat.',
    rights: 'Valitse ainakin yksi kohta.',
    name: 'Kirjoita nimesi.',
    email: 'Kirjoita osoite kuten maija@example.com.',
    tooLong: 'Tämä on liian pitkä.',
    items: 'Kerro ainakin yksi tieto, joka on vialla, tai kuvaile asiaa omin sanoin.',
    field: 'Valitse, mikä tieto on vialla.',
    twice: 'Tämä tieto on jo valittu aiemmin.',
    defect: 'Valitse, mikä siinä on vialla.',
    proposed: 'Kirjoita, miten sen pitäisi olla.',
    ground: 'Kirjoita, mistä tiedät sen.',
    tooMany: 'Pyyntöjä tuli liian monta peräkkäin. Yritä myöhemmin uudelleen.',
  },
  sent: {
    title: 'Pyyntösi on saapunut',
    body: (no, due) => `Pyyntösi numero on ${no}. Vastaamme siihen viimeistään ${due}.`,
    receipt: 'Lähetämme siitä vahvistuksen sähköpostiisi.',
    codeTitle: 'Vahvista, että pyyntö on sinun',
    codeSent: 'Lähetimme sähköpostiisi kahdeksan numeron koodin. Se on voimassa 30 minuuttia.',
    code: 'Koodi',
    confirm: 'Vahvista',
    again: 'Lähetä uusi koodi',
    wrongCode: 'Koodi on väärä. Tarkista se viestistä.',
    usedUp: 'Koodi ei ole enää voimassa. Pyydä uusi.',
    noCode: 'Emme saaneet lähetetyksi koodia. Voit yrittää uudelleen.',
    staff:
      'Sinun ei tarvitse tehdä nyt muuta. Henkilökuntamme varmistaa, että pyyntö on sinun, ja ottaa sinuun yhteyttä.',
    known: 'Tiedämme, että pyyntö on sinun. Sinun ei tarvitse tehdä muuta.',
  },
  gone: {
    title: 'Linkki ei toimi',
    body: 'Se on vanhentunut tai väärä. Voit tehdä pyynnön verkkosivustollamme tai muulla tavalla, joka kerrotaan tietosuojaselosteessa.',
  },
  link: 'Käytä oikeuksiasi tietoihisi',
}
