import type { Wording } from '../wording.ts'

export const mt: Wording = {
  banner: {
    title: 'Nistgħu ngħoddu ż-żjara tiegħek?',
    titleWithOthers: 'Nistgħu ngħoddu ż-żjara tiegħek u ngħabbu servizzi esterni?',
    intro: {
      full: 'Is-sit {site} jixtieq jirreġistra liema paġni taqra, meta, għal kemm żmien u b’liema brawżer u indirizz IP, biex naraw kif jintuża s-sit u ntejbuh.',
      shortened:
        'Is-sit {site} jixtieq jirreġistra liema paġni taqra, meta, għal kemm żmien, b’liema brawżer u, bejn wieħed u ieħor, minn liema netwerk, biex naraw kif jintuża s-sit u ntejbuh.',
      none: 'Is-sit {site} jixtieq jirreġistra liema paġni taqra, meta, għal kemm żmien u b’liema brawżer, biex naraw kif jintuża s-sit u ntejbuh.',
    },
    others: 'Jekk taċċetta, jitgħabbew ukoll dawn is-servizzi, li jirċievu data dwar iż-żjara tiegħek:',
    advanced:
      'Google jirċievi data dwar iż-żjara tiegħek, mingħajr cookies, anke qabel ma tagħżel u jekk tirrifjuta.',
    advancedElsewhere: 'Google jirċievi data dwar iż-żjara tiegħek, anke qabel ma tagħżel u jekk tirrifjuta.',
    unchanged: 'Is-sit jaħdem bl-istess mod mingħajr dan.',
    hidden:
      'Mingħajr dan, il-kontenut ta’ servizzi oħra jibqa’ moħbi; il-bqija tas-sit jaħdem bl-istess mod.',
    withdrawable: 'Tista’ tbiddel fehmtek f’kull ħin bil-buttuna fil-qiegħ ta’ kull paġna.',
    withdrawableByLink:
      'Tista’ tbiddel fehmtek f’kull ħin bil-link għall-għażliet tal-privatezza f’kull paġna.',
    signal:
      'Il-brawżer tiegħek jibgħat “{signal}”, u aħna nirrispettaw dan is-sinjal: meta taċċetta, il-marketing u r-rabta mad-dettalji tiegħek jibqgħu mitfija, sakemm ma tixgħelhomx int stess.',
    accept: 'Aċċetta',
    refuse: 'Irrifjuta',
    customise: 'Agħżel',
    settings: 'Għażliet tal-privatezza',
    purposes: {
      necessary: 'Meħtieġa',
      preferences: 'Preferenzi',
      statistics: 'Statistika',
      marketing: 'Marketing',
      linking: 'Rabta mad-dettalji tiegħek',
    },
  },
  preferences: {
    intro: 'Agħżel x’jista’ jagħmel dan is-sit. Xejn minn dan mhu meħtieġ biex taqrah.',
    save: 'Issejvja l-għażliet',
    cancel: 'Ikkanċella',
    alwaysOn: 'Dejjem attivi',
    details: 'X’jinżamm, u għal kemm żmien',
    receives: 'Min jirċievi d-data',
    ownProvider: '{site} biss',
    policy: 'Politika tal-privatezza',
    measured: 'Jiġu rreġistrati wkoll: {measured}.',
    kept: {
      full: 'Iż-żjarat jinżammu għal: {months}. L-indirizzi IP sħaħ jinżammu għal: {days}; imbagħad jitqassru.',
      shortened: 'Iż-żjarat jinżammu għal: {months}. L-indirizzi IP jitqassru qabel ma jinżammu.',
      none: 'Iż-żjarat jinżammu għal: {months}. L-indirizzi IP ma jinżammux.',
    },
  },
  stored: {
    title: 'Cookies u ħażna oħra ta’ data f’dan is-sit',
    name: 'Isem',
    kind: 'Tip',
    lifetime: 'Tul ta’ żmien',
    setBy: 'Imqiegħda minn',
    firstParty: 'dan is-sit',
    thirdParty: 'parti terza',
    untilClosed: 'sakemm jingħalaq il-brawżer',
    untilDeleted: 'sakemm titħassar',
    cookie: 'Cookie',
    localStorage: 'Ħażna lokali',
    sessionStorage: 'Ħażna tas-sessjoni',
    indexedDB: 'Bażi tad-data fil-brawżer',
    nothing: 'Ma jżomm xejn fuq l-apparat tiegħek.',
    changed: 'L-aħħar bidla: {date}',
    allowed: 'Permess',
    notAllowed: 'Mhux permess',
  },
  placeholder: {
    title: 'Is-servizz {service} mhux mgħobbi',
    text: 'Jekk jintwera hawn, jibgħat lil {provider} l-indirizz IP tiegħek u l-paġna li qed tara.',
    once: 'Għabbi darba',
    always: 'Ippermetti dejjem',
  },
  form: {
    link: 'Orbot iż-żjarat tiegħi f’dan is-sit ma’ dawn id-dettalji',
    linkText:
      'Volontarju. Il-formola tintbagħat fiż-żewġ każijiet, u tista’ tirtira l-kunsens tiegħek fl-għażliet tal-privatezza.',
  },
  purposes: {
    necessary: { text: 'Jiftakar l-għażla li tagħmel hawn.', lost: '' },
    preferences: {
      text: 'Jiftakar is-settings li tagħżel fis-sit, u juri kontenut ta’ servizzi oħra.',
      lost: 'Mingħajr dan jista’ jkollok terġa’ tagħżilhom, u kontenut bħal dan jibqa’ moħbi.',
    },
    statistics: {
      text: 'Juri kif jintuża s-sit, biex ikun jista’ jittejjeb.',
      lost: 'Mingħajr dan, xejn fis-sit ma jieqaf jaħdem.',
    },
    marketing: {
      text: 'Jurik reklamar adattat għalik, u jkejjel ir-riżultati tiegħu.',
      lost: 'Mingħajr dan, tara reklamar ġenerali.',
    },
    linking: {
      text: 'Jekk tibgħat formola, iż-żjarat tiegħek minn issa ’l quddiem jintrabtu mad-dettalji li tajt fiha.',
      lost: 'Mingħajr dan, il-formola taħdem eżatt bl-istess mod.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'L-għażla tiegħek',
      text: 'Iżomm it-tweġiba tiegħek, biex ma nistaqsukx f’kull paġna.',
    },
    'lupa-statistics': {
      name: 'L-istatistika tagħna stess',
      text: 'Jirreġistra l-paġni, il-ħinijiet, il-ħin tal-qari, l-azzjonijiet irrapportati mis-sit, il-brawżer, il-lingwa u d-daqs approssimattiv tal-iskrin, b’numru magħżul bl-addoċċ għall-brawżer tiegħek.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google ikejjel iż-żjara u jista’ jipproċessa d-data fl-Istati Uniti.',
    },
    'google-demographics': {
      name: 'Data demografika ta’ Google Analytics',
      text: 'Google iżid l-età, il-ġeneru u l-interessi li jaf dwar persuni li jkunu daħlu fil-kont tagħhom miegħu, u juża ż-żjara għar-reklamar.',
    },
    'lupa-linking': {
      name: 'Żjarat marbuta ma’ formola',
      text: 'Il-persunal ikun jista’ jara ż-żjarat ta’ persuna li bagħtet formola. Meta l-kunsens jiġi rtirat, ir-rabta titħassar.',
    },
  },
  kinds: {
    analytics: 'Ikejjel kif jintuża s-sit.',
    recordings: 'Jirreġistra x’tagħmel fil-paġna, u jurih bħala mapep tas-sħana u riproduzzjonijiet.',
    advertising: 'Jurik reklamar hawn u x’imkien ieħor, u jkejjel ir-riżultati tiegħu.',
    'tag-manager': 'Jgħabbi servizzi oħra li tkun ippermettejt.',
    video: 'Juri vidjos.',
    audio: 'Idoqq l-awdjo.',
    map: 'Juri mapep.',
    fonts: 'Jgħabbi t-tipi tal-ittri.',
    social: 'Juri posts u buttuni ta’ netwerk soċjali.',
    chat: 'Jippermettilek titkellem magħna permezz taċ-chat.',
    captcha: 'Jiddistingwi n-nies mill-programmi, biex il-formoli ma jintużawx ħażin.',
    payment: 'Jirċievi l-pagamenti u jipprevjeni l-frodi.',
    newsletter: 'Iżomm kuntatt bil-posta elettronika u b’formoli, u jkejjel x’jinqara.',
    booking: 'Jippermettilek tibbukkja appuntament.',
    comments: 'Juri kummenti u jippermettilek tikteb tiegħek.',
    reviews: 'Juri r-reċensjonijiet tal-klijenti.',
    experiments: 'Jipprova varjanti ta’ paġna.',
    errors: 'Jirrapporta l-ħsarat tas-sit, biex ikunu jistgħu jissewwew.',
    embed: 'Juri kontenut ta’ servizz ieħor.',
  },
  measures: {
    scroll: 'sa fejn tinżel fil-paġna',
    outbound: 'il-links lejn siti oħra li ssegwi',
    downloads: 'il-fajls li tniżżel',
    forms: 'liema formoli tibgħat (mhux x’tikteb)',
    missing: 'il-paġni li ma nstabux',
    vitals: 'kemm il-paġni jitgħabbew u jwieġbu malajr',
  },
}
