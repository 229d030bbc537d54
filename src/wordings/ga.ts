import type { Wording } from '../wording.ts'

export const ga: Wording = {
  banner: {
    title: 'An bhfuil cead againn do chuairt a chomhaireamh?',
    titleWithOthers: 'An bhfuil cead againn do chuairt a chomhaireamh agus seirbhísí seachtracha a lódáil?',
    intro: {
      full: 'Ba mhaith leis an suíomh {site} a thaifeadadh cé na leathanaigh a léann tú, cathain a léann tú iad, cá fhad a chaitheann tú orthu, agus cén brabhsálaí agus cén seoladh IP a úsáideann tú, chun a fheiceáil conas a úsáidtear an suíomh agus chun é a fheabhsú.',
      shortened:
        'Ba mhaith leis an suíomh {site} a thaifeadadh cé na leathanaigh a léann tú, cathain a léann tú iad, cá fhad a chaitheann tú orthu, cén brabhsálaí a úsáideann tú agus, go garbh, cén líonra a bhfuil tú air, chun a fheiceáil conas a úsáidtear an suíomh agus chun é a fheabhsú.',
      none: 'Ba mhaith leis an suíomh {site} a thaifeadadh cé na leathanaigh a léann tú, cathain a léann tú iad, cá fhad a chaitheann tú orthu agus cén brabhsálaí a úsáideann tú, chun a fheiceáil conas a úsáidtear an suíomh agus chun é a fheabhsú.',
    },
    others:
      'Má ghlacann tú leis, lódálfar na seirbhísí seo freisin agus gheobhaidh siad sonraí faoi do chuairt:',
    advanced:
      'Faigheann Google sonraí faoi do chuairt, gan fianáin, fiú sula roghnaíonn tú agus má dhiúltaíonn tú.',
    advancedElsewhere:
      'Faigheann Google sonraí faoi do chuairt, fiú sula roghnaíonn tú agus má dhiúltaíonn tú.',
    unchanged: 'Oibríonn an suíomh ar an gcaoi chéanna gan é seo.',
    hidden:
      'Gan é seo, fanann ábhar seirbhísí eile i bhfolach; oibríonn an chuid eile den suíomh ar an gcaoi chéanna.',
    withdrawable: 'Is féidir leat d’intinn a athrú am ar bith leis an gcnaipe ag bun gach leathanaigh.',
    withdrawableByLink:
      'Is féidir leat d’intinn a athrú am ar bith leis an nasc chuig na roghanna príobháideachta ar gach leathanach.',
    signal:
      'Seolann do bhrabhsálaí “{signal}”, agus tugaimid aird air: nuair a ghlacann tú leis, fanann an mhargaíocht agus an ceangal le do shonraí múchta, mura gcuireann tú féin ar siúl iad.',
    accept: 'Glac leis',
    refuse: 'Diúltaigh',
    customise: 'Roghnaigh',
    settings: 'Roghanna príobháideachta',
    purposes: {
      necessary: 'Riachtanach',
      preferences: 'Sainroghanna',
      statistics: 'Staidreamh',
      marketing: 'Margaíocht',
      linking: 'Ceangal le do shonraí',
    },
  },
  preferences: {
    intro:
      'Roghnaigh cad a cheadaíonn tú don suíomh seo a dhéanamh. Níl gá le haon rud anseo chun an suíomh a léamh.',
    save: 'Sábháil na roghanna',
    cancel: 'Cealaigh',
    alwaysOn: 'Ar siúl i gcónaí',
    details: 'Cad a choinnítear, agus cá fhad',
    receives: 'Cé a fhaigheann na sonraí',
    ownProvider: '{site} amháin',
    policy: 'Beartas príobháideachta',
    measured: 'Taifeadtar freisin: {measured}.',
    kept: {
      full: 'Tréimhse choinneála na gcuairteanna: {months}. Tréimhse choinneála na seoltaí IP iomlána: {days}; giorraítear ansin iad.',
      shortened:
        'Tréimhse choinneála na gcuairteanna: {months}. Giorraítear seoltaí IP sula gcoinnítear iad.',
      none: 'Tréimhse choinneála na gcuairteanna: {months}. Ní choinnítear seoltaí IP.',
    },
  },
  stored: {
    title: 'Fianáin agus stóráil eile ar an suíomh seo',
    name: 'Ainm',
    kind: 'Cineál',
    lifetime: 'Saolré',
    setBy: 'Socraithe ag',
    firstParty: 'an suíomh seo',
    thirdParty: 'tríú páirtí',
    untilClosed: 'go dtí go ndúntar an brabhsálaí',
    untilDeleted: 'go dtí go scriostar é',
    cookie: 'Fianán',
    localStorage: 'Stóras áitiúil',
    sessionStorage: 'Stóras seisiúin',
    indexedDB: 'Bunachar sonraí sa bhrabhsálaí',
    nothing: 'Ní choinnítear aon rud ar do ghléas.',
    changed: 'An t-athrú is déanaí: {date}',
    allowed: 'Ceadaithe',
    notAllowed: 'Gan cead',
  },
  placeholder: {
    title: 'Níl {service} lódáilte',
    text: 'Dá dtaispeánfaí anseo é, sheolfadh sé do sheoladh IP agus an leathanach a bhfuil tú air chuig {provider}.',
    once: 'Lódáil uair amháin',
    always: 'Ceadaigh i gcónaí',
  },
  form: {
    link: 'Ceangail mo chuairteanna ar an suíomh seo leis na sonraí seo',
    linkText:
      'Deonach. Seoltar an fhoirm sa dá chás, agus is féidir leat do thoiliú a tharraingt siar sna roghanna príobháideachta.',
  },
  kept: {
    title: 'Sonraí a choimeádtar faoin mbrabhsálaí seo',
    about: 'Faoin mbrabhsálaí seo amháin. Ní cuid díobh na foirmeacha a seoladh.',
    nothing: 'Ní choimeádtar aon rud faoin mbrabhsálaí seo.',
    show: 'Taispeáin',
    download: 'Íoslódáil',
    erase: 'Scrios',
    confirm: 'Gach rud a scriosadh agus an méid a ceadaíodh a tharraingt siar? Ní féidir é seo a chealú.',
    erased: 'Scriosadh é, agus tá an méid a ceadaíodh tarraingthe siar. Coimeádtar cruthúnas ar na roghanna.',
    failed: 'Níor éirigh leis. Bain triail eile as níos déanaí.',
    when: 'Cathain',
    what: 'Cad',
    visits: 'Cuairteanna',
    pages: 'Leathanaigh',
  },
  purposes: {
    necessary: { text: 'Cuimhnítear ar an rogha a dhéanann tú anseo.', lost: '' },
    preferences: {
      text: 'Cuimhnítear ar na socruithe a dhéanann tú ar an suíomh, agus taispeántar ábhar ó sheirbhísí eile.',
      lost: 'Gan é seo, d’fhéadfadh go mbeadh ort iad a dhéanamh arís, agus fanann ábhar den sórt sin i bhfolach.',
    },
    statistics: {
      text: 'Léirítear conas a úsáidtear an suíomh, ionas gur féidir é a fheabhsú.',
      lost: 'Gan é seo, oibríonn gach rud ar an suíomh fós.',
    },
    marketing: {
      text: 'Taispeántar fógraíocht atá oiriúnach duit, agus tomhaistear an toradh a bhíonn uirthi.',
      lost: 'Gan é seo, feiceann tú fógraíocht ghinearálta.',
    },
    linking: {
      text: 'Má sheolann tú foirm, ceanglaítear do chuairteanna as seo amach leis na sonraí a thug tú inti.',
      lost: 'Gan é seo, oibríonn an fhoirm díreach ar an gcaoi chéanna.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Do rogha',
      text: 'Coinnítear do fhreagra, ionas nach gcuirtear an cheist ort ar gach leathanach.',
    },
    'lupa-statistics': {
      name: 'Ár staidreamh féin',
      text: 'Taifeadtar leathanaigh, amanna, an t-am a chaitear ag léamh, an brabhsálaí, an teanga, garbhmhéid an scáileáin agus gníomhartha a thuairiscíonn an suíomh, mar aon le huimhir randamach do do bhrabhsálaí.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Tomhaiseann Google an chuairt agus d’fhéadfadh sé na sonraí a phróiseáil sna Stáit Aontaithe.',
    },
    'google-demographics': {
      name: 'Sonraí déimeagrafacha Google Analytics',
      text: 'Cuireann Google aois, inscne agus ábhair spéise leis na sonraí, más eol dó iad faoi dhaoine atá logáilte isteach ann, agus úsáideann sé an chuairt le haghaidh fógraíochta.',
    },
    'lupa-linking': {
      name: 'Cuairteanna atá ceangailte le foirm',
      text: 'Is féidir leis an bhfoireann cuairteanna duine a sheol foirm a fheiceáil. Nuair a tharraingítear an toiliú siar, scriostar an ceangal.',
    },
  },
  kinds: {
    analytics: 'Tomhaistear conas a úsáidtear an suíomh.',
    recordings:
      'Taifeadtar a ndéanann tú ar an leathanach, agus taispeántar é mar léarscáileanna teasa agus mar athsheinmeanna.',
    advertising:
      'Taispeántar fógraíocht duit anseo agus in áiteanna eile, agus tomhaistear an toradh a bhíonn uirthi.',
    'tag-manager': 'Lódáiltear seirbhísí eile a cheadaigh tú.',
    video: 'Seinntear físeáin.',
    audio: 'Seinntear fuaim.',
    map: 'Taispeántar léarscáileanna.',
    fonts: 'Lódáiltear clónna.',
    social: 'Taispeántar postálacha agus cnaipí ó líonra sóisialta.',
    chat: 'Is féidir leat comhrá a dhéanamh linn.',
    captcha: 'Déantar idirdhealú idir daoine agus ríomhchláir, ionas nach mbainfear mí-úsáid as foirmeacha.',
    payment: 'Glactar le híocaíochtaí agus coisctear calaois.',
    newsletter: 'Fantar i dteagmháil trí ríomhphost agus trí fhoirmeacha, agus tomhaistear cad a léitear.',
    booking: 'Is féidir leat am a chur in áirithe.',
    comments: 'Taispeántar nótaí tráchta agus is féidir leat do chuid féin a scríobh.',
    reviews: 'Taispeántar léirmheasanna ó chustaiméirí.',
    experiments: 'Baintear triail as leaganacha éagsúla de leathanach.',
    errors: 'Tuairiscítear lochtanna ar an suíomh, ionas gur féidir iad a cheartú.',
    embed: 'Taispeántar ábhar ó sheirbhís eile.',
  },
  measures: {
    scroll: 'cá fhad síos a scrollaíonn tú',
    outbound: 'na naisc chuig suíomhanna eile a leanann tú',
    downloads: 'na comhaid a íoslódálann tú',
    forms: 'na foirmeacha a sheolann tú (ach ní hé an méid a scríobhann tú iontu)',
    missing: 'na leathanaigh nach bhfuarthas',
    vitals: 'a thapúla a lódálann leathanaigh agus a fhreagraíonn siad',
  },
}
