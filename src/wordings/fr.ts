import type { Wording } from '../wording.ts'

export const fr: Wording = {
  banner: {
    title: 'Pouvons-nous comptabiliser votre visite ?',
    titleWithOthers: 'Pouvons-nous comptabiliser votre visite et charger des services tiers ?',
    intro: {
      full: '{site} souhaite enregistrer quelles pages vous lisez, quand, pendant combien de temps et avec quel navigateur et quelle adresse IP, afin de voir comment le site est utilisé et de l’améliorer.',
      shortened:
        '{site} souhaite enregistrer quelles pages vous lisez, quand, pendant combien de temps, avec quel navigateur et approximativement depuis quel réseau, afin de voir comment le site est utilisé et de l’améliorer.',
      none: '{site} souhaite enregistrer quelles pages vous lisez, quand, pendant combien de temps et avec quel navigateur, afin de voir comment le site est utilisé et de l’améliorer.',
    },
    others:
      'Si vous acceptez, les services suivants sont également chargés et reçoivent des données sur votre visite :',
    advanced:
      'Google reçoit des données sur votre visite, sans cookies, même avant votre choix et si vous refusez.',
    advancedElsewhere:
      'Google reçoit des données sur votre visite, même avant votre choix et si vous refusez.',
    unchanged: 'Le site fonctionne de la même façon sans cela.',
    hidden:
      'Sans cela, les contenus d’autres services restent masqués ; le reste du site fonctionne de la même façon.',
    withdrawable: 'Vous pouvez changer d’avis à tout moment avec le bouton en bas de chaque page.',
    withdrawableByLink:
      'Vous pouvez changer d’avis à tout moment avec le lien vers les choix de confidentialité présent sur chaque page.',
    signal:
      'Votre navigateur envoie le signal « {signal} », et nous le respectons : le marketing et l’association restent désactivés même si vous acceptez, sauf si vous les activez vous-même.',
    accept: 'Accepter',
    refuse: 'Refuser',
    customise: 'Choisir',
    settings: 'Choix de confidentialité',
    purposes: {
      necessary: 'Nécessaires',
      preferences: 'Préférences',
      statistics: 'Statistiques',
      marketing: 'Marketing',
      linking: 'Association à vos informations',
    },
  },
  preferences: {
    intro: 'Choisissez ce que ce site peut faire. Rien de tout cela n’est nécessaire pour le lire.',
    save: 'Enregistrer mes choix',
    cancel: 'Annuler',
    alwaysOn: 'Toujours actifs',
    details: 'Ce qui est conservé, et pendant combien de temps',
    receives: 'Destinataire des données',
    ownProvider: '{site} uniquement',
    policy: 'Politique de confidentialité',
    measured: 'Données également enregistrées : {measured}.',
    kept: {
      full: 'Durée de conservation des visites : {months}. Durée de conservation des adresses IP complètes : {days} ; elles sont ensuite tronquées.',
      shortened:
        'Durée de conservation des visites : {months}. Les adresses IP sont tronquées avant d’être conservées.',
      none: 'Durée de conservation des visites : {months}. Les adresses IP ne sont pas conservées.',
    },
  },
  stored: {
    title: 'Cookies et autres moyens de stockage sur ce site',
    name: 'Nom',
    kind: 'Type',
    lifetime: 'Durée de vie',
    setBy: 'Déposé par',
    firstParty: 'ce site',
    thirdParty: 'un tiers',
    untilClosed: 'jusqu’à la fermeture du navigateur',
    untilDeleted: 'jusqu’à sa suppression',
    cookie: 'Cookie',
    localStorage: 'Stockage local',
    sessionStorage: 'Stockage de session',
    indexedDB: 'Base de données du navigateur',
    nothing: 'Ne conserve rien sur votre appareil.',
    changed: 'Dernière modification : {date}',
    allowed: 'Autorisé',
    notAllowed: 'Non autorisé',
  },
  placeholder: {
    title: '{service} n’est pas chargé',
    text: 'Affiché ici, ce contenu transmettrait votre adresse IP et l’adresse de la page consultée à {provider}.',
    once: 'Charger une fois',
    always: 'Toujours autoriser',
  },
  form: {
    link: 'Associer mes visites sur ce site à ces informations',
    linkText:
      'Facultatif. Le formulaire est envoyé dans tous les cas, et vous pouvez retirer votre consentement dans les choix de confidentialité.',
  },
  kept: {
    title: 'Données conservées sur ce navigateur',
    about: 'Concerne uniquement ce navigateur. Les formulaires envoyés n’en font pas partie.',
    nothing: 'Rien n’est conservé sur ce navigateur.',
    show: 'Afficher',
    download: 'Télécharger',
    erase: 'Effacer',
    confirm: 'Tout effacer et retirer ce qui a été autorisé ? Cette action est irréversible.',
    erased: 'Effacé, et ce qui était autorisé est retiré. La preuve des choix est conservée.',
    failed: 'Cela n’a pas fonctionné. Veuillez réessayer plus tard.',
    when: 'Quand',
    what: 'Quoi',
    visits: 'Visites',
    pages: 'Pages',
  },
  purposes: {
    necessary: { text: 'Mémorise le choix que vous faites ici.', lost: '' },
    preferences: {
      text: 'Mémorise les réglages que vous faites sur le site et affiche des contenus d’autres services.',
      lost: 'Sans cela, vous devrez peut-être refaire ces réglages, et ces contenus restent masqués.',
    },
    statistics: {
      text: 'Montre comment le site est utilisé, afin de pouvoir l’améliorer.',
      lost: 'Sans cela, tout continue de fonctionner sur le site.',
    },
    marketing: {
      text: 'Vous montre de la publicité qui vous correspond et mesure ses résultats.',
      lost: 'Sans cela, vous voyez de la publicité générale.',
    },
    linking: {
      text: 'Si vous envoyez un formulaire, vos visites à partir de maintenant sont associées aux informations que vous y avez données.',
      lost: 'Sans cela, le formulaire fonctionne exactement de la même façon.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Votre choix',
      text: 'Conserve votre réponse, afin que la question ne vous soit pas posée sur chaque page.',
    },
    'lupa-statistics': {
      name: 'Nos propres statistiques',
      text: 'Enregistre les pages, les heures, le temps de lecture, les actions signalées par le site, le navigateur, la langue et la taille approximative de l’écran, avec un numéro aléatoire pour votre navigateur.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mesure la visite et peut traiter les données aux États-Unis.',
    },
    'google-demographics': {
      name: 'Données démographiques de Google Analytics',
      text: 'Google ajoute l’âge, le sexe et les centres d’intérêt qu’il connaît des personnes connectées à ses services, et utilise la visite à des fins publicitaires.',
    },
    'lupa-linking': {
      name: 'Visites associées à un formulaire',
      text: 'Permet au personnel de voir les visites d’une personne qui a envoyé un formulaire. En cas de retrait du consentement, l’association est supprimée.',
    },
  },
  kinds: {
    analytics: 'Mesure comment le site est utilisé.',
    recordings:
      'Enregistre ce que vous faites sur la page et le montre sous forme de cartes de chaleur et d’enregistrements à revoir.',
    advertising: 'Vous montre de la publicité ici et ailleurs et mesure ses résultats.',
    'tag-manager': 'Charge d’autres services que vous avez autorisés.',
    video: 'Lit des vidéos.',
    audio: 'Lit des contenus audio.',
    map: 'Affiche des cartes.',
    fonts: 'Charge des polices de caractères.',
    social: 'Affiche des publications et des boutons d’un réseau social.',
    chat: 'Vous permet de discuter en ligne avec nous.',
    captcha: 'Distingue les personnes des programmes, afin d’éviter l’usage abusif des formulaires.',
    payment: 'Encaisse les paiements et prévient la fraude.',
    newsletter: 'Garde le contact par courriel et par formulaires, et mesure ce qui est lu.',
    booking: 'Vous permet de réserver un rendez-vous.',
    comments: 'Affiche des commentaires et vous permet d’en écrire.',
    reviews: 'Affiche des avis de clients.',
    experiments: 'Teste différentes variantes d’une page.',
    errors: 'Signale les erreurs du site, afin qu’elles puissent être corrigées.',
    embed: 'Affiche du contenu d’un autre service.',
  },
  measures: {
    scroll: 'jusqu’où vous faites défiler les pages',
    outbound: 'les liens vers d’autres sites que vous suivez',
    downloads: 'les fichiers que vous téléchargez',
    forms: 'les formulaires que vous envoyez (pas ce que vous y écrivez)',
    missing: 'les pages introuvables',
    vitals: 'la vitesse à laquelle les pages se chargent et réagissent',
  },
}
