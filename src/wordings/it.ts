import type { Wording } from '../wording.ts'

export const it: Wording = {
  banner: {
    title: 'Possiamo conteggiare la tua visita?',
    titleWithOthers: 'Possiamo conteggiare la tua visita e caricare servizi di terzi?',
    intro: {
      full: '{site} vorrebbe registrare quali pagine leggi, quando, per quanto tempo e con quale browser e indirizzo IP, per vedere come viene usato il sito e migliorarlo.',
      shortened:
        '{site} vorrebbe registrare quali pagine leggi, quando, per quanto tempo, con quale browser e approssimativamente da quale rete, per vedere come viene usato il sito e migliorarlo.',
      none: '{site} vorrebbe registrare quali pagine leggi, quando, per quanto tempo e con quale browser, per vedere come viene usato il sito e migliorarlo.',
    },
    others: 'Se accetti, vengono caricati anche questi servizi, che ricevono dati sulla tua visita:',
    advanced: 'Google riceve dati sulla tua visita, senza cookie, anche prima della tua scelta e se rifiuti.',
    advancedElsewhere: 'Google riceve dati sulla tua visita, anche prima della tua scelta e se rifiuti.',
    unchanged: 'Il sito funziona allo stesso modo anche senza.',
    hidden:
      'Se non accetti, i contenuti di altri servizi restano nascosti; per il resto il sito funziona allo stesso modo.',
    withdrawable: 'Puoi cambiare idea in qualsiasi momento con il pulsante in fondo a ogni pagina.',
    withdrawableByLink:
      'Puoi cambiare idea in qualsiasi momento con il link alle scelte sulla privacy presente in ogni pagina.',
    signal:
      'Il tuo browser invia il segnale «{signal}» e noi lo rispettiamo: marketing e collegamento restano disattivati anche se accetti, a meno che non sia tu ad attivarli.',
    accept: 'Accetta',
    refuse: 'Rifiuta',
    customise: 'Scegli',
    settings: 'Scelte sulla privacy',
    purposes: {
      necessary: 'Necessari',
      preferences: 'Preferenze',
      statistics: 'Statistiche',
      marketing: 'Marketing',
      linking: 'Collegamento ai tuoi dati',
    },
  },
  preferences: {
    intro: 'Scegli che cosa può fare questo sito. Nulla di tutto questo è necessario per leggerlo.',
    save: 'Salva le scelte',
    cancel: 'Annulla',
    alwaysOn: 'Sempre attivi',
    details: 'Che cosa viene conservato e per quanto tempo',
    receives: 'Chi riceve i dati',
    ownProvider: 'Solo {site}',
    policy: 'Informativa sulla privacy',
    measured: 'Viene registrato anche quanto segue: {measured}.',
    kept: {
      full: 'Periodo di conservazione delle visite: {months}. Periodo di conservazione degli indirizzi IP completi: {days}; poi vengono troncati.',
      shortened:
        'Periodo di conservazione delle visite: {months}. Gli indirizzi IP vengono troncati prima di essere conservati.',
      none: 'Periodo di conservazione delle visite: {months}. Gli indirizzi IP non vengono conservati.',
    },
  },
  stored: {
    title: 'Cookie e altri strumenti di memorizzazione su questo sito',
    name: 'Nome',
    kind: 'Tipo',
    lifetime: 'Durata',
    setBy: 'Impostato da',
    firstParty: 'questo sito',
    thirdParty: 'una terza parte',
    untilClosed: 'fino alla chiusura del browser',
    untilDeleted: 'fino all’eliminazione',
    cookie: 'Cookie',
    localStorage: 'Archiviazione locale',
    sessionStorage: 'Archiviazione di sessione',
    indexedDB: 'Database nel browser',
    nothing: 'Non conserva nulla sul tuo dispositivo.',
    changed: 'Ultima modifica: {date}',
    allowed: 'Consentito',
    notAllowed: 'Non consentito',
  },
  placeholder: {
    title: '{service} non è caricato',
    text: 'Se mostrato qui, questo contenuto invierebbe il tuo indirizzo IP e la pagina in cui ti trovi a {provider}.',
    once: 'Carica una volta',
    always: 'Consenti sempre',
  },
  form: {
    link: 'Collega le mie visite su questo sito a questi dati',
    linkText:
      'Facoltativo. Il modulo viene inviato in ogni caso e puoi revocare il consenso nelle scelte sulla privacy.',
  },
  purposes: {
    necessary: { text: 'Ricorda la scelta che fai qui.', lost: '' },
    preferences: {
      text: 'Ricorda le impostazioni che scegli sul sito e mostra contenuti di altri servizi.',
      lost: 'Se non accetti, potresti doverle scegliere di nuovo e questi contenuti restano nascosti.',
    },
    statistics: {
      text: 'Mostra come viene usato il sito, in modo che possa essere migliorato.',
      lost: 'Anche se non accetti, nulla sul sito smette di funzionare.',
    },
    marketing: {
      text: 'Ti mostra pubblicità adatta a te e ne misura i risultati.',
      lost: 'Se non accetti, vedi pubblicità generica.',
    },
    linking: {
      text: 'Se invii un modulo, da ora in poi le tue visite vengono collegate ai dati che vi hai indicato.',
      lost: 'Anche se non accetti, il modulo funziona esattamente allo stesso modo.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'La tua scelta',
      text: 'Conserva la tua risposta, per non ripeterti la domanda su ogni pagina.',
    },
    'lupa-statistics': {
      name: 'Le nostre statistiche',
      text: 'Registra pagine, orari, tempo di lettura, azioni segnalate dal sito, browser, lingua e dimensioni approssimative dello schermo, con un numero casuale per il tuo browser.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google misura la visita e può trattare i dati negli Stati Uniti.',
    },
    'google-demographics': {
      name: 'Dati demografici di Google Analytics',
      text: 'Google aggiunge età, genere e interessi che conosce delle persone che hanno effettuato l’accesso ai suoi servizi e usa la visita per la pubblicità.',
    },
    'lupa-linking': {
      name: 'Visite collegate a un modulo',
      text: 'Permette al personale di vedere le visite di una persona che ha inviato un modulo. In caso di revoca, il collegamento viene eliminato.',
    },
  },
  kinds: {
    analytics: 'Misura come viene usato il sito.',
    recordings: 'Registra quello che fai sulla pagina e lo mostra come mappe di calore e riproduzioni.',
    advertising: 'Ti mostra pubblicità qui e altrove e ne misura i risultati.',
    'tag-manager': 'Carica altri servizi che hai consentito.',
    video: 'Riproduce video.',
    audio: 'Riproduce audio.',
    map: 'Mostra mappe.',
    fonts: 'Carica caratteri tipografici.',
    social: 'Mostra post e pulsanti di un social network.',
    chat: 'Ti permette di chattare con noi.',
    captcha: 'Distingue le persone dai programmi, per evitare usi impropri dei moduli.',
    payment: 'Riceve i pagamenti e previene le frodi.',
    newsletter: 'Mantiene i contatti tramite e-mail e moduli e misura che cosa viene letto.',
    booking: 'Ti permette di prenotare un appuntamento.',
    comments: 'Mostra commenti e ti permette di scriverne.',
    reviews: 'Mostra recensioni di clienti.',
    experiments: 'Prova diverse varianti di una pagina.',
    errors: 'Segnala gli errori del sito, in modo che possano essere corretti.',
    embed: 'Mostra contenuti di un altro servizio.',
  },
  measures: {
    scroll: 'fin dove scorri la pagina',
    outbound: 'i link ad altri siti che segui',
    downloads: 'i file che scarichi',
    forms: 'quali moduli invii (non ciò che scrivi)',
    missing: 'le pagine non trovate',
    vitals: 'la velocità con cui le pagine si caricano e rispondono',
  },
}
