import type { Text } from '../../text.ts'

export const refusals = {
  refusals: {
    unreachable: 'Lupa ei vastannut. Tarkista yhteys ja yritä uudelleen.',
    bad_json: 'Lupa ei osannut lukea, mitä lähetettiin. Lataa sivu uudelleen ja yritä uudelleen.',
    not_signed_in: 'Kirjaudu ensin sisään.',
    wrong_credentials: 'Tämä ei ole oikein.',
    foreign_origin:
      'Tämän sivun osoite on muu kuin se, jolla Lupa tuntee itsensä. Avaa hallintasivut sieltä.',
    forbidden: 'Tätä ei sallita täällä.',
    second_factor_needed: 'Anna ensin toisen tunnisteesi koodi.',
    agreement_needed: 'Hyväksy ensin salassapitositoumus.',
    step_up_needed: 'Anna ensin salasanasi uudelleen.',
    not_found: 'Täällä ei ole enää mitään.',
    gone: 'Tämä on jo käytetty tai liian vanha.',
    taken: 'Tällainen on jo olemassa.',
    changed_meanwhile: 'Joku muu muutti tietoja sillä välin. Katso ne uudelleen ja päätä sitten.',
    restricted: 'Tämän asiakkaan tietojen käsittelyä on rajoitettu: ne säilytetään, eikä niille tehdä muuta.',
    too_large: 'Tämä on liikaa yhdellä kertaa.',
    invalid: 'Jokin tässä ei ole niin kuin pitäisi.',
    too_many: 'Liian monta yritystä. Odota neljännestunti ja yritä sitten uudelleen.',
    busy: 'Lupalla on juuri nyt liikaa tekemistä. Yritä hetken päästä uudelleen.',
    internal: 'Lupassa meni jotain vikaan. Sen loki kertoo mitä.',
  },

  expected: {
    name: 'Kirjoita enintään 100 merkin nimi.',
    fullName: 'Kirjoita enintään 100 merkin nimi.',
    username: 'Kirjoita 2–40 kirjainta, numeroa, pistettä, yhdysmerkkiä tai alaviivaa.',
    password: 'Valitse toinen: 12–200 merkkiä, eikä yleisten joukosta. Useampi sana riittää.',
    origins:
      'Jokainen alkaa https:// tai http:// ja päättyy ennen kauttaviivaa, kuten https://www.example.com, ilman *-merkkiä.',
    embedOrigins:
      'Jokainen alkaa https:// tai http:// ja päättyy ennen kauttaviivaa, kuten https://www.example.com. Linkkiä, jolla on salasana, ei voi upottaa.',
    languages: 'Valitse vähintään yksi kieli.',
    language: 'Valitse jokin kielistä.',
    register: 'Valitse rekisteri.',
    timeZone: 'Valitse aikavyöhyke luettelosta, esimerkiksi Europe/Helsinki.',
    google: 'Kirjoita mittaustunnus, kuten G-AB12CD34EF, tai jätä tyhjäksi.',
    services: 'Jokaisella palvelulla on oma nimi, tarkoitus ja tieto siitä, mitä se säilyttää.',
    smallestGroup: 'Kirjoita kokonaisluku väliltä 1–50.',
    ipStorage: 'Valitse jokin näistä.',
    ipFullDays: 'Kirjoita kokonaisluku väliltä 1–365.',
    visitMonths: 'Kirjoita kokonaisluku väliltä 1–25.',
    target: 'Kirjoita polku, joka alkaa kauttaviivalla, kuten /kiitos, tai tapahtuman nimi.',
    day: 'Valitse kalenterin päivä.',
    text: 'Kirjoita enintään 200 merkkiä.',
    expiresAt: 'Valitse aika, joka on vasta tulossa.',
    address: 'Kirjoita yksi sähköpostiosoite, kuten aino@example.com.',
    kinds: 'Valitse vähintään yksi näistä.',
  },
} satisfies Partial<Text>
