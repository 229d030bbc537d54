import { beforeEach, expect, test } from 'vitest'
import type { RefusalBody } from '../../src/refusal.ts'
import type { ForeseenLetter } from '../../src/subject-request.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { readPdf } from '../pdf.ts'
import { testSmtpServer } from '../smtp-server.ts'
import { decide, makeRequest, write } from '../subject-request.ts'

const connection = await testDatabase()
const { db } = connection
const smtp = await testSmtpServer()
let gateway: TestGateway
let officer: Awaited<ReturnType<typeof signIn>>

const ENVIRONMENT = { SMTP_URL: smtp.url, MAIL_FROM: 'Shop <shop@example.com>' }
const MM = 72 / 25.4

beforeEach(async () => {
  gateway = await openTestGateway(connection, ENVIRONMENT)
  officer = await signIn(gateway, { roles: ['privacy-officer'] })
})

const stateOf = async (id: string) =>
  (await db.selectFrom('subject_request').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state
const lettersOf = (id: string) =>
  db
    .selectFrom('subject_letter')
    .select(['id', 'way', 'sent_on', 'failed_at'])
    .where('request_id', '=', id)
    .orderBy('written_at')
    .execute()
const deliver = () => gateway.gateway.requestPost.deliver()
const file = async (path: string) => {
  const answer = await gateway.app.request(path, {
    headers: { cookie: officer.cookie, 'lupa-use': 'rights' },
  })
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('a receipt in Finnish says what was received, its number, and when it is answered', async () => {
  const { id } = await makeRequest(gateway, { rights: ['access', 'erasure'] })
  await write(gateway, id, { kind: 'receipt', way: 'email' })
  await deliver()
  expect(smtp.received.map(({ to }) => to)).toEqual(['maija@example.com'])
  const { subject, text } = smtp.received[0]!.mail
  expect(`${subject}\n\n${text}`).toMatchInlineSnapshot(`
    "Pyyntösi nro 1 on saapunut

    Hei,

    saimme pyyntösi 23. marraskuuta 2026. Sen numero on 1, ja se koskee rekisteriämme ”Customers”.

    Pyysit seuraavaa:
    - Tietojen tarkastaminen
    - Tietojen poistaminen

    Vastaamme sinulle viimeistään 23. joulukuuta 2026. Jos tarvitsemme enemmän aikaa, kerromme siitä ja sen syistä sinulle ennen sitä.

    Pyyntösi käsittely ei maksa sinulle mitään.

    Jos et ole tehnyt tätä pyyntöä, kerro siitä meille.

    Ystävällisin terveisin
    Rekisterin ”Customers” ylläpito
    "
  `)
})

test('an answer in Swedish says of each right what comes of it, and where one can complain (R90, R91)', async () => {
  const { id } = await makeRequest(gateway, {
    language: 'sv',
    rights: ['access', 'portability', 'objection'],
  })
  await decide(gateway, id, {
    access: {},
    portability: {
      outcome: 'refused',
      grounds: ['not-based-on-consent-or-contract'],
      reason: 'Vi behandlar uppgifterna på grund av ett berättigat intresse.',
    },
    objection: { bans: ['direct-marketing', 'market-research'] },
  })
  await write(gateway, id, {
    kind: 'answer',
    way: 'email',
    accessUrl: 'https://lupa.example.com/data/secret',
  })
  await deliver()
  const { subject, text, html, attachments } = smtp.received[0]!.mail
  expect(`${subject}\n\n${text}`).toMatchInlineSnapshot(`
    "Svar på din begäran nr 1

    Hej!

    Här är vårt svar på din begäran nr 1, som vi tog emot den 23 november 2026. Den gäller vårt register ”Customers”.

    Tillgång till uppgifterna

    Du får alla uppgifter som vi har om dig i detta register.

    Du kan hämta uppgifterna på denna adress:
    https://lupa.example.com/data/secret
    Uppgifterna kan hämtas en gång, senast den 24 november 2026.

    Överföring av uppgifterna från ett system till ett annat

    Vi lämnar inte ut dina uppgifter för överföring till ett annat system.

    Grunder för beslutet:
    - Vår behandling grundar sig varken på samtycke eller på avtal, och därför omfattas den inte av rätten att överföra uppgifter (artikel 20.1 i dataskyddsförordningen).

    Vi behandlar uppgifterna på grund av ett berättigat intresse.

    Vi ger ett intyg om avslaget, nr 1, som bilaga till detta svar.

    Invändning mot behandlingen

    Vi upphör med den behandling du invände mot.

    Vi använder inte längre dina uppgifter för följande:
    - direktmarknadsföring
    - marknads- och opinionsundersökningar

    Om du anser att dina personuppgifter har behandlats i strid med lagen kan du klaga hos tillsynsmyndigheten. I Finland är den:

    Dataombudsmannens byrå
    Fågelviksgränden 4, 00530 Helsingfors
    PB 800, 00531 Helsingfors
    +358 29 566 6700
    tietosuoja@om.fi
    https://tietosuoja.fi

    Du kan också klaga i en annan stat inom Europeiska unionen eller Europeiska ekonomiska samarbetsområdet, om du bor eller arbetar där eller anser att lagen har överträtts där.

    Dessutom har du rätt att föra ärendet till domstol för avgörande (artikel 79 i dataskyddsförordningen).

    Med vänlig hälsning
    De som förvaltar registret ”Customers”
    "
  `)
  expect(html).toContain('<html lang="sv">')
  expect(html).toContain('<a href="https://lupa.example.com/data/secret"')
  expect(html).not.toMatch(/<img|<script|src=/)
  expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['Intyg om avslag nr 1.pdf', 'application/pdf'],
  ])
  expect(await stateOf(id)).toBe('notified')
})

