import type { ScanText } from '../../scans/text.ts'

export const scans: ScanText = {
  title: 'Granska vad dina sidor lagrar',
  help: 'Lupa öppnar sidor på webbplatsen i en webbläsare, var och en som en ny besökare: före ett val, efter att allt nekats och efter att allt tillåtits. Kakor, lagring och anrop till andra jämförs med webbplatsens tjänster. Högst 20 sidor ur webbplatskartan, tio minuter som längst. Det räknas inte i statistiken.',
  scan: 'Granska nu',
  noBrowser:
    'Det finns ingen webbläsare att granska med. Installera Chromium, Google Chrome eller Microsoft Edge på datorn där Lupa finns, eller ange var en finns i LUPA_BROWSER. ”lupa doctor” säger vad som hittas.',
  running: 'Sidorna öppnas …',
  progress: '{visited} av {planned} sidor',
  busy: 'En granskning pågår redan. Försök igen när den är klar.',
  every: 'Av sig själv',
  everyHelp: 'Webbplatsens ägare och dataskyddsombud får ett meddelande när något ändras.',
  schedule: { never: 'Aldrig', '7': 'Varje vecka', '30': 'Var 30:e dag' },
  saved: 'Sparat.',
  result: 'Hittat {instant}',
  fault: {
    'no-page':
      'Ingen sida kunde öppnas. Är adresserna under Allmänt webbplatsens egna, och når den här datorn dem?',
    failed: 'Granskningen misslyckades. Lupas logg säger mer.',
    stopped: 'Granskningen avbröts.',
  },
  summary: {
    one: '{found} av {count} sak som sågs är inte som angivet.',
    other: '{found} av {count} saker som sågs är inte som angivet.',
  },
  well: 'Allt är som angivet',
  wellHelp:
    'Allt som sidorna lagrar och laddar finns bland webbplatsens tjänster och väntar på samtycke där det ska.',
  changes: 'Sedan förra granskningen: {appeared} nya, {gone} borta.',
  unchanged: 'Inget har ändrats sedan förra granskningen.',
  isNew: 'Ny',
  gone: 'Hittas inte längre',
  groups: {
    early: {
      title: 'Utan samtycke',
      advice:
        'Besökarna tillfrågas om dessa, men de väntar inte på svaret. Spärra dem på dina sidor: koden för varje tjänst finns under Tjänster, och docs/embedding.md berättar mer.',
    },
    undeclared: {
      title: 'Inte angivet',
      advice:
        'Lägg till tjänsten de hör till under Tjänster, eller namnet eller servern i en som redan finns. Spärra den tills den tillåts, om webbplatsen inte är omöjlig utan den. Ta bort det som ingen behöver från sidorna.',
    },
    unseen: {
      title: 'Angivet men aldrig sett',
      advice:
        'Ta bort tjänsten eller namnet om webbplatsen inte längre använder det. En granskning loggar inte in, köper inget och skickar inga formulär: det som visas först då ser den inte.',
    },
  },
  toServices: 'Till tjänsterna',
  kinds: {
    cookie: 'Kaka',
    localStorage: 'Lokal lagring',
    sessionStorage: 'Sessionslagring',
    indexedDB: 'Databas',
    request: 'Anrop',
    service: 'Tjänst',
  },
  moments: { before: 'före ett val', refused: 'efter ett nej', allowed: 'efter samtycke' },
  pages: 'Öppnade sidor: {count}',
  outcomes: {
    read: 'Öppnades',
    elsewhere: 'Ledde till en annan adress, dit granskningen inte går',
    failed: 'Gav ingen sida',
    unfinished: 'Laddade fortfarande när tiden var slut',
    'no-banner': 'Har ingen banner: inget är känt om tiden efter ett val',
    'left-out': 'Utelämnades, eftersom tiden var slut',
  },
  onThisMachine:
    'Webbplatsen finns på samma dator som Lupa, vars övriga adresser släpptes fram. Granskningar av offentliga webbplatser ansluter bara till offentliga adresser.',
}
