import type { Wording } from '../wording.ts'

export const da: Wording = {
  banner: {
    title: 'Må vi tælle dit besøg med?',
    titleWithOthers: 'Må vi tælle dit besøg med og indlæse tjenester fra andre?',
    intro: {
      full: '{site} vil gerne registrere, hvilke sider du læser, hvornår, hvor længe og med hvilken browser og IP-adresse, for at se, hvordan hjemmesiden bruges, og forbedre den.',
      shortened:
        '{site} vil gerne registrere, hvilke sider du læser, hvornår, hvor længe, med hvilken browser og omtrent fra hvilket netværk, for at se, hvordan hjemmesiden bruges, og forbedre den.',
      none: '{site} vil gerne registrere, hvilke sider du læser, hvornår, hvor længe og med hvilken browser, for at se, hvordan hjemmesiden bruges, og forbedre den.',
    },
    others: 'Hvis du accepterer, indlæses også disse tjenester, og de modtager oplysninger om dit besøg:',
    advanced:
      'Google modtager oplysninger om dit besøg, uden cookies, allerede før du vælger, og også hvis du afviser.',
    advancedElsewhere:
      'Google modtager oplysninger om dit besøg, allerede før du vælger, og også hvis du afviser.',
    unchanged: 'Hjemmesiden fungerer på samme måde uden dette.',
    hidden:
      'Uden dette forbliver indhold fra andre tjenester skjult; resten af hjemmesiden fungerer på samme måde.',
    withdrawable: 'Du kan når som helst ændre dit valg med knappen nederst på hver side.',
    withdrawableByLink: 'Du kan når som helst ændre dit valg med linket til privatlivsvalg på hver side.',
    signal:
      'Din browser sender ”{signal}”, og det retter vi os efter: markedsføring og tilknytning forbliver slået fra, også når du accepterer, medmindre du selv slår dem til.',
    accept: 'Accepter',
    refuse: 'Afvis',
    customise: 'Vælg',
    settings: 'Privatlivsvalg',
    purposes: {
      necessary: 'Nødvendige',
      preferences: 'Præferencer',
      statistics: 'Statistik',
      marketing: 'Markedsføring',
      linking: 'Tilknytning til dine oplysninger',
    },
  },
  preferences: {
    intro: 'Vælg, hvad denne hjemmeside må gøre. Intet af det er nødvendigt for at læse den.',
    save: 'Gem valg',
    cancel: 'Annuller',
    alwaysOn: 'Altid slået til',
    details: 'Hvad der gemmes, og hvor længe',
    receives: 'Modtager af oplysningerne',
    ownProvider: 'Kun {site}',
    policy: 'Privatlivspolitik',
    measured: 'Desuden registreres: {measured}.',
    kept: {
      full: 'Opbevaringstid for besøg: {months}. Opbevaringstid for hele IP-adresser: {days}; derefter forkortes de.',
      shortened: 'Opbevaringstid for besøg: {months}. IP-adresser forkortes, før de gemmes.',
      none: 'Opbevaringstid for besøg: {months}. IP-adresser gemmes ikke.',
    },
  },
  stored: {
    title: 'Cookies og anden lagring på denne hjemmeside',
    name: 'Navn',
    kind: 'Type',
    lifetime: 'Levetid',
    setBy: 'Sættes af',
    firstParty: 'denne hjemmeside',
    thirdParty: 'en tredjepart',
    untilClosed: 'indtil browseren lukkes',
    untilDeleted: 'indtil det slettes',
    cookie: 'Cookie',
    localStorage: 'Lokalt lager',
    sessionStorage: 'Sessionslager',
    indexedDB: 'Database i browseren',
    nothing: 'Gemmer intet på din enhed.',
    changed: 'Senest ændret den {date}',
    allowed: 'Tilladt',
    notAllowed: 'Ikke tilladt',
  },
  placeholder: {
    title: '{service} er ikke indlæst',
    text: 'Hvis tjenesten blev vist her, ville den sende din IP-adresse og oplysning om, hvilken side du er på, til {provider}.',
    once: 'Indlæs én gang',
    always: 'Tillad altid',
  },
  form: {
    link: 'Knyt mine besøg på denne hjemmeside til disse oplysninger',
    linkText:
      'Frivilligt. Formularen sendes, uanset hvad du vælger, og du kan trække dit samtykke tilbage under privatlivsvalg.',
  },
  purposes: {
    necessary: { text: 'Husker det valg, du træffer her.', lost: '' },
    preferences: {
      text: 'Husker indstillinger, du vælger på hjemmesiden, og viser indhold fra andre tjenester.',
      lost: 'Uden dette skal du måske vælge dem igen, og sådant indhold forbliver skjult.',
    },
    statistics: {
      text: 'Viser, hvordan hjemmesiden bruges, så den kan forbedres.',
      lost: 'Alt på hjemmesiden fungerer også uden dette.',
    },
    marketing: {
      text: 'Viser dig reklamer, der passer til dig, og måler effekten af dem.',
      lost: 'Uden dette ser du generelle reklamer.',
    },
    linking: {
      text: 'Hvis du sender en formular, knyttes dine besøg fra nu af til de oplysninger, du gav i den.',
      lost: 'Formularen fungerer på præcis samme måde uden dette.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Dit valg',
      text: 'Gemmer dit svar, så du ikke bliver spurgt på hver side.',
    },
    'lupa-statistics': {
      name: 'Vores egen statistik',
      text: 'Registrerer sider, tidspunkter, læsetid, browser, sprog, omtrentlig skærmstørrelse og handlinger, som hjemmesiden rapporterer, sammen med et tilfældigt nummer for din browser.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google måler besøget og kan behandle oplysningerne i USA.',
    },
    'google-demographics': {
      name: 'Demografi i Google Analytics',
      text: 'Google tilføjer alder, køn og interesser, som Google kender til hos personer, der er logget ind hos Google, og bruger besøget til reklamer.',
    },
    'lupa-linking': {
      name: 'Besøg knyttet til en formular',
      text: 'Lader medarbejderne se besøgene fra en person, der har sendt en formular. Trækkes samtykket tilbage, slettes tilknytningen.',
    },
  },
  kinds: {
    analytics: 'Måler, hvordan hjemmesiden bruges.',
    recordings: 'Optager, hvad du gør på siden, og viser det som varmekort og afspilninger.',
    advertising: 'Viser dig reklamer her og andre steder og måler effekten af dem.',
    'tag-manager': 'Indlæser andre tjenester, som du har tilladt.',
    video: 'Afspiller videoer.',
    audio: 'Afspiller lyd.',
    map: 'Viser kort.',
    fonts: 'Indlæser skrifttyper.',
    social: 'Viser opslag og knapper fra et socialt netværk.',
    chat: 'Lader dig chatte med os.',
    captcha: 'Skelner mellem mennesker og programmer, så formularer ikke misbruges.',
    payment: 'Tager imod betalinger og forebygger svindel.',
    newsletter: 'Holder kontakten via e-mail og formularer og måler, hvad der læses.',
    booking: 'Lader dig bestille en tid.',
    comments: 'Viser kommentarer og lader dig skrive dine egne.',
    reviews: 'Viser anmeldelser fra kunder.',
    experiments: 'Afprøver forskellige udgaver af en side.',
    errors: 'Rapporterer fejl på hjemmesiden, så de kan rettes.',
    embed: 'Viser indhold fra en anden tjeneste.',
  },
  measures: {
    scroll: 'hvor langt du ruller',
    outbound: 'klik på links til andre hjemmesider',
    downloads: 'downloadede filer',
    forms: 'hvilke formularer du sender (ikke hvad du skriver)',
    missing: 'forsøg på at åbne sider som ikke findes',
    vitals: 'hvor hurtigt sider indlæses og reagerer',
  },
}