test('a letter in English that takes more time gives the reasons and the new day', async () => {
  const { id } = await makeRequest(gateway, { language: 'en' })
  await write(gateway, id, {
    kind: 'extension',
    way: 'email',
    reason: 'Your data are in an archive that is being moved.',
  })
  await deliver()
  const { subject, text } = smtp.received[0]!.mail
  expect(`${subject}\n\n${text}`).toMatchInlineSnapshot(`
    "Your request no. 1: we need more time

    Hello,

    We received your request no. 1 on 23 November 2026. We cannot answer it within one month. The reason is this:

    Your data are in an archive that is being moved.

    We will answer you by 23 December 2026. In such a case Article 12(3) of the General Data Protection Regulation lets the time be extended to three months at most.

    Kind regards,
    the keepers of the register “Customers”
    "
  `)
})

test.each(['fi', 'sv', 'en'] as const)(
  'every letter in %s is whole: no gap, nothing unsaid, no copy of an identity paper asked for',
  async (language) => {
    const { id, no } = await makeRequest(gateway, { language, rights: ['restriction'] })
    const officerSays = 'Reason of the staff.'
    for (const kind of ['receipt', 'identity', 'information', 'extension', 'erased', 'lifting'] as const) {
      const draft = { kind, way: 'email', reason: kind === 'receipt' ? null : officerSays }
      const { status, body } = await officer.post<ForeseenLetter>(
        `/api/requests/${id}/letters/preview`,
        draft,
      )
      expect(status).toBe(200)
      expect(body.to).toBe('maija@example.com')
      expect(body.subject).toContain(String(no))
      expect(body.text).not.toMatch(/\b(undefined|null|NaN)\b|\n{3}| {2}/)
      if (kind !== 'receipt') expect(body.text).toContain(officerSays)
    }
    expect(await lettersOf(id)).toEqual([])
  },
)

test('who may only look at requests foresees nothing, and what needs reasons is not written without', async () => {
  const { id } = await makeRequest(gateway)
  const path = `/api/requests/${id}/letters/preview`
  const { status, body } = await officer.post<RefusalBody>(path, { kind: 'information', way: 'email' })
  expect([status, body.error.field]).toEqual([422, 'reason'])
  const marketer = await signIn(gateway, { username: 'milla', roles: ['marketer'] })
  expect((await marketer.post(path, { kind: 'receipt', way: 'email' })).status).toBe(403)
})

