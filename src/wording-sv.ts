import type { Wording } from './wording.ts'

export const sv: Wording = {
  title: 'Får vi räkna ditt besök?',
  intro: {
    full: '{site} vill registrera vilka sidor du läser, när, hur länge och med vilken webbläsare och IP-adress, för att se hur webbplatsen används och förbättra den.',
    shortened:
      '{site} vill registrera vilka sidor du läser, när, hur länge, med vilken webbläsare och från ungefär vilket nät, för att se hur webbplatsen används och förbättra den.',
    none: '{site} vill registrera vilka sidor du läser, när, hur länge och med vilken webbläsare, för att se hur webbplatsen används och förbättra den.',
  },
  kept: {
    full: 'Besöken raderas efter {months} månader. IP-adressen sparas hel i {days} dagar och förkortas sedan.',
    shortened: 'Besöken raderas efter {months} månader. IP-adressen förkortas innan den sparas.',
    none: 'Besöken raderas efter {months} månader. IP-adressen sparas inte.',
  },
  withGoogle: 'Om du godkänner laddas även Google Analytics, och Google får uppgifter om ditt besök.',
  withdrawable:
    'Webbplatsen fungerar likadant utan detta. Du kan ändra dig när som helst med knappen längst ner på varje sida.',
  accept: 'Godkänn',
  refuse: 'Avböj',
  customise: 'Välj',
  settings: 'Integritetsval',
  settingsIntro: 'Välj vad webbplatsen får göra. Inget av detta behövs för att läsa den.',
  save: 'Spara valen',
  cancel: 'Avbryt',
  alwaysOn: 'Alltid på',
  details: 'Vad som sparas och hur länge',
  receives: 'Vem får uppgifterna',
  ownProvider: 'Endast {site}',
  storedName: 'Kaka',
  storedLifetime: 'Livslängd',
  storedParty: 'Sätts av',
  firstParty: 'denna webbplats',
  thirdParty: 'en tredje part',
  days: '{days} dagar',
  untilClosed: 'tills webbläsaren stängs',
  purposes: {
    necessary: { name: 'Nödvändiga', text: 'Kommer ihåg det val du gör här.', lost: '' },
    preferences: {
      name: 'Inställningar',
      text: 'Kommer ihåg inställningar du gör på webbplatsen.',
      lost: 'Utan detta kan du behöva göra dem på nytt.',
    },
    statistics: {
      name: 'Statistik',
      text: 'Visar hur webbplatsen används, så att den kan förbättras.',
      lost: 'Utan detta slutar ingenting på webbplatsen att fungera.',
    },
    marketing: {
      name: 'Marknadsföring',
      text: 'Visar reklam som passar dig.',
      lost: 'Utan detta ser du allmän reklam.',
    },
    linking: {
      name: 'Koppling till dina uppgifter',
      text: 'Om du skickar ett formulär kopplas dina besök från och med nu till uppgifterna i det.',
      lost: 'Formuläret fungerar precis likadant utan detta.',
    },
  },
  services: {
    'lupa-choice': { name: 'Ditt val', text: 'Sparar ditt svar, så att du inte tillfrågas på varje sida.' },
    'lupa-statistics': {
      name: 'Vår egen statistik',
      text: 'Registrerar sidor, tider, lästid, handlingar som webbplatsen rapporterar (till exempel nedladdningar), webbläsare, språk och ungefärlig skärmstorlek, med ett slumpat nummer för din webbläsare.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mäter besöket och kan behandla uppgifterna i USA.',
    },
    'lupa-linking': {
      name: 'Besök kopplade till ett formulär',
      text: 'Personalen ser besöken av den som skickat ett formulär. När du återkallar detta raderas kopplingen.',
    },
  },
  linkHere: 'Koppla mina besök på webbplatsen till dessa uppgifter',
  linkHereText: 'Frivilligt. Formuläret skickas oavsett, och du kan återkalla detta i integritetsvalen.',
}
