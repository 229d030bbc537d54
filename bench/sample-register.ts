import type { CustomerDetail } from '../src/customer.ts'
import type { RegisterView } from '../src/register.ts'
import { addDays } from '../src/period.ts'
import type { SampleGateway } from './sample-gateway.ts'

/** An organisation, its people, a private person twice, with orders, a bill, a ban and a recipient: to be looked at. */
export async function fillRegister(
  { ask }: SampleGateway,
  { today, maija }: { today: string; maija: string },
): Promise<void> {
  const [register] = await ask<RegisterView[]>('GET', '/api/registers')
  const add = (values: Record<string, string>, kind = 'person') =>
    ask<CustomerDetail>('POST', '/api/customers', {
      register: register!.id,
      kind,
      values,
      source: 'registration',
    })
  const teahouse = await add(
    {
      organisation: 'Teehuone Oy',
      vatNumber: '1234567-1',
      email: 'tilaukset@teehuone.example',
      billingName: 'Teehuone Oy',
      billingEmail: 'laskut@teehuone.example',
    },
    'organisation',
  )
  for (const [givenName, familyName, city, postalCode] of [
    ['Ville', 'Virtanen', 'Helsinki', '00100'],
    ['Åsa', 'Lindström', 'Turku', '20100'],
    ['Eeva', 'Koskinen', 'Tampere', '33100'],
  ] as const)
    await add({
      givenName,
      familyName,
      organisation: 'Teehuone Oy',
      email: `${givenName.toLowerCase().replace('å', 'a')}@example.com`,
      streetAddress: 'Esimerkkikatu 3',
      postalCode,
      city,
      country: 'FI',
    })
  await add({ givenName: 'Maija', familyName: 'Mallikas', email: 'maija@example.com', city: 'Espoo' })
  await ask('PATCH', `/api/customers/${maija}`, {
    revision: 1,
    values: { streetAddress: 'Uusikatu 5', postalCode: '00120', city: 'Helsinki', country: 'FI' },
    source: 'notice',
    reason: 'She moved, and called to tell us',
  })
  const line = { description: 'Kettle, copper', quantity: 2, unitCents: 12_900, vatPercent: 25.5 }
  await ask('POST', `/api/customers/${maija}/orders`, { lines: [line], notes: 'Ring the back door' })
  await ask('POST', `/api/customers/${teahouse.id}/orders`, {
    lines: [
      { ...line, quantity: 12 },
      { ...line, description: 'Filter, cotton', unitCents: 450 },
    ],
  })
  await ask('POST', '/api/invoices', {
    customer: teahouse.no,
    no: '2026-117',
    issuedOn: addDays(today, -20),
    dueOn: addDays(today, -6),
    cents: 194_000,
  })
  await ask('POST', '/api/recipients', {
    kind: 'collection-agency',
    name: 'Perintä Esimerkki Oy',
    country: 'FI',
  })
  await ask('POST', `/api/customers/${maija}/bans`, {
    act: 'forbid',
    kinds: ['direct-marketing'],
    channel: 'phone',
    askedOn: today,
    language: 'fi',
  })
}
