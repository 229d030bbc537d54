import type { ListText } from '../text.ts'

export const en: ListText = {
  locale: 'en-GB',
  directory: (register) => `${register}: directory`,
  labels: (register) => `${register}: labels`,
  made: (day) => `Made on ${day}`,
  objection: 'Whoever does not want to stand here can forbid it at any time.',
  columns: {
    name: 'Name',
    role: 'Title and organisation',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    url: 'Website',
  },
  nobody: 'Nobody stands in this directory.',
}
