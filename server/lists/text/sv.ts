import type { ListText } from '../text.ts'

export const sv: ListText = {
  locale: 'sv-FI',
  directory: (register) => `${register}: katalog`,
  labels: (register) => `${register}: adressetiketter`,
  made: (day) => `Gjord ${day}`,
  objection: 'Den som inte vill stå här kan när som helst förbjuda det.',
  columns: {
    name: 'Namn',
    role: 'Titel och organisation',
    phone: 'Telefon',
    email: 'E-post',
    address: 'Adress',
    url: 'Webbplats',
  },
  nobody: 'Ingen står i den här katalogen.',
}
