import type { Wording } from '../wording.ts'

export const is: Wording = {
  banner: {
    title: 'Megum við telja heimsókn þína?',
    titleWithOthers: 'Megum við telja heimsókn þína og virkja þjónustu frá öðrum?',
    intro: {
      full: '{site} vill skrá hvaða síður þú lest, hvenær, hversu lengi og með hvaða vafra og IP-tölu, til að sjá hvernig vefurinn er notaður og bæta hann.',
      shortened:
        '{site} vill skrá hvaða síður þú lest, hvenær, hversu lengi, með hvaða vafra og nokkurn veginn frá hvaða neti, til að sjá hvernig vefurinn er notaður og bæta hann.',
      none: '{site} vill skrá hvaða síður þú lest, hvenær, hversu lengi og með hvaða vafra, til að sjá hvernig vefurinn er notaður og bæta hann.',
    },
    others:
      'Ef þú samþykkir verður eftirfarandi þjónusta einnig virkjuð og hún fær upplýsingar um heimsókn þína:',
    advanced:
      'Google fær upplýsingar um heimsókn þína, án vafrakaka, jafnvel áður en þú velur og þótt þú hafnir.',
    advancedElsewhere: 'Google fær upplýsingar um heimsókn þína, jafnvel áður en þú velur og þótt þú hafnir.',
    unchanged: 'Vefurinn virkar eins án þessa.',
    hidden: 'Án þessa er efni frá öðrum þjónustum áfram falið; að öðru leyti virkar vefurinn eins.',
    withdrawable: 'Þú getur skipt um skoðun hvenær sem er með hnappinum neðst á hverri síðu.',
    withdrawableByLink:
      'Þú getur skipt um skoðun hvenær sem er með tengli á persónuverndarstillingar sem er á hverri síðu.',
    signal:
      'Vafrinn þinn sendir „{signal}“ og við förum eftir því: áfram verður slökkt á markaðssetningu og tengingu, líka þegar þú samþykkir, nema þú kveikir sérstaklega á þeim.',
    accept: 'Samþykkja',
    refuse: 'Hafna',
    customise: 'Velja',
    settings: 'Persónuverndarstillingar',
    purposes: {
      necessary: 'Nauðsynlegt',
      preferences: 'Kjörstillingar',
      statistics: 'Tölfræði',
      marketing: 'Markaðssetning',
      linking: 'Tenging við upplýsingar þínar',
    },
  },
  preferences: {
    intro: 'Veldu hvað þessi vefur má gera. Ekkert af þessu er nauðsynlegt til að lesa hann.',
    save: 'Vista val',
    cancel: 'Hætta við',
    alwaysOn: 'Alltaf virkt',
    details: 'Hvað er geymt og hversu lengi',
    receives: 'Viðtakandi upplýsinganna',
    ownProvider: 'Aðeins {site}',
    policy: 'Persónuverndarstefna',
    measured: 'Einnig er skráð: {measured}.',
    kept: {
      full: 'Geymslutími heimsókna: {months}. Geymslutími óstyttra IP-talna: {days}; að þeim tíma liðnum eru þær styttar.',
      shortened: 'Geymslutími heimsókna: {months}. IP-tölur eru styttar áður en þær eru geymdar.',
      none: 'Geymslutími heimsókna: {months}. IP-tölur eru ekki geymdar.',
    },
  },
  stored: {
    title: 'Vafrakökur og önnur gagnageymsla á þessum vef',
    name: 'Heiti',
    kind: 'Tegund',
    lifetime: 'Geymslutími',
    setBy: 'Sett af',
    firstParty: 'þessum vef',
    thirdParty: 'þriðja aðila',
    untilClosed: 'þar til vafranum er lokað',
    untilDeleted: 'þar til gögnunum er eytt',
    cookie: 'Vafrakaka',
    localStorage: 'Staðbundin geymsla',
    sessionStorage: 'Lotugeymsla',
    indexedDB: 'Gagnagrunnur í vafranum',
    nothing: 'Geymir ekkert í tækinu þínu.',
    changed: 'Síðast breytt {date}',
    allowed: 'Leyft',
    notAllowed: 'Ekki leyft',
  },
  placeholder: {
    title: 'Þjónustan {service} er ekki virk',
    text: 'Ef þjónustan birtist hér myndi hún senda IP-tölu þína og upplýsingar um hvaða síðu þú ert á til viðtakandans {provider}.',
    once: 'Virkja einu sinni',
    always: 'Leyfa alltaf',
  },
  form: {
    link: 'Tengja heimsóknir mínar á þennan vef við þessar upplýsingar',
    linkText:
      'Valfrjálst. Eyðublaðið er sent hvort sem er og þú getur afturkallað samþykkið í persónuverndarstillingum.',
  },
  purposes: {
    necessary: { text: 'Man hvað þú velur hér.', lost: '' },
    preferences: {
      text: 'Man stillingar sem þú velur á vefnum og birtir efni frá annarri þjónustu.',
      lost: 'Án þessa gætir þú þurft að velja þær aftur og slíkt efni er áfram falið.',
    },
    statistics: {
      text: 'Sýnir hvernig vefurinn er notaður svo að bæta megi hann.',
      lost: 'Allt á vefnum virkar líka án þessa.',
    },
    marketing: {
      text: 'Sýnir þér auglýsingar sem henta þér og mælir árangur þeirra.',
      lost: 'Án þessa sérðu almennar auglýsingar.',
    },
    linking: {
      text: 'Ef þú sendir eyðublað eru heimsóknir þínar héðan í frá tengdar við upplýsingarnar sem þú gafst upp á því.',
      lost: 'Eyðublaðið virkar nákvæmlega eins án þessa.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Val þitt',
      text: 'Geymir svar þitt svo að ekki sé spurt á hverri síðu.',
    },
    'lupa-statistics': {
      name: 'Okkar eigin tölfræði',
      text: 'Skráir síður, tímasetningar, lestrartíma, aðgerðir sem vefurinn tilkynnir, vafra, tungumál og grófa skjástærð, ásamt slembitölu fyrir vafrann þinn.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mælir heimsóknina og kann að vinna með upplýsingarnar í Bandaríkjunum.',
    },
    'google-demographics': {
      name: 'Lýðfræði í Google Analytics',
      text: 'Google bætir við þeim upplýsingum sem það hefur um aldur, kyn og áhugamál fólks sem er skráð inn hjá Google og notar heimsóknina í auglýsingaskyni.',
    },
    'lupa-linking': {
      name: 'Heimsóknir tengdar við eyðublað',
      text: 'Gerir starfsfólki kleift að sjá heimsóknir þess sem sendi eyðublað. Sé samþykkið afturkallað er tengingunni eytt.',
    },
  },
  kinds: {
    analytics: 'Mælir hvernig vefurinn er notaður.',
    recordings: 'Tekur upp það sem þú gerir á síðunni og sýnir það sem hitakort og endurspilun.',
    advertising: 'Sýnir þér auglýsingar hér og annars staðar og mælir árangur þeirra.',
    'tag-manager': 'Virkjar aðra þjónustu sem þú hefur leyft.',
    video: 'Spilar myndskeið.',
    audio: 'Spilar hljóð.',
    map: 'Birtir kort.',
    fonts: 'Sækir leturgerðir.',
    social: 'Birtir færslur og hnappa frá samfélagsmiðli.',
    chat: 'Gerir þér kleift að spjalla við okkur.',
    captcha: 'Greinir fólk frá forritum svo að eyðublöð séu ekki misnotuð.',
    payment: 'Tekur við greiðslum og kemur í veg fyrir svik.',
    newsletter: 'Heldur sambandi með tölvupósti og eyðublöðum og mælir hvað er lesið.',
    booking: 'Gerir þér kleift að bóka tíma.',
    comments: 'Birtir athugasemdir og gerir þér kleift að skrifa þær.',
    reviews: 'Birtir umsagnir viðskiptavina.',
    experiments: 'Prófar mismunandi útgáfur af síðu.',
    errors: 'Tilkynnir villur á vefnum svo að hægt sé að laga þær.',
    embed: 'Birtir efni frá annarri þjónustu.',
  },
  measures: {
    scroll: 'hversu langt þú skrunar',
    outbound: 'tenglar sem þú fylgir á aðra vefi',
    downloads: 'skrár sem þú sækir',
    forms: 'hvaða eyðublöð þú sendir (ekki hvað þú skrifar)',
    missing: 'síður sem fundust ekki',
    vitals: 'hversu hratt síður hlaðast og svara',
  },
}
