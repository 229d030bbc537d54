import type { RightsText } from './rights-text.ts'

export const sv: RightsText = {
  title: 'Använd dina rättigheter',
  intro: (register) =>
    `Med det här formuläret kan du använda dina rättigheter till de uppgifter som finns om dig i registret ”${register}”. Vi svarar också om vi inte har några uppgifter om dig.`,
  time: 'Du får svar inom en månad, och det kostar dig ingenting.',
  asked: { legend: 'Vad begär du?', help: 'Du kan välja flera.' },
  rights: {
    access: { name: 'Jag vill se mina uppgifter', text: 'Du får en kopia av allt vi har om dig.' },
    portability: {
      name: 'Jag vill ta med mig mina uppgifter',
      text: 'Du får de uppgifter du har gett oss i ett format som en annan tjänst kan läsa.',
    },
    rectification: {
      name: 'Det finns fel i mina uppgifter',
      text: 'Vi rättar felaktiga uppgifter, kompletterar bristfälliga och tar bort onödiga.',
    },
    erasure: {
      name: 'Jag vill att mina uppgifter raderas',
      text: 'Vi raderar dina uppgifter, om inte till exempel lagen eller en obetald faktura hindrar det. I så fall berättar vi vad som hindrar det.',
    },
    restriction: {
      name: 'Jag vill att mina uppgifter bara förvaras',
      text: 'Vi använder inte dina uppgifter medan vi till exempel kontrollerar att de stämmer.',
    },
    objection: {
      name: 'Jag vill inte att mina uppgifter används till något visst',
      text: 'Du kan till exempel förbjuda direktmarknadsföring, tryckning i en förteckning eller enkäter. Berätta nedan vad du menar.',
    },
    withdrawal: {
      name: 'Jag återkallar mitt samtycke',
      text: 'Vi gör inte längre det du gav lov till. Det vi gjorde före det gäller fortfarande.',
    },
  },
  items: {
    legend: 'Vad är det för fel på uppgifterna?',
    help: 'Om du inte vet vilka uppgifter vi har kan du också berätta med egna ord längre ner.',
    nth: (number) => `Uppgift ${number}`,
    more: 'Fler uppgifter',
    field: 'Vilken uppgift',
    choose: 'Välj',
    defect: 'Vad är det för fel',
    proposed: 'Hur den borde vara (tomt om uppgiften ska tas bort)',
    ground: 'Hur du vet det, eller varför det är viktigt',
  },
  defects: {
    incorrect: 'Den är felaktig',
    unnecessary: 'Den är onödig',
    incomplete: 'Den är bristfällig',
    outdated: 'Den är föråldrad',
  },
  words: { label: 'Med egna ord', help: 'Frivilligt. Skriv inte din personbeteckning här.' },
  you: 'Vem begär detta?',
  name: 'Namn',
  email: 'E-postadress',
  byCode:
    'Vi skickar en kod till din adress, och med den bekräftar du att begäran är din. Skicka ingen kopia av en identitetshandling till oss.',
  byStaff:
    'Vår personal försäkrar sig först om att begäran är din och kontaktar dig. Skicka ingen kopia av en identitetshandling till oss.',
  byLink: 'Du kom hit via en länk som vi har skickat till dig, så vi vet vem som begär detta.',
  byAccount: 'Du har loggat in, så vi vet vem som begär detta.',
  send: 'Skicka begäran',
  wrong: {
    some: 'Begäran skickades inte ännu. Rätta det som är markerat.',
    rights: 'Välj minst en.',
    name: 'Skriv ditt namn.',
    email: 'Skriv en adress som maija@example.com.',
    tooLong: 'Detta är för långt.',
    items: 'Ange minst en uppgift som det är fel på, eller berätta med egna ord.',
    field: 'Välj vilken uppgift det är fel på.',
    twice: 'Denna uppgift är redan vald.',
    defect: 'Välj vad som är fel.',
    proposed: 'Skriv hur den borde vara.',
    ground: 'Skriv hur du vet det.',
    tooMany: 'Det kom för många begäranden i följd. Försök på nytt senare.',
  },
  sent: {
    title: 'Din begäran har kommit fram',
    body: (no, due) => `Din begäran har nummer ${no}. Vi svarar på den senast den ${due}.`,
    receipt: 'Vi skickar en bekräftelse till din e-post.',
    codeTitle: 'Bekräfta att begäran är din',
    codeSent: 'Vi har skickat en kod med åtta siffror till din e-post. Den gäller i 30 minuter.',
    code: 'Kod',
    confirm: 'Bekräfta',
    again: 'Skicka en ny kod',
    wrongCode: 'Koden är fel. Kontrollera den i meddelandet.',
    usedUp: 'Koden gäller inte längre. Be om en ny.',
    noCode: 'Vi kunde inte skicka koden. Du kan försöka på nytt.',
    staff:
      'Du behöver inte göra något mer nu. Vår personal försäkrar sig om att begäran är din och kontaktar dig.',
    known: 'Vi vet att begäran är din. Du behöver inte göra något mer.',
  },
  gone: {
    title: 'Länken fungerar inte',
    body: 'Den har gått ut eller är fel. Du kan göra din begäran på vår webbplats eller på något annat sätt som dataskyddsbeskrivningen berättar om.',
  },
  link: 'Använd dina rättigheter till dina uppgifter',
}
