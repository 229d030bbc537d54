import type { Dimension } from '../../../../src/dimension.ts'
import type { MetricName } from '../../../../src/metric.ts'
import type { Text } from '../../text.ts'

/** Dimensions whose noun is neuter: ett land is okänt. */
const NEUTER: readonly Dimension[] = ['campaign-medium', 'campaign-content', 'system', 'country', 'language']

export const terms = {
  meaning: 'Vad betyder ”{term}”?',
  metrics: {
    visitors: 'Besökare',
    visits: 'Besök',
    returningVisitors: 'Återkommande besökare',
    views: 'Sidvisningar',
    viewsPerVisit: 'Visningar per besök',
    timeOnPageMs: 'Tid på sidan',
    events: 'Händelser',
    value: 'Värde',
    conversions: 'Konverteringar',
    conversionRate: 'Konverteringsgrad',
    engagementMs: 'Lästid',
    scrollDepth: 'Skrolldjup',
    bounceRate: 'Avvisningsgrad',
    journeyVisits: 'Besök',
    submissions: 'Skickade formulär',
    linkedSubmissions: 'Med besök',
    submissionsPerVisitor: 'Per besökare',
    asked: 'Tillfrågade',
    accepted: 'Godkände',
    refused: 'Avböjde',
    customised: 'Valde en del',
    withdrawn: 'Återkallade',
  },

  meanings: {
    visitors:
      'Webbläsare som tillät statistik och hade minst ett besök som började under perioden. Var och en räknas en gång.',
    returningVisitors:
      'Besökare som hade varit på webbplatsen redan före perioden, så långt tillbaka som besök sparas.',
    visits:
      'Besök som började under perioden. Ett besök är en serie sidvisningar av en och samma besökare utan någon paus på 30 minuter, under högst ett dygn.',
    views: 'Sidor som visades under dessa besök.',
    viewsPerVisit: 'Sidvisningar dividerat med besök.',
    engagementMs:
      'Genomsnittlig tid som sidor var synliga och i fokus: per besök, eller per visning i en lista över sidor.',
    timeOnPageMs: 'Genomsnittlig tid från att en sida visades till det sista som hördes av den.',
    scrollDepth:
      'Hur långt ner sidor lästes: den nedersta del av varje sida som syntes på skärmen, i genomsnitt för de sidvisningar där det är känt. En sida som ryms på skärmen sågs hel.',
    bounceRate: 'Andel av besöken med en enda sidvisning.',
    events: 'Hur många gånger webbplatsen rapporterade händelsen under dessa besök.',
    value: 'Summan av de värden som webbplatsen gav dessa händelser.',
    conversions: 'Besökare som såg målets sida eller skickade målets händelse under perioden.',
    conversionRate: 'Andel av alla besökare under perioden som nådde målet.',
    journeyVisits:
      'Besök som gick den här vägen. En sida som genast visas igen är ett steg, och varje besök räknas en gång, från dess första visning av den sida som frågan gäller.',
    submissions:
      'Formulär som skickades under perioden och finns kvar i kundregistret, oavsett vem som skickade dem.',
    linkedSubmissions:
      'Formulär som skickades av personer som tillät att de kopplas till sina besök, då eller tidigare. Den som återkallar det räknas inte längre.',
    submissionsPerVisitor:
      'Skickade formulär dividerat med periodens besökare. Kan bli mer än 100 %: formulär skickas också av personer som inte har tillåtit statistik.',
    asked: 'Hur många gånger bannern visades. Anonymt: ingen känns igen före ett val.',
    accepted:
      'Svar som tillät allt som frågades i den första vyn. Den som redan hade tillåtit något och ändrar det räknas inte igen.',
    refused: 'Svar som inte tillät någonting.',
    customised: 'Svar som tillät en del.',
    withdrawn: 'Hur många gånger allt som hade tillåtits återkallades.',
  } satisfies Record<MetricName, string>,
  dimensions: {
    page: 'Sidor',
    entry: 'Ingångssidor',
    exit: 'Utgångssidor',
    source: 'Källor',
    channel: 'Kanaler',
    campaign: 'Kampanjer',
    'campaign-source': 'Kampanjkällor',
    'campaign-medium': 'Kampanjmedier',
    'campaign-content': 'Kampanjinnehåll',
    'campaign-term': 'Kampanjtermer',
    browser: 'Webbläsare',
    'browser-version': 'Webbläsarversioner',
    system: 'Operativsystem',
    device: 'Enheter',
    screen: 'Skärmar',
    country: 'Länder',
    language: 'Språk',
    event: 'Händelser',
  },

  dimension: {
    page: 'Sida',
    entry: 'Ingångssida',
    exit: 'Utgångssida',
    source: 'Källa',
    channel: 'Kanal',
    campaign: 'Kampanj',
    'campaign-source': 'Kampanjkälla',
    'campaign-medium': 'Kampanjmedium',
    'campaign-content': 'Kampanjinnehåll',
    'campaign-term': 'Kampanjterm',
    browser: 'Webbläsare',
    'browser-version': 'Webbläsarversion',
    system: 'Operativsystem',
    device: 'Enhet',
    screen: 'Skärm',
    country: 'Land',
    language: 'Språk',
    event: 'Händelse',
  },

  nameless: (dimension: Dimension) =>
    dimension === 'source' ? 'Direkt' : NEUTER.includes(dimension) ? 'Okänt' : 'Okänd',
  channels: {
    paid: 'Betald',
    email: 'E-post',
    social: 'Sociala medier',
    search: 'Sökmotorer',
    referral: 'Andra webbplatser',
    direct: 'Direkt',
  },

  screens: {
    small: 'Liten (under 640 px)',
    medium: 'Medelstor (under 1024 px)',
    large: 'Stor (under 1536 px)',
    'extra-large': 'Mycket stor',
  },

  devices: { desktop: 'Dator', mobile: 'Mobil', tablet: 'Surfplatta', other: 'Annan' },
  events: {
    outbound_link: 'Länk till en annan webbplats',
    file_download: 'Nedladdning',
    form_submit: 'Formulär skickat',
    page_not_found: 'Sidan hittades inte',
  },

  properties: { host: 'Webbplats', link: 'Adress', file: 'Fil', form: 'Formulär', path: 'Sökväg' },

  purposes: {
    necessary: 'Nödvändiga',
    preferences: 'Inställningar',
    statistics: 'Statistik',
    marketing: 'Marknadsföring',
    linking: 'Koppling till en kund',
  },
} satisfies Partial<Text>
