import type { AccountText } from '../../account/text.ts'

export const account: AccountText = {
  title: 'Ditt konto',
  password: {
    title: 'Lösenord',
    help: 'Alla dina andra sessioner avslutas när du väljer ett annat.',
    now: 'Nuvarande lösenord',
    next: 'Nytt lösenord',
    nextHelp: 'Minst 12 tecken. Några ord är lättare att minnas än tecken.',
    wrong: 'Lösenordet stämmer inte.',
    submit: 'Byt lösenord',
    done: 'Bytt. Andra sessioner har avslutats.',
  },
  secondFactor: {
    title: 'Andra steget',
    isOn: 'En app i din telefon visar koden som du ger efter lösenordet.',
    isOff:
      'Bara ett lösenord öppnar ditt konto. Med en app i telefonen öppnar ett stulet lösenord ingenting.',
    begin: 'Ta det i bruk',
    remove: 'Ta bort det',
    removeHelp:
      'Reservkoderna försvinner med det. Roller som ser uppgifter om människor tar ett nytt i bruk innan de går vidare.',
  },
  sessions: {
    title: 'Var du är inloggad',
    help: 'En session avslutas efter en halvtimme utan användning och efter tolv timmar.',
    isThis: 'Den här',
    unknown: 'Okänd webbläsare',
    times: 'Sedan {from} · senast sedd {seen}',
    end: 'Avsluta',
    endNamed: 'Avsluta sessionen i {browser}, som började {from}',
  },
  glass: {
    title: 'Nödsituation',
    help: 'Ägare ser inga kunduppgifter. I en nödsituation får du det, i en timme och av ett skäl som står kvar i granskningsloggen.',
    told: 'Får veta det genast, per e-post där Lupa kan skicka den: {names}.',
    toldNobody: 'Det finns inget dataskyddsombud att berätta för. Skälet står kvar i loggen.',
    needsSecondFactor: 'Ta först det andra steget i bruk: det visar vem du är.',
    reason: 'Skäl',
    reasonHelp: 'Minst 10 tecken: vad som hände och vems uppgifter du behöver för det.',
    reasonExpected: 'Skriv ett skäl på 10 till 500 tecken.',
    submit: 'Se personuppgifter i en timme',
    until: 'Du ser personuppgifter till {instant}.',
  },
}