test('a refused mail leaves the request undelivered and is told; on paper it arrives, and the request goes on', async () => {
  await db.updateTable('account').set({ email: 'pirjo@example.com', language: 'fi' }).execute()
  const { id, no } = await makeRequest(gateway, {
    requester: {
      name: 'Maija Mäkinen',
      email: 'maija@example.com',
      phone: null,
      address: 'Katu 1 A 2\n00100 Helsinki',
    },
  })
  smtp.answer = (address) => (address === 'maija@example.com' ? { code: 550, text: 'no such mailbox' } : null)
  await decide(gateway, id, { access: { outcome: 'no-data' } })
  await write(gateway, id, { kind: 'answer', way: 'email' })
  await deliver()

  const [lost] = await lettersOf(id)
  expect(lost).toMatchObject({ sent_on: null, failed_at: gateway.now })
  expect(await stateOf(id)).toBe('decided')
  const told = smtp.received.map(({ to, mail }) => [to, mail.subject])
  expect(told).toContainEqual(['pirjo@example.com', `Pyynnön nro ${no} kirje ei mennyt perille`])
  expect(smtp.received.map(({ source }) => source).join()).not.toMatch(/Maija|M=C3=A4kinen|maija@/)

  gateway.pass(1000)
  const again = `/api/requests/${id}/letters/${lost!.id}/again`
  expect((await officer.post(again, { way: 'paper' })).status).toBe(204)
  const paper = (await lettersOf(id))[1]!
  const { status, bytes } = await file(`/api/requests/${id}/letters/${paper.id}.pdf`)
  expect(status).toBe(200)
  const { lines } = readPdf(bytes)
  const address = ['Maija Mäkinen', 'Katu 1 A 2', '00100 Helsinki']
  for (const text of address) {
    const line = lines.find((one) => one.text.trim() === text)!
    // The window of an envelope: 20 mm from the left, 45 to 90 mm from the top.
    expect(line.left / MM).toBeCloseTo(20)
    expect(297 - line.baseline / MM).toBeGreaterThan(45 + line.size / MM)
    expect(297 - line.baseline / MM).toBeLessThan(90)
  }
  expect(lines.map(({ text }) => text).join('')).toContain('Meillä ei ole tässä rekisterissä tietoja')

  const sent = `/api/requests/${id}/letters/${paper.id}/sent`
  expect((await officer.put(sent, { on: '2026-11-25' })).status).toBe(422)
  expect((await officer.put(sent, { on: '2026-11-24' })).status).toBe(204)
  expect((await officer.put(sent, { on: '2026-11-24' })).status).toBe(409)
  expect(await stateOf(id)).toBe('closed')
  expect((await officer.post(again, { way: 'paper' })).status).toBe(409)
})

test('a mail server that is away is tried again for three days, and then the letter counts as undelivered', async () => {
  const { id } = await makeRequest(gateway)
  await write(gateway, id, { kind: 'receipt', way: 'email' })
  await smtp.stop()
  await deliver()
  gateway.pass(2 * 86_400_000)
  await deliver()
  expect(await lettersOf(id)).toMatchObject([{ sent_on: null, failed_at: null }])
  await smtp.start()
  gateway.pass(60_000)
  await deliver()
  expect(await lettersOf(id)).toMatchObject([{ sent_on: '2026-11-26', failed_at: null }])

  await write(gateway, id, { kind: 'receipt', way: 'email' })
  await smtp.stop()
  gateway.pass(3 * 86_400_000 + 1)
  await deliver()
  expect((await lettersOf(id))[1]).toMatchObject({ sent_on: null, failed_at: gateway.now })
})

test('several gateways send a letter once', async () => {
  const gateways = [gateway, await openTestGateway(connection, ENVIRONMENT)]
  for (let number = 0; number < 6; number += 1) {
    const { id } = await makeRequest(gateway)
    await write(gateway, id, { kind: 'receipt', way: 'email' })
  }
  await Promise.all(gateways.map((each) => each.gateway.requestPost.deliver()))
  expect(smtp.received).toHaveLength(6)
})

test('without a mail server a letter by mail is undelivered at once', async () => {
  gateway = await openTestGateway(connection)
  const { id } = await makeRequest(gateway)
  await write(gateway, id, { kind: 'receipt', way: 'email' })
  await deliver()
  expect(await lettersOf(id)).toMatchObject([{ sent_on: null, failed_at: gateway.now }])
})

test('a mail to the address that the register knows has a link to the rights; one to another address has none', async () => {
  const customerId = await makeCustomer(gateway, { familyName: 'Mäkinen', email: 'maija@example.com' })
  const { id } = await makeRequest(gateway, { customerId })
  await write(gateway, id, { kind: 'receipt', way: 'email' })
  const requester = { name: null, email: 'other@example.com', phone: null, address: null }
  const other = await makeRequest(gateway, { customerId, requester })
  await write(gateway, other.id, { kind: 'receipt', way: 'email' })
  await deliver()

  const textTo = (address: string) => smtp.received.find(({ to }) => to === address)!.mail.text!
  const [, token] = /\/rights\/own\/([\w.-]+)\?lang=fi/.exec(textTo('maija@example.com'))!
  expect(gateway.gateway.requestLinks.read(token!, gateway.now)).toBe(customerId)
  expect(textTo('other@example.com')).not.toContain('/rights/own/')
  gateway.pass(181 * 86_400_000)
  expect(gateway.gateway.requestLinks.read(token!, gateway.now)).toBeNull()
  expect(gateway.gateway.requestLinks.read(token!.replace('.2', '.3'), gateway.now)).toBeNull()
})
