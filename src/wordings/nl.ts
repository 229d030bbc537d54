import type { Wording } from '../wording.ts'

export const nl: Wording = {
  banner: {
    title: 'Mogen we uw bezoek meetellen?',
    titleWithOthers: 'Mogen we uw bezoek meetellen en diensten van anderen laden?',
    intro: {
      full: '{site} wil graag vastleggen welke pagina’s u leest, wanneer, hoelang en met welke browser en welk IP-adres, om te zien hoe de website wordt gebruikt en die te verbeteren.',
      shortened:
        '{site} wil graag vastleggen welke pagina’s u leest, wanneer, hoelang, met welke browser en ongeveer vanuit welk netwerk, om te zien hoe de website wordt gebruikt en die te verbeteren.',
      none: '{site} wil graag vastleggen welke pagina’s u leest, wanneer, hoelang en met welke browser, om te zien hoe de website wordt gebruikt en die te verbeteren.',
    },
    others: 'Als u accepteert, worden ook deze diensten geladen en ontvangen ze gegevens over uw bezoek:',
    advanced:
      'Google ontvangt gegevens over uw bezoek, zonder cookies, ook voordat u kiest en als u weigert.',
    advancedElsewhere: 'Google ontvangt gegevens over uw bezoek, ook voordat u kiest en als u weigert.',
    unchanged: 'De website werkt ook zonder dit hetzelfde.',
    hidden: 'Zonder dit blijft inhoud van andere diensten verborgen; verder werkt de website hetzelfde.',
    withdrawable: 'U kunt uw keuze op elk moment wijzigen met de knop onder aan elke pagina.',
    withdrawableByLink:
      'U kunt uw keuze op elk moment wijzigen met de link naar de privacykeuzes op elke pagina.',
    signal:
      'Uw browser verstuurt het signaal ‘{signal}’ en daar houden we ons aan: marketing en koppeling blijven uit, ook als u accepteert, tenzij u ze zelf aanzet.',
    accept: 'Accepteren',
    refuse: 'Weigeren',
    customise: 'Kiezen',
    settings: 'Privacykeuzes',
    purposes: {
      necessary: 'Noodzakelijk',
      preferences: 'Voorkeuren',
      statistics: 'Statistieken',
      marketing: 'Marketing',
      linking: 'Koppeling aan uw gegevens',
    },
  },
  preferences: {
    intro: 'Kies wat deze website mag doen. Niets hiervan is nodig om de website te lezen.',
    save: 'Keuzes opslaan',
    cancel: 'Annuleren',
    alwaysOn: 'Altijd aan',
    details: 'Wat wordt bewaard en hoelang',
    receives: 'Wie de gegevens ontvangt',
    ownProvider: 'Alleen {site}',
    policy: 'Privacyverklaring',
    measured: 'Ook vastgelegd: {measured}.',
    kept: {
      full: 'Bewaartermijn van bezoeken: {months}. Bewaartermijn van volledige IP-adressen: {days}; daarna worden ze ingekort.',
      shortened:
        'Bewaartermijn van bezoeken: {months}. IP-adressen worden ingekort voordat ze worden bewaard.',
      none: 'Bewaartermijn van bezoeken: {months}. IP-adressen worden niet bewaard.',
    },
  },
  stored: {
    title: 'Cookies en andere opslag op deze website',
    name: 'Naam',
    kind: 'Soort',
    lifetime: 'Bewaartermijn',
    setBy: 'Geplaatst door',
    firstParty: 'deze website',
    thirdParty: 'een derde partij',
    untilClosed: 'tot de browser wordt gesloten',
    untilDeleted: 'tot verwijdering',
    cookie: 'Cookie',
    localStorage: 'Lokale opslag',
    sessionStorage: 'Sessieopslag',
    indexedDB: 'Database in de browser',
    nothing: 'Bewaart niets op uw apparaat.',
    changed: 'Laatst gewijzigd op {date}',
    allowed: 'Toegestaan',
    notAllowed: 'Niet toegestaan',
  },
  placeholder: {
    title: '{service} is niet geladen',
    text: 'Als dit hier werd getoond, zouden uw IP-adres en de pagina waarop u bent naar {provider} worden gestuurd.',
    once: 'Eén keer laden',
    always: 'Altijd toestaan',
  },
  form: {
    link: 'Koppel mijn bezoeken aan deze website aan deze gegevens',
    linkText:
      'Vrijwillig. Het formulier wordt hoe dan ook verstuurd en u kunt dit intrekken bij de privacykeuzes.',
  },
  purposes: {
    necessary: { text: 'Onthoudt de keuze die u hier maakt.', lost: '' },
    preferences: {
      text: 'Onthoudt instellingen die u op de website kiest en toont inhoud van andere diensten.',
      lost: 'Zonder dit moet u ze misschien opnieuw kiezen en blijft zulke inhoud verborgen.',
    },
    statistics: {
      text: 'Laat zien hoe de website wordt gebruikt, zodat die kan worden verbeterd.',
      lost: 'Ook zonder dit blijft alles op de website werken.',
    },
    marketing: {
      text: 'Toont u advertenties die bij u passen en meet wat ze opleveren.',
      lost: 'Zonder dit ziet u algemene advertenties.',
    },
    linking: {
      text: 'Als u een formulier verstuurt, worden uw bezoeken vanaf nu gekoppeld aan de gegevens die u daarin invult.',
      lost: 'Ook zonder dit werkt het formulier precies hetzelfde.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Uw keuze',
      text: 'Bewaart uw antwoord, zodat de vraag niet op elke pagina wordt gesteld.',
    },
    'lupa-statistics': {
      name: 'Onze eigen statistieken',
      text: 'Legt pagina’s, tijden, leestijd, door de website gemelde handelingen, browser, taal en globale schermgrootte vast, met een willekeurig nummer voor uw browser.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google meet het bezoek en kan de gegevens in de Verenigde Staten verwerken.',
    },
    'google-demographics': {
      name: 'Demografische gegevens in Google Analytics',
      text: 'Google voegt leeftijd, geslacht en interesses toe die het kent van mensen die bij Google zijn ingelogd, en gebruikt het bezoek voor advertenties.',
    },
    'lupa-linking': {
      name: 'Bezoeken gekoppeld aan een formulier',
      text: 'Medewerkers kunnen de bezoeken zien van een persoon die een formulier heeft verstuurd. Bij intrekking wordt de koppeling verwijderd.',
    },
  },
  kinds: {
    analytics: 'Meet hoe de website wordt gebruikt.',
    recordings: 'Neemt op wat u op de pagina doet en toont dat als heatmaps en opnames.',
    advertising: 'Toont u hier en elders advertenties en meet wat ze opleveren.',
    'tag-manager': 'Laadt andere diensten die u hebt toegestaan.',
    video: 'Speelt video’s af.',
    audio: 'Speelt geluid af.',
    map: 'Toont kaarten.',
    fonts: 'Laadt lettertypen.',
    social: 'Toont berichten en knoppen van een sociaal netwerk.',
    chat: 'Laat u met ons chatten.',
    captcha: 'Onderscheidt mensen van programma’s, zodat formulieren niet worden misbruikt.',
    payment: 'Verwerkt betalingen en voorkomt fraude.',
    newsletter: 'Houdt contact via e-mail en formulieren en meet wat wordt gelezen.',
    booking: 'Laat u een afspraak maken.',
    comments: 'Toont reacties en laat u zelf reacties schrijven.',
    reviews: 'Toont beoordelingen van klanten.',
    experiments: 'Probeert varianten van een pagina uit.',
    errors: 'Meldt fouten van de website, zodat die kunnen worden verholpen.',
    embed: 'Toont inhoud van een andere dienst.',
  },
  measures: {
    scroll: 'hoever u scrolt',
    outbound: 'links naar andere websites die u volgt',
    downloads: 'bestanden die u downloadt',
    forms: 'welke formulieren u verstuurt (niet wat u invult)',
    missing: 'pagina’s die niet zijn gevonden',
    vitals: 'hoe snel pagina’s laden en reageren',
  },
}
