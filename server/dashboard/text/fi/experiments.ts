import type { ExperimentText } from '../../parts/experiment-text.ts'

export const experiments = {
  emptyTitle: 'Minkä bannerin kävijät ymmärtävät parhaiten?',
  empty:
    'Näytä bannerista vuorotellen arpomalla kahta, kolmea tai neljää varianttia ja katso, missä niistä sallitaan enemmän. Niiden paikka, muoto ja sanamuoto voivat olla erilaiset. Painikkeet ovat kaikissa samat: kieltäytyminen pysyy yhtä helppona kuin hyväksyminen.',
  sample: 'Esimerkkisivustolla ei ole sivuja, joilla bannerin voisi näyttää.',
  newTitle: 'Uusi koe',
  newHelp:
    'Ketään ei tunnisteta ennen valintaa: variantti arvotaan jokaiselle sivulle, kunnes kävijä vastaa, eikä selaimeen tallenneta mitään.',
  name: 'Nimi',
  nameHelp: 'Mitä haluat tietää. Kävijät eivät näe sitä.',
  variant: 'Variantti {key}',
  asItIs: 'Banneri sellaisena kuin se on nyt, vertailua varten.',
  share: 'Osuus prosentteina',
  expected: {
    shares: 'Osuuksien summan pitää olla 100.',
    share: 'Kirjoita kokonaisluku väliltä 1–99.',
    texts: 'Säilytä aaltosulkeissa oleva ja kirjoita enintään 600 merkkiä.',
  },
  layout: 'Muoto',
  layouts: { box: 'Laatikko', bar: 'Palkki', dialog: 'Ikkuna' },
  vertical: 'Reuna',
  verticals: { bottom: 'Ala', top: 'Ylä' },
  horizontal: 'Laatikon puoli',
  horizontals: { start: 'Alku', centre: 'Keskellä', end: 'Loppu' },
  asNow: 'Kuten nyt: {value}',
  texts: 'Tekstit',
  textsHelp:
    'Se, mitä et muuta, pysyy ennallaan. Säilytä aaltosulkeissa oleva, esimerkiksi {blank} nimen paikalla.',
  text: {
    title: 'Otsikko',
    intro: 'Mitä pyydetään',
    others: 'Ennen muiden palvelujen nimiä',
    signal: 'Kun selain pyytää, ettei seurattaisi',
    advanced: 'Kun Google saa tiedon jokaisesta käynnistä',
    advancedElsewhere: 'Kun Google saa tiedon jokaisesta käynnistä ja voi tallentaa evästeitä',
    unchanged: 'Mitä kieltäytyminen maksaa: ei mitään',
    hidden: 'Mitä kieltäytyminen maksaa: piilossa pysyvä sisältö',
    withdrawable: 'Miten mielensä voi muuttaa',
  },
  inLanguage: '{label} ({language})',
  more: 'Lisää variantti',
  less: 'Jätä pois variantti {key}',
  textsAskAgain:
    'Jos tekstit eroavat, uusi ilmoitus julkaistaan kokeen alkaessa ja päättyessä, ja kaikilta kävijöiltä kysytään uudelleen.',
  create: 'Aloita koe',
  running: 'Käynnissä {day} alkaen',
  allowed: 'Osuus bannereista, joiden jälkeen sallittiin jotakin',
  perBanner:
    'Näytetyistä bannereista, ei kävijöistä: ketään ei tunnisteta ennen valintaa, joten samalle kävijälle on voitu näyttää useita. Viiva näyttää, missä todellinen osuus on 95 prosentin varmuudella.',
  patience:
    'Päätä etukäteen, kuinka kauan koe kestää. Jos sen lopettaa heti, kun tulos näyttää hyvältä, sattuma johtaa harhaan useammin kuin 5 kertaa sadasta.',
  interval: '{share} ({low}–{high})',
  columns: { variant: 'Variantti', allowed: 'Salli', answered: 'Vastasi' },
  verdicts: {
    withheld:
      'Luvut näytetään, kun jokainen variantti on näytetty {count} kertaa, jotta ketään ei voi tunnistaa.',
    'too few': 'Vastauksia on vielä liian vähän, jotta variantit erottaisi sattumasta.',
    chance: 'Varianttien eroa ei voi erottaa sattumasta.',
    difference: 'Pelkkä sattuma tuottaa näin suuren eron enintään 5 kertaa sadasta.',
  },
  differs: 'Variantin {more} bannerissa sallittiin useammin kuin variantin {fewer}.',
  endTitle: 'Kokeen lopettaminen',
  keep: 'Sen jälkeen kaikille näytetään',
  keepNone: 'Banneri sellaisena kuin se oli',
  end: 'Lopeta koe nyt',
  endedTitle: 'Päättyneet kokeet',
  ended: '{from}–{until}',
  kept: 'Variantti {key} jäi käyttöön',
  keptNone: 'Mikään variantti ei jäänyt käyttöön',
} satisfies ExperimentText
