import type { ListText } from '../text.ts'

export const fi: ListText = {
  locale: 'fi-FI',
  directory: (register) => `${register}: luettelo`,
  labels: (register) => `${register}: postitustarrat`,
  made: (day) => `Tehty ${day}`,
  objection: 'Jos et halua olla tässä luettelossa, voit kieltää sen milloin tahansa.',
  columns: {
    name: 'Nimi',
    role: 'Tehtävä ja organisaatio',
    phone: 'Puhelin',
    email: 'Sähköposti',
    address: 'Osoite',
    url: 'Verkkosivusto',
  },
  nobody: 'Tässä luettelossa ei ole ketään.',
}
