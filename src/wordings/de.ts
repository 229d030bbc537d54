import type { Wording } from '../wording.ts'

export const de: Wording = {
  banner: {
    title: 'Dürfen wir Ihren Besuch mitzählen?',
    titleWithOthers: 'Dürfen wir Ihren Besuch mitzählen und Dienste anderer Anbieter laden?',
    intro: {
      full: '{site} möchte erfassen, welche Seiten Sie wann, wie lange und mit welchem Browser und welcher IP-Adresse lesen, um zu sehen, wie die Website genutzt wird, und sie zu verbessern.',
      shortened:
        '{site} möchte erfassen, welche Seiten Sie wann, wie lange, mit welchem Browser und ungefähr aus welchem Netz lesen, um zu sehen, wie die Website genutzt wird, und sie zu verbessern.',
      none: '{site} möchte erfassen, welche Seiten Sie wann, wie lange und mit welchem Browser lesen, um zu sehen, wie die Website genutzt wird, und sie zu verbessern.',
    },
    others: 'Wenn Sie zustimmen, werden auch diese Dienste geladen und erhalten Daten über Ihren Besuch:',
    advanced:
      'Google erhält Daten über Ihren Besuch, ohne Cookies, auch bevor Sie wählen und wenn Sie ablehnen.',
    advancedElsewhere: 'Google erhält Daten über Ihren Besuch, auch bevor Sie wählen und wenn Sie ablehnen.',
    unchanged: 'Auch ohne dies funktioniert die Website genauso.',
    hidden:
      'Ohne dies bleiben Inhalte anderer Dienste ausgeblendet; im Übrigen funktioniert die Website genauso.',
    withdrawable:
      'Sie können Ihre Entscheidung jederzeit über die Schaltfläche unten auf jeder Seite ändern.',
    withdrawableByLink:
      'Sie können Ihre Entscheidung jederzeit über den Link zu den Datenschutzeinstellungen auf jeder Seite ändern.',
    signal:
      'Ihr Browser sendet „{signal}“, und wir beachten das: Marketing und Verknüpfung bleiben auch dann ausgeschaltet, wenn Sie zustimmen, es sei denn, Sie schalten sie selbst ein.',
    accept: 'Zustimmen',
    refuse: 'Ablehnen',
    customise: 'Auswählen',
    settings: 'Datenschutzeinstellungen',
    purposes: {
      necessary: 'Notwendig',
      preferences: 'Präferenzen',
      statistics: 'Statistik',
      marketing: 'Marketing',
      linking: 'Verknüpfung mit Ihren Angaben',
    },
  },
  preferences: {
    intro: 'Wählen Sie, was diese Website tun darf. Nichts davon ist nötig, um sie zu lesen.',
    save: 'Auswahl speichern',
    cancel: 'Abbrechen',
    alwaysOn: 'Immer aktiv',
    details: 'Was gespeichert wird und wie lange',
    receives: 'Wer die Daten erhält',
    ownProvider: 'Nur {site}',
    policy: 'Datenschutzerklärung',
    measured: 'Außerdem erfasst: {measured}.',
    kept: {
      full: 'Speicherdauer der Besuche: {months}. Speicherdauer vollständiger IP-Adressen: {days}; danach werden sie gekürzt.',
      shortened: 'Speicherdauer der Besuche: {months}. IP-Adressen werden vor dem Speichern gekürzt.',
      none: 'Speicherdauer der Besuche: {months}. IP-Adressen werden nicht gespeichert.',
    },
  },
  stored: {
    title: 'Cookies und andere Speichertechniken auf dieser Website',
    name: 'Name',
    kind: 'Art',
    lifetime: 'Speicherdauer',
    setBy: 'Gesetzt von',
    firstParty: 'dieser Website',
    thirdParty: 'einem Dritten',
    untilClosed: 'bis der Browser geschlossen wird',
    untilDeleted: 'bis zur Löschung',
    cookie: 'Cookie',
    localStorage: 'Lokaler Speicher',
    sessionStorage: 'Sitzungsspeicher',
    indexedDB: 'Datenbank im Browser',
    nothing: 'Speichert nichts auf Ihrem Gerät.',
    changed: 'Zuletzt geändert am {date}',
    allowed: 'Erlaubt',
    notAllowed: 'Nicht erlaubt',
  },
  placeholder: {
    title: '{service} ist nicht geladen',
    text: 'Bei einer Anzeige an dieser Stelle würden Ihre IP-Adresse und die Seite, auf der Sie sind, an {provider} übermittelt.',
    once: 'Einmal laden',
    always: 'Immer erlauben',
  },
  form: {
    link: 'Meine Besuche auf dieser Website mit diesen Angaben verknüpfen',
    linkText:
      'Freiwillig. Das Formular wird in jedem Fall gesendet, und Sie können dies in den Datenschutzeinstellungen widerrufen.',
  },
  kept: {
    title: 'Über diesen Browser gespeicherte Daten',
    about: 'Nur über diesen Browser. Abgeschickte Formulare gehören nicht dazu.',
    nothing: 'Über diesen Browser ist nichts gespeichert.',
    show: 'Anzeigen',
    download: 'Herunterladen',
    erase: 'Löschen',
    confirm: 'Alles löschen und widerrufen, was erlaubt wurde? Das lässt sich nicht rückgängig machen.',
    erased: 'Gelöscht, und was erlaubt war, ist widerrufen. Der Nachweis der Auswahl bleibt bestehen.',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.',
    when: 'Wann',
    what: 'Was',
    visits: 'Besuche',
    pages: 'Seiten',
  },
  purposes: {
    necessary: { text: 'Merkt sich die Auswahl, die Sie hier treffen.', lost: '' },
    preferences: {
      text: 'Merkt sich Einstellungen, die Sie auf der Website vornehmen, und zeigt Inhalte anderer Dienste.',
      lost: 'Ohne dies müssen Sie Einstellungen eventuell erneut vornehmen, und solche Inhalte bleiben ausgeblendet.',
    },
    statistics: {
      text: 'Zeigt, wie die Website genutzt wird, damit sie verbessert werden kann.',
      lost: 'Auch ohne dies funktioniert alles auf der Website.',
    },
    marketing: {
      text: 'Zeigt Ihnen Werbung, die zu Ihnen passt, und misst deren Wirkung.',
      lost: 'Ohne dies sehen Sie allgemeine Werbung.',
    },
    linking: {
      text: 'Wenn Sie ein Formular senden, werden Ihre Besuche ab jetzt mit den darin gemachten Angaben verknüpft.',
      lost: 'Auch ohne dies funktioniert das Formular genauso.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Ihre Auswahl',
      text: 'Speichert Ihre Antwort, damit Sie nicht auf jeder Seite gefragt werden.',
    },
    'lupa-statistics': {
      name: 'Unsere eigene Statistik',
      text: 'Erfasst Seiten, Zeiten, Lesedauer, von der Website gemeldete Aktionen, Browser, Sprache und ungefähre Bildschirmgröße, mit einer Zufallsnummer für Ihren Browser.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google misst den Besuch und kann die Daten in den Vereinigten Staaten verarbeiten.',
    },
    'google-demographics': {
      name: 'Demografische Merkmale in Google Analytics',
      text: 'Google ergänzt Alter, Geschlecht und Interessen, die es von bei Google angemeldeten Personen kennt, und nutzt den Besuch für Werbung.',
    },
    'lupa-linking': {
      name: 'Mit einem Formular verknüpfte Besuche',
      text: 'Das Personal kann die Besuche einer Person sehen, die ein Formular gesendet hat. Bei Widerruf wird die Verknüpfung gelöscht.',
    },
  },
  kinds: {
    analytics: 'Misst, wie die Website genutzt wird.',
    recordings:
      'Zeichnet auf, was Sie auf der Seite tun, und zeigt es als Heatmaps und abspielbare Aufzeichnungen.',
    advertising: 'Zeigt Ihnen hier und anderswo Werbung und misst deren Wirkung.',
    'tag-manager': 'Lädt andere Dienste, die Sie erlaubt haben.',
    video: 'Spielt Videos ab.',
    audio: 'Spielt Ton ab.',
    map: 'Zeigt Karten.',
    fonts: 'Lädt Schriftarten.',
    social: 'Zeigt Beiträge und Schaltflächen eines sozialen Netzwerks.',
    chat: 'Ermöglicht Ihnen, mit uns zu chatten.',
    captcha: 'Unterscheidet Menschen von Programmen, damit Formulare nicht missbraucht werden.',
    payment: 'Nimmt Zahlungen entgegen und verhindert Betrug.',
    newsletter: 'Hält per E-Mail und über Formulare Kontakt und misst, was gelesen wird.',
    booking: 'Ermöglicht Ihnen, einen Termin zu buchen.',
    comments: 'Zeigt Kommentare und ermöglicht Ihnen, selbst welche zu schreiben.',
    reviews: 'Zeigt Bewertungen von Kundinnen und Kunden.',
    experiments: 'Probiert verschiedene Varianten einer Seite aus.',
    errors: 'Meldet Fehler der Website, damit sie behoben werden können.',
    embed: 'Zeigt Inhalte eines anderen Dienstes.',
  },
  measures: {
    scroll: 'wie weit Sie scrollen',
    outbound: 'angeklickte Links zu anderen Websites',
    downloads: 'heruntergeladene Dateien',
    forms: 'welche Formulare Sie senden (nicht deren Inhalt)',
    missing: 'nicht gefundene Seiten',
    vitals: 'wie schnell Seiten laden und reagieren',
  },
}
