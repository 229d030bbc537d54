import type { SettingsText } from '../../settings/text.ts'

export const settings = {
  readOnly: 'Dina roller låter dig se inställningarna, inte ändra dem.',
  register: 'Register',
  registerHelp: 'Dit formulären för kunder. De som redan finns stannar där de är.',
  cookieDomain: 'Ett val för alla underdomäner',
  cookieDomainHelp:
    'Frivilligt, till exempel example.com: en besökare som har svarat på www.example.com tillfrågas inte igen på shop.example.com. Alla adresser ovan måste höra till den. Lämna tomt för att fråga på varje adress.',
  cookieDomainExpected: 'Skriv en domän som example.com som alla adresser hör till, eller lämna tomt.',
  effect: 'Vad som ändras för besökarna:',

  tag: {
    language: 'Gjord för sidor på',
    any: 'Vilket språk som helst',
    languageHelp:
      'Taggen för vilket språk som helst fungerar alltid. Där du känner till sidans språk sparar dess egen tagg en förfrågan.',
  },

  banner: {
    title: 'Bannerns utseende',
    layout: 'Utformning',
    layouts: {
      box: { name: 'Ruta', help: 'I ett hörn eller mitt på kanten.' },
      bar: { name: 'List', help: 'Från kant till kant.' },
      dialog: { name: 'Dialogruta', help: 'I mitten. Sidan bakom går fortfarande att läsa.' },
    },
    vertical: 'Kant',
    verticals: { bottom: 'Nederkanten', top: 'Överkanten' },
    horizontal: 'Sida',
    horizontalHelp: 'I läsriktningen. Knappen som tar fram valen igen står också där.',
    horizontals: { start: 'Början', centre: 'Mitten', end: 'Slutet' },
    scheme: 'Färger',
    schemes: {
      auto: 'Ljus eller mörk, som besökarens enhet',
      light: 'Alltid ljus',
      dark: 'Alltid mörk',
    },
    accent: 'Knapparnas färg',
    accentHelp:
      'Till exempel #0b5c58; tomt för Lupas egen. Alla knappar har samma: det är lika lätt att avböja som att godkänna.',
    accentExpected: 'Skriv en färg som #0b5c58, eller lämna tomt.',
    pick: 'Välj knapparnas färg',
    weak: {
      light:
        'På den ljusa bannern är kontrasten bara {ratio} till 1. Under 3 till 1 är det många som inte ser en knapp.',
      dark: 'På den mörka bannern är kontrasten bara {ratio} till 1. Under 3 till 1 är det många som inte ser en knapp.',
    },
    reopen: 'Hur besökarna ändrar sitt val',
    reopens: {
      button: { name: 'En liten knapp på varje sida', help: 'Rund, i hörnet.' },
      link: {
        name: 'En egen länk',
        help: 'Sätt data-lupa-settings på en länk eller knapp på varje sida. Utan den kan ingen ta tillbaka sitt val.',
      },
    },
    lockScroll: 'Sidan står stilla medan bannern frågar',
    lockScrollHelp: 'Den går inte att rulla före svaret. Besökare som bara vill läsa kan gå sin väg.',
    signals: 'Beakta de här signalerna från webbläsare',
    signalHelps: {
      gpc: 'Skickas av webbläsare och tillägg som skyddar privatlivet; bindande i vissa länder.',
      dnt: 'Äldre, och på från början i vissa webbläsare.',
    },
    signalsHelp:
      'Där någon skickas lämnar ”Godkänn” marknadsföring och koppling avstängda, och bannern säger det.',
    effect: 'De ser det på sina nästa sidor, senast efter fem minuter. Ingen tillfrågas på nytt.',
  },

  preview: {
    title: 'Förhandsvisning',
    frame: 'Förhandsvisning av bannern på en sida',
    help: 'Det här är själva bannern. Här sparar och skickar den ingenting.',
    layer: 'Vad som visas',
    layers: { banner: 'Bannern', preferences: 'Integritetsval', placeholder: 'Platshållare' },
    width: 'Skärm',
    widths: { desk: 'Skrivbord', phone: 'Telefon' },
    scheme: 'Enhetens färger',
    schemes: { light: 'Ljus', dark: 'Mörk' },
    language: 'Sidans språk',
  },

  texts: {
    title: 'Texter',
    help: 'Allt en besökare kan läsa i bannern och bakom den. Ändra vad du vill: fakta och knapparnas namn måste fortfarande stämma.',
    language: 'Språk',
    groups: {
      banner: 'Bannern',
      preferences: 'Integritetsval',
      purposes: 'Ändamål',
      services: 'Lupas egna tjänster',
      kinds: 'Slag av tjänster',
      measures: 'Vad som dessutom registreras',
      stored: 'Tabell över kakor',
      placeholder: 'Platshållare',
      form: 'Vid formulär',
    },
    changed: { one: '{count} ändrad', other: '{count} ändrade' },
    change: 'Ändra',
    changeNamed: 'Ändra ”{text}”',
    instead: 'I stället för ”{text}”',
    original: 'Tillbaka till originalet',
    originalNamed: 'Tillbaka till originalet ”{text}”',
    blanks: {
      site: '{site} är webbplatsens namn.',
      signal: '{signal} är signalen som webbläsaren skickar.',
      measured: '{measured} är listan över vad som dessutom registreras.',
      months: '{months} är hur länge besök sparas.',
      days: '{days} är hur länge hela adresser sparas.',
      date: '{date} är en dag.',
      service: '{service} är tjänstens namn.',
      provider: '{provider} är den som driver tjänsten.',
    },
    lost: 'Texten måste behålla {blanks}.',
    foreign: 'Här fylls ingenting i för {blanks}.',
    expected: 'Skriv högst 600 tecken, behåll det som fylls i och låt varje knapp säga något eget.',
    effect:
      'De ser de nya texterna på sina nästa sidor. Alla besökare tillfrågas på nytt när en text ändras som de har sett, på vilket språk som helst; inte för texter om tjänster och slag som webbplatsen inte har.',
  },

  google: {
    title: 'Googles tjänster',
    measurementIds: 'Mätnings-id:n för Google Analytics',
    measurementIdsHelp:
      'Ett på varje rad, till exempel G-AB12CD34EF; tomt för inget. Ta bort Googles egen kod från dina sidor: den skulle laddas före valet.',
    demographics: 'Fråga om demografi i Google Analytics',
    demographicsHelp:
      'En egen tjänst under marknadsföring: ålder, kön och intressen som Google känner till om inloggade användare.',
    tagManagerId: 'Behållare i Google Tag Manager',
    tagManagerIdHelp:
      'Till exempel GTM-AB12CD3; tomt för ingen. Dina taggar i den måste lyda det samtycke de får veta.',
    mode: 'När Googles taggar laddas',
    modes: {
      basic: {
        name: 'Grundläge: efter ett ja',
        help: 'Inte en byte går till Google innan besökaren tillåter det, och aldrig efter ett nej.',
      },
      advanced: {
        name: 'Avancerat läge: alltid, med besked om vad som är tillåtet',
        help: 'Google fyller luckorna i sina rapporter med uppskattningar.',
      },
    },
    advancedWarning:
      'Avancerat läge skickar data till Google innan någon har samtyckt, och även om besökare som avböjer: IP-adress, webbläsare, sida och tid för varje visning, utan kakor. I EU kan redan det kräva samtycke. Välj det bara om den som ansvarar för dataskyddet har godkänt det.',
    waitForUpdateMs: 'Vänta på valet, i millisekunder',
    waitForUpdateMsHelp: 'Så länge väntar Googles taggar på valet på varje sida innan de skickar.',
    regions: 'Neka från början bara i de här regionerna',
    regionsHelp:
      'Landskoder som FI eller US-CA med komma emellan; tomt för överallt. På andra håll räknar Google allt som tillåtet tills besökaren svarar.',
    urlPassthrough: 'För med klick-id:n i adresser',
    urlPassthroughHelp:
      'Medan lagring är nekad lägger Googles taggar till gclid och liknande i länkar inom webbplatsen.',
    adsDataRedaction: 'Utelämna klick-id:n medan reklam är nekad',
    adsDataRedactionHelp: 'Då skickar Googles taggar dem ingenstans och använder en domän utan kakor.',
    expected: {
      measurementIds: 'Skriv id:n som G-AB12CD34EF, vart och ett en gång, högst fem.',
      tagManagerId: 'Skriv ett behållar-id som GTM-AB12CD3, eller lämna tomt.',
      waitForUpdateMs: 'Skriv ett heltal från 0 till 10000.',
      regions: 'Skriv regioner som FI eller US-CA.',
    },
    effect:
      'De tillfrågas på nytt när en tjänst tillkommer eller försvinner: det första eller sista mätnings-id:t, demografi, Tag Manager. Andra ändringar når dem på deras nästa sidor.',
  },

  recording: {
    title: 'Vad som registreras om besök',
    help: 'Bara om besökare som har tillåtit statistik. Sidvisningar och deras tider hör alltid till.',
    measured: 'Registreras dessutom',
    measures: {
      scroll: { name: 'Rullning', help: 'Hur långt ner varje sida lästes.' },
      outbound: { name: 'Utgående länkar', help: 'Vilka länkar till andra webbplatser som följdes.' },
      downloads: { name: 'Nedladdningar', help: 'Vilka filer som laddades ned.' },
      forms: { name: 'Formulär', help: 'Vilka formulär som skickades, inte vad som skrevs i dem.' },
      missing: { name: 'Sidor som saknas', help: 'Adresser där webbplatsen inte hade någon sida.' },
      vitals: { name: 'Snabbhet', help: 'Hur snabbt sidor laddas och svarar (Core Web Vitals).' },
    },
    effect:
      'Bannern och integritetsvalen berättar vad som registreras och hur länge det sparas, så alla besökare tillfrågas på nytt när det ändras; inte för den minsta gruppen.',
  },
} satisfies Partial<SettingsText>
