import type { EnteringText } from '../../entering/text.ts'

export const entering: EnteringText = {
  agreement: {
    title: 'Sekretess',
    intro: 'Den som arbetar med Lupa godkänner detta först, och på nytt varje år.',
    name: 'Ditt fullständiga namn, som du skulle underteckna',
    nameHelp: 'Så som det är känt här: {name}.',
    submit: 'Jag godkänner',
    wrongName: 'Skriv ditt namn så som det är känt här.',
    changed: 'Texten har ändrats under tiden. Ladda om sidan och läs den igen.',
  },
  code: {
    title: 'Andra steget',
    passkeyIntro: 'Detta kontos andra steg är en nyckel (passkey).',
    intro: 'Öppna appen i din telefon och skriv koden som den visar för Lupa. En reservkod går också bra.',
    code: 'Kod',
    submit: 'Fortsätt',
    wrong: 'Koden stämmer inte, eller så är den redan använd.',
  },
  setup: {
    title: 'Ta ett andra steg i bruk',
    intro:
      'Din roll ser uppgifter om människor. För att ett stulet lösenord ensamt inte ska öppna något visar en app i din telefon en ny kod varje halv minut.',
    app: 'Läs in detta med en app för engångskoder, till exempel Aegis, 2FAS eller din lösenordshanterare.',
    qrCode: 'QR-kod med nyckeln',
    noCamera: 'Om det inte finns någon kamera, skriv in nyckeln för hand:',
    open: 'Öppna appen på den här enheten',
    key: 'Nyckel',
    code: 'Koden som appen visar nu',
    submit: 'Ta i bruk',
    wrong: 'Detta är inte nyckelns kod. Kontrollera att telefonens klocka går rätt.',
    codesTitle: 'Reservkoder',
    codes:
      'Förvara dessa med dina andra papper. Var och en öppnar ditt konto en gång om telefonen försvinner. De visas inte igen.',
    kept: 'Jag har sparat dem',
  },
  invitation: {
    title: 'Välj ett lösenord',
    intro: 'Länken som tog dig hit fungerar en gång.',
    password: 'Lösenord',
    passwordHelp: 'Minst 12 tecken. Flera ord är lättare att minnas än tecken.',
    submit: 'Välj det och logga in',
    goneTitle: 'Den här länken fungerar inte längre',
    gone: 'Den är använd eller för gammal. Be den som bjöd in dig om en ny.',
    toSignIn: 'Till inloggningen',
  },
  passkey: {
    use: 'Använd nyckeln',
    instead: 'Använd en nyckel (passkey) i stället',
    name: 'Den här enhetens nyckel',
    none: 'Webbläsaren gav ingen nyckel som öppnar detta.',
  },
  stepUp: {
    title: 'Ditt lösenord en gång till',
    intro: 'Det du bad om kräver det. Det gäller i fem minuter.',
    password: 'Lösenord',
    submit: 'Fortsätt',
    wrong: 'Lösenordet stämmer inte.',
    cancel: 'Inte nu',
  },
  signOut: 'Logga ut',
}
