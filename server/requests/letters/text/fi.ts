import type { RequestText } from './request-text.ts'

export const fi: RequestText = {
  locale: 'fi-FI',
  greeting: 'Hei,',
  closing: (register) => `Ystävällisin terveisin\nRekisterin ”${register}” ylläpito`,
  letters: {
    receipt: ({ no, register, received, due, rights }) => ({
      subject: `Pyyntösi nro ${no} on saapunut`,
      paragraphs: [
        `saimme pyyntösi ${received}. Sen numero on ${no}, ja se koskee rekisteriämme ”${register}”.`,
        `Pyysit seuraavaa:\n${rights}`,
        `Vastaamme sinulle viimeistään ${due}. Jos tarvitsemme enemmän aikaa, kerromme siitä ja sen syistä sinulle ennen sitä.`,
        'Pyyntösi käsittely ei maksa sinulle mitään.',
        'Jos et ole tehnyt tätä pyyntöä, kerro siitä meille.',
      ],
    }),
    identity: ({ no, received, due, words }) => ({
      subject: `Pyyntösi nro ${no}: varmista, että pyyntö on sinun`,
      paragraphs: [
        `saimme pyyntösi nro ${no} ${received}. Ennen kuin annamme tietoja tai muutamme niitä, varmistamme, että pyytäjä on se, jota tiedot koskevat. Näin tietosi eivät joudu kenenkään muun käsiin.`,
        'Voit osoittaa henkilöllisyytesi jollakin näistä tavoista:\n- Allekirjoita pyyntösi omakätisesti paperilla ja lähetä tai tuo se meille.\n- Käy asiointipisteessämme ja näytä henkilötodistuksesi. Me vain katsomme sitä.\n- Tunnistaudu vahvasti sähköisesti, jos olemme antaneet siihen mahdollisuuden.',
        'Älä lähetä meille kopiota passista, henkilökortista tai ajokortista. Emme tarvitse sellaista emmekä säilytä sitä.',
        words,
        `Vastaamme sinulle viimeistään ${due}. Jos emme siihen mennessä tiedä, kuka pyytää, emme voi tehdä sitä, mitä pyysit.`,
      ],
    }),
    information: ({ no, received, due, words }) => ({
      subject: `Pyyntösi nro ${no}: tarvitsemme lisätietoja`,
      paragraphs: [
        `käsittelemme pyyntöäsi nro ${no}, jonka saimme ${received}. Voidaksemme vastata siihen tarvitsemme sinulta lisätietoja:`,
        words,
        `Lähetä ne meille ja mainitse pyynnön numero ${no}. Vastaamme sinulle viimeistään ${due}.`,
      ],
    }),
    extension: ({ no, received, due, words }) => ({
      subject: `Pyyntösi nro ${no}: tarvitsemme lisää aikaa`,
      paragraphs: [
        `saimme pyyntösi nro ${no} ${received}. Emme pysty vastaamaan siihen kuukaudessa. Syy on tämä:`,
        words,
        `Vastaamme sinulle viimeistään ${due}. EU:n yleisen tietosuoja-asetuksen 12 artiklan 3 kohdan mukaan määräaikaa saa tällaisessa tapauksessa jatkaa niin, että se on enintään kolme kuukautta.`,
      ],
    }),
    answer: ({ no, register, received, words }) => ({
      subject: `Vastaus pyyntöösi nro ${no}`,
      paragraphs: [
        `vastaamme pyyntöösi nro ${no}, jonka saimme ${received}. Se koskee rekisteriämme ”${register}”.`,
        words,
      ],
    }),
    erased: ({ no, register, received, words, day }) => ({
      subject: `Pyyntösi nro ${no}: tietosi on poistettu`,
      paragraphs: [
        `poistimme tietosi rekisteristämme ”${register}” ${day}. Pyysit sitä pyynnöllä nro ${no}, jonka saimme ${received}.`,
        'Jäljelle jää vain salattu tunniste, josta tietojasi ei saa selville. Sen avulla huolehdimme siitä, että poistaminen ja kieltosi otetaan huomioon, jos tietosi tulevat meille uudelleen. Myös tähän pyyntöön liittyvät henkilötietosi poistetaan, kun asia on käsitelty loppuun.',
        words,
      ],
    }),
    lifting: ({ no, register, words, day }) => ({
      subject: `Pyyntösi nro ${no}: rajoitus poistetaan`,
      paragraphs: [
        `olemme rajoittaneet tietojesi käsittelyä rekisterissämme ”${register}” pyyntösi nro ${no} perusteella.`,
        `Poistamme rajoituksen aikaisintaan ${day}. Sen jälkeen voimme taas käyttää tietojasi rekisterin tarkoituksiin.`,
        words,
        'Jos et hyväksy tätä, kerro se meille ennen sitä.',
      ],
    }),
  },
  rights: {
    access: 'Tietojen tarkastaminen',
    portability: 'Tietojen siirtäminen järjestelmästä toiseen',
    rectification: 'Tietojen oikaiseminen',
    erasure: 'Tietojen poistaminen',
    restriction: 'Käsittelyn rajoittaminen',
    objection: 'Käsittelyn vastustaminen',
    withdrawal: 'Suostumuksen peruuttaminen',
  },
  articles: {
    access: 'EU:n yleisen tietosuoja-asetuksen 2016/679 15 artikla',
    portability: 'EU:n yleisen tietosuoja-asetuksen 2016/679 20 artikla',
    rectification: 'EU:n yleisen tietosuoja-asetuksen 2016/679 16 artikla',
    erasure: 'EU:n yleisen tietosuoja-asetuksen 2016/679 17 artikla',
    restriction: 'EU:n yleisen tietosuoja-asetuksen 2016/679 18 artikla',
    objection: 'EU:n yleisen tietosuoja-asetuksen 2016/679 21 artikla',
    withdrawal: 'EU:n yleisen tietosuoja-asetuksen 2016/679 7 artiklan 3 kohta',
  },
  outcomes: {
    access: {
      granted: 'Saat kaikki tiedot, jotka meillä on sinusta tässä rekisterissä.',
      partly: 'Saat osan tiedoista, jotka meillä on sinusta tässä rekisterissä. Osaa emme anna.',
      refused: 'Emme anna pyytämiäsi tietoja.',
    },
    portability: {
      granted: 'Saat meille antamasi tiedot muodossa, jonka toinen järjestelmä osaa lukea.',
      partly:
        'Saat osan meille antamistasi tiedoista muodossa, jonka toinen järjestelmä osaa lukea. Osaa emme anna.',
      refused: 'Emme anna tietojasi siirrettäviksi toiseen järjestelmään.',
    },
    rectification: {
      granted:
        'Oikaisemme tiedot niin kuin pyysit. Kerromme oikaisusta myös niille, joilta olemme saaneet tiedot tai joille olemme luovuttaneet niitä.',
      partly:
        'Oikaisemme osan tiedoista niin kuin pyysit ja jätämme osan ennalleen. Kerromme oikaisusta myös niille, joilta olemme saaneet tiedot tai joille olemme luovuttaneet niitä.',
      refused: 'Emme oikaise tietoja, joiden oikaisemista pyysit.',
    },
    erasure: {
      granted: 'Poistamme tietosi. Kerromme sinulle, kun ne on poistettu.',
      partly: 'Poistamme osan tiedoistasi ja säilytämme osan.',
      refused: 'Emme poista tietojasi.',
    },
    restriction: {
      granted:
        'Rajoitamme tietojesi käsittelyä: säilytämme ne, mutta emme käytä niitä. Kerromme sinulle, ennen kuin rajoitus poistetaan.',
      partly: 'Rajoitamme tietojesi käsittelyä osittain. Kerromme sinulle, ennen kuin rajoitus poistetaan.',
      refused: 'Emme rajoita tietojesi käsittelyä.',
    },
    objection: {
      granted: 'Lopetamme käsittelyn, jota vastustit.',
      partly: 'Lopetamme osan käsittelystä, jota vastustit, ja jatkamme osaa.',
      refused: 'Emme lopeta käsittelyä, jota vastustit.',
    },
    withdrawal: {
      granted:
        'Suostumuksesi on peruutettu. Emme enää tee sitä, mihin se antoi luvan. Peruuttaminen ei vaikuta siihen, mitä teimme ennen sitä.',
      partly:
        'Osa suostumuksistasi on peruutettu. Emme enää tee sitä, mihin ne antoivat luvan. Peruuttaminen ei vaikuta siihen, mitä teimme ennen sitä.',
      refused: 'Suostumustasi ei ole peruutettu.',
    },
    held: 'Emme voi vielä poistaa tietojasi. Poistamme ne heti, kun este on poissa, ja kerromme siitä sinulle. Sinun ei tarvitse pyytää sitä uudelleen.',
    'no-data': 'Meillä ei ole tässä rekisterissä tietoja, jotka tunnistaisimme sinun tiedoiksesi.',
  },
  grounds: {
    'identity-not-shown':
      'Emme saaneet varmuutta siitä, että pyytäjä on se, jota tiedot koskevat (tietosuoja-asetuksen 12 artiklan 2 ja 6 kohta).',
    'not-specified':
      'Pyynnöstä ei käy ilmi, mitä tietoja se koskee, emmekä ole saaneet pyytämiämme lisätietoja.',
    'data-correct': 'Käsityksemme mukaan tiedot ovat oikeat, tarpeelliset, täydelliset ja ajan tasalla.',
    'law-requires': 'Laki velvoittaa meidät säilyttämään tiedot.',
    'open-invoice': 'Tarvitsemme tietoja laskuun, jota ei ole vielä maksettu.',
    collection: 'Tarvitsemme tietoja saatavaan, jota peritään.',
    'organisation-contact': 'Tarvitsemme tietoja niin kauan kuin toimit organisaation yhteyshenkilönä.',
    'legal-claims': 'Tarvitsemme tietoja oikeusvaateen laatimiseen, esittämiseen tai puolustamiseen.',
    'others-rights': 'Pyynnön täyttäminen loukkaisi muiden ihmisten oikeuksia tai vapauksia.',
    'manifestly-excessive':
      'Pyyntö on ilmeisen perusteeton tai kohtuuton (tietosuoja-asetuksen 12 artiklan 5 kohta).',
    'not-based-on-consent-or-contract':
      'Käsittelymme ei perustu suostumukseen eikä sopimukseen, eikä oikeus siirtää tietoja siksi koske sitä (tietosuoja-asetuksen 20 artiklan 1 kohta).',
    'compelling-grounds':
      'Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka syrjäyttää sinun etusi, oikeutesi ja vapautesi (tietosuoja-asetuksen 21 artiklan 1 kohta).',
    other: 'Muu syy, joka kerrotaan perustelussa.',
  },
  groundsAre: 'Päätöksen perusteet:',
  holds: {
    invoiceByLaw: (no, until) =>
      `Kirjanpitolain (1336/1997) 2 luvun 10 § velvoittaa meidät säilyttämään laskun ${no} tiedot ${until} asti.`,
    orderByLaw: (no, until) =>
      `Kirjanpitolain (1336/1997) 2 luvun 10 § velvoittaa meidät säilyttämään tilauksen ${no} tiedot ${until} asti.`,
    openInvoice: (no) => `Lasku ${no} on maksamatta.`,
    collection: (no) => `Lasku ${no} on perittävänä.`,
    contact: (no) => `Toimit sen organisaation yhteyshenkilönä, jonka asiakasnumero on ${no}.`,
    contactUntil: (no, until) =>
      `Toimit ${until} asti sen organisaation yhteyshenkilönä, jonka asiakasnumero on ${no}.`,
  },
  certified: (no) => `Annamme tästä kieltäytymistodistuksen nro ${no}, joka on vastauksen liitteenä.`,
  fetch: (url, until) =>
    `Voit hakea tiedot tästä osoitteesta:\n${url}\nTiedot voi hakea kerran, viimeistään ${until}.`,
  corrected: 'Oikaisemme nämä tiedot:',
  leftAsIs: 'Jätämme nämä tiedot ennalleen:',
  ended: 'Emme enää käytä tietojasi näihin tarkoituksiin:',
  bans: {
    directory: 'julkaiseminen luettelossa',
    'direct-advertising': 'suoramainonta',
    'distance-selling': 'etämyynti',
    'direct-marketing': 'suoramarkkinointi',
    'market-research': 'markkina- ja mielipidetutkimus',
    'all-marketing': 'kaikki markkinointi',
  },
  complaint: {
    authority:
      'Jos katsot, että henkilötietojasi on käsitelty lain vastaisesti, voit tehdä kantelun valvontaviranomaiselle. Suomessa se on:',
    elsewhere:
      'Voit tehdä kantelun myös muussa Euroopan unionin tai Euroopan talousalueen valtiossa, jos asut tai työskentelet siellä tai jos lakia on mielestäsi rikottu siellä.',
    court:
      'Lisäksi sinulla on oikeus saattaa asia tuomioistuimen ratkaistavaksi (tietosuoja-asetuksen 79 artikla).',
  },
  certificate: {
    title: (no) => `Kieltäytymistodistus nro ${no}`,
    labels: {
      date: 'Päiväys',
      register: 'Rekisteri',
      requester: 'Pyytäjä',
      request: 'Pyyntö',
      right: 'Mitä pyydettiin',
    },
    request: (no, received) => `nro ${no}, saapunut ${received}`,
    right: (name, article) => `${name} (${article})`,
    unnamed: 'Pyytäjä ei ole ilmoittanut nimeään.',
    decision: 'Päätös',
    grounds: 'Perusteet',
    reason: 'Perustelu',
    remedies: 'Jos et tyydy päätökseen',
  },
  ownRights: (url) => `Tästä näet, mitä oikeuksia sinulla on tietoihisi, ja voit käyttää niitä:\n${url}`,
  code: {
    subject: 'Koodi pyyntösi vahvistamiseen',
    text: (code, no) =>
      `Hei,\n\nkoodi, jolla vahvistat pyyntösi nro ${no}:\n\n${code}\n\nKirjoita se sivulle, jolla teit pyynnön. Koodi on voimassa 30 minuuttia. Älä anna sitä kenellekään muulle: emme koskaan kysy sitä puhelimessa tai viestillä.\n\nJos et ole tehnyt pyyntöä, sinun ei tarvitse tehdä mitään.\n`,
  },
}
