import type { Wording } from '../wording.ts'

export const nb: Wording = {
  banner: {
    title: 'Får vi telle besøket ditt?',
    titleWithOthers: 'Får vi telle besøket ditt og laste inn tjenester fra andre?',
    intro: {
      full: '{site} ønsker å registrere hvilke sider du leser, når, hvor lenge og med hvilken nettleser og IP-adresse, for å se hvordan nettstedet brukes og forbedre det.',
      shortened:
        '{site} ønsker å registrere hvilke sider du leser, når, hvor lenge, med hvilken nettleser og omtrent fra hvilket nettverk, for å se hvordan nettstedet brukes og forbedre det.',
      none: '{site} ønsker å registrere hvilke sider du leser, når, hvor lenge og med hvilken nettleser, for å se hvordan nettstedet brukes og forbedre det.',
    },
    others: 'Hvis du godtar, lastes også disse tjenestene inn, og de mottar opplysninger om besøket ditt:',
    advanced:
      'Google mottar opplysninger om besøket ditt, uten informasjonskapsler, allerede før du velger, og også hvis du avslår.',
    advancedElsewhere:
      'Google mottar opplysninger om besøket ditt, allerede før du velger, og også hvis du avslår.',
    unchanged: 'Nettstedet fungerer på samme måte uten dette.',
    hidden:
      'Uten dette forblir innhold fra andre tjenester skjult; resten av nettstedet fungerer på samme måte.',
    withdrawable: 'Du kan når som helst ombestemme deg med knappen nederst på hver side.',
    withdrawableByLink: 'Du kan når som helst ombestemme deg med lenken til personvernvalg på hver side.',
    signal:
      'Nettleseren din sender «{signal}», og det retter vi oss etter: Markedsføring og kobling forblir slått av også når du godtar, med mindre du slår dem på selv.',
    accept: 'Godta',
    refuse: 'Avslå',
    customise: 'Velg',
    settings: 'Personvernvalg',
    purposes: {
      necessary: 'Nødvendige',
      preferences: 'Preferanser',
      statistics: 'Statistikk',
      marketing: 'Markedsføring',
      linking: 'Kobling til opplysningene dine',
    },
  },
  preferences: {
    intro: 'Velg hva dette nettstedet får gjøre. Ingenting her er nødvendig for å lese det.',
    save: 'Lagre valg',
    cancel: 'Avbryt',
    alwaysOn: 'Alltid på',
    details: 'Hva som lagres, og hvor lenge',
    receives: 'Mottaker av opplysningene',
    ownProvider: 'Bare {site}',
    policy: 'Personvernerklæring',
    measured: 'I tillegg registreres: {measured}.',
    kept: {
      full: 'Lagringstid for besøk: {months}. Lagringstid for hele IP-adresser: {days}; deretter forkortes de.',
      shortened: 'Lagringstid for besøk: {months}. IP-adresser forkortes før de lagres.',
      none: 'Lagringstid for besøk: {months}. IP-adresser lagres ikke.',
    },
  },
  stored: {
    title: 'Informasjonskapsler og annen lagring på dette nettstedet',
    name: 'Navn',
    kind: 'Type',
    lifetime: 'Levetid',
    setBy: 'Settes av',
    firstParty: 'dette nettstedet',
    thirdParty: 'en tredjepart',
    untilClosed: 'til nettleseren lukkes',
    untilDeleted: 'til det slettes',
    cookie: 'Informasjonskapsel',
    localStorage: 'Lokal lagring',
    sessionStorage: 'Øktlagring',
    indexedDB: 'Database i nettleseren',
    nothing: 'Lagrer ingenting på enheten din.',
    changed: 'Sist endret {date}',
    allowed: 'Tillatt',
    notAllowed: 'Ikke tillatt',
  },
  placeholder: {
    title: '{service} er ikke lastet inn',
    text: 'Hvis tjenesten ble vist her, ville den sende IP-adressen din og hvilken side du er på, til {provider}.',
    once: 'Last inn én gang',
    always: 'Tillat alltid',
  },
  form: {
    link: 'Koble besøkene mine på dette nettstedet til disse opplysningene',
    linkText:
      'Frivillig. Skjemaet sendes uansett hva du velger, og du kan trekke samtykket tilbake under personvernvalg.',
  },
  purposes: {
    necessary: { text: 'Husker valget du gjør her.', lost: '' },
    preferences: {
      text: 'Husker innstillinger du gjør på nettstedet, og viser innhold fra andre tjenester.',
      lost: 'Uten dette må du kanskje gjøre dem på nytt, og slikt innhold forblir skjult.',
    },
    statistics: {
      text: 'Viser hvordan nettstedet brukes, slik at det kan forbedres.',
      lost: 'Alt på nettstedet fungerer også uten dette.',
    },
    marketing: {
      text: 'Viser deg reklame som passer for deg, og måler effekten av den.',
      lost: 'Uten dette ser du generell reklame.',
    },
    linking: {
      text: 'Hvis du sender et skjema, kobles besøkene dine fra nå av til opplysningene du oppga i det.',
      lost: 'Skjemaet fungerer akkurat på samme måte uten dette.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Valget ditt',
      text: 'Lagrer svaret ditt, slik at du ikke blir spurt på hver side.',
    },
    'lupa-statistics': {
      name: 'Vår egen statistikk',
      text: 'Registrerer sider, tidspunkter, lesetid, nettleser, språk, omtrentlig skjermstørrelse og handlinger som nettstedet rapporterer, sammen med et tilfeldig nummer for nettleseren din.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google måler besøket og kan behandle opplysningene i USA.',
    },
    'google-demographics': {
      name: 'Demografi i Google Analytics',
      text: 'Google legger til alder, kjønn og interesser som Google kjenner til hos personer som er logget inn hos Google, og bruker besøket til reklame.',
    },
    'lupa-linking': {
      name: 'Besøk koblet til et skjema',
      text: 'Lar de ansatte se besøkene til en person som har sendt et skjema. Trekkes samtykket tilbake, slettes koblingen.',
    },
  },
  kinds: {
    analytics: 'Måler hvordan nettstedet brukes.',
    recordings: 'Tar opp det du gjør på siden, og viser det som varmekart og avspillinger.',
    advertising: 'Viser deg reklame her og andre steder, og måler effekten av den.',
    'tag-manager': 'Laster inn andre tjenester som du har tillatt.',
    video: 'Spiller av videoer.',
    audio: 'Spiller av lyd.',
    map: 'Viser kart.',
    fonts: 'Laster inn skrifttyper.',
    social: 'Viser innlegg og knapper fra et sosialt nettverk.',
    chat: 'Lar deg chatte med oss.',
    captcha: 'Skiller mennesker fra programmer, slik at skjemaer ikke misbrukes.',
    payment: 'Tar imot betalinger og forebygger svindel.',
    newsletter: 'Holder kontakten via e-post og skjemaer, og måler hva som leses.',
    booking: 'Lar deg bestille time.',
    comments: 'Viser kommentarer og lar deg skrive egne.',
    reviews: 'Viser omtaler fra kunder.',
    experiments: 'Prøver ut ulike varianter av en side.',
    errors: 'Melder fra om feil på nettstedet, slik at de kan rettes.',
    embed: 'Viser innhold fra en annen tjeneste.',
  },
  measures: {
    scroll: 'hvor langt du ruller',
    outbound: 'lenker du følger til andre nettsteder',
    downloads: 'filer du laster ned',
    forms: 'hvilke skjemaer du sender (ikke hva du skriver)',
    missing: 'sider som ikke ble funnet',
    vitals: 'hvor raskt sider lastes inn og svarer',
  },
}
