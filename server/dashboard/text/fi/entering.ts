import type { EnteringText } from '../../entering/text.ts'

export const entering: EnteringText = {
  agreement: {
    title: 'Salassapito',
    intro: 'Jokainen, joka työskentelee Luvalla, hyväksyy tämän ensin ja uudelleen joka vuosi.',
    name: 'Koko nimesi, niin kuin allekirjoittaisit',
    nameHelp: 'Niin kuin se tunnetaan täällä: {name}.',
    submit: 'Hyväksyn',
    wrongName: 'Kirjoita nimesi niin kuin se tunnetaan täällä.',
    changed: 'Teksti on sillä välin muuttunut. Lataa sivu uudelleen ja lue se uudestaan.',
  },
  code: {
    title: 'Toinen vaihe',
    passkeyIntro: 'Tämän tunnuksen toinen vaihe on pääsyavain.',
    intro: 'Avaa puhelimesi sovellus ja kirjoita koodi, jonka se näyttää Luvalle. Myös varakoodi kelpaa.',
    code: 'Koodi',
    submit: 'Jatka',
    wrong: 'Koodi ei ole oikea, tai se on jo käytetty.',
  },
  setup: {
    title: 'Ota toinen vaihe käyttöön',
    intro:
      'Roolisi näkee ihmisten tietoja. Jotta varastettu salasana ei yksin avaa mitään, puhelimesi sovellus näyttää uuden koodin puolen minuutin välein.',
    app: 'Lue tämä kertakoodisovelluksella, esimerkiksi Aegisilla, 2FAS:lla tai käyttämälläsi salasanojen hallinnalla.',
    qrCode: 'QR-koodi, jossa avain on',
    noCamera: 'Jos kameraa ei ole, lisää avain käsin:',
    open: 'Avaa tämän laitteen sovellus',
    key: 'Avain',
    code: 'Koodi, jonka sovellus nyt näyttää',
    submit: 'Ota käyttöön',
    wrong: 'Tämä ei ole avaimen koodi. Tarkista, onko puhelimen kello oikeassa.',
    codesTitle: 'Varakoodit',
    codes:
      'Säilytä nämä muiden papereittesi kanssa. Kukin avaa tunnuksesi kerran, jos puhelin katoaa. Niitä ei näytetä uudelleen.',
    kept: 'Olen ottanut ne talteen',
  },
  invitation: {
    title: 'Valitse salasana',
    intro: 'Linkki, joka toi sinut tänne, toimii kerran.',
    password: 'Salasana',
    passwordHelp: 'Vähintään 12 merkkiä. Useampi sana on helpompi muistaa kuin merkit.',
    submit: 'Valitse ja kirjaudu sisään',
    goneTitle: 'Tämä linkki ei enää toimi',
    gone: 'Se on käytetty tai liian vanha. Pyydä uusi siltä, joka kutsui sinut.',
    toSignIn: 'Kirjautumiseen',
  },
  passkey: {
    use: 'Käytä pääsyavainta',
    instead: 'Käytä sen sijaan pääsyavainta',
    name: 'Tämän laitteen pääsyavain',
    none: 'Selain ei antanut pääsyavainta, joka avaisi tämän.',
  },
  stepUp: {
    title: 'Salasanasi uudelleen',
    intro: 'Pyytämäsi toimi edellyttää sitä. Se on voimassa viisi minuuttia.',
    password: 'Salasana',
    submit: 'Jatka',
    wrong: 'Salasana ei ole oikea.',
    cancel: 'Ei nyt',
  },
  signOut: 'Kirjaudu ulos',
}
