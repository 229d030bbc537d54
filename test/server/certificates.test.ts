import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { openCertificate } from '../../server/requests/certificate.ts'
import { reachRequest } from '../../server/requests/open-request.ts'
import type { Decision } from '../../src/subject-request.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { makeInvoice } from '../order.ts'
import { readPdf } from '../pdf.ts'
import { decide, makeRequest } from '../subject-request.ts'

const connection = await testDatabase()
const { db } = connection
let gateway: TestGateway

beforeEach(async () => {
  gateway = await openTestGateway(connection)
})

const certificates = () => db.selectFrom('refusal_certificate').selectAll().orderBy('no').execute()
const fileOf = async (id: string) => {
  const [row] = await certificates()
  const request = await reachRequest(db, gateway.gateway.vault, { id, reach: 'everywhere' })
  return { row: row!, pdf: openCertificate(request.ownKey!, row!) }
}
const textOf = (pdf: Uint8Array) =>
  readPdf(pdf)
    .lines.map(({ text }) => text.trim())
    .join('\n')

test('a certificate says what was refused, why, and who decides in the end (R84, R85)', async () => {
  const { id } = await makeRequest(gateway, { rights: ['rectification'] })
  await decide(gateway, id, {
    rectification: {
      outcome: 'refused',
      grounds: ['data-correct'],
      reason: 'Osoite on tarkistettu väestötietojärjestelmästä 20. marraskuuta 2026.',
    },
  })
  const { row, pdf } = await fileOf(id)
  expect(textOf(pdf)).toMatchInlineSnapshot(`
    "Kieltäytymistodistus nro 1
    Päiväys: 24. marraskuuta 2026
    Rekisteri: Customers
    Pyytäjä: Maija Mäkinen
    Pyyntö: nro 1, saapunut 23. marraskuuta 2026
    Mitä pyydettiin: Tietojen oikaiseminen (EU:n yleisen tietosuoja-asetuksen 2016/679 16 artikla)
    Päätös
    Emme oikaise tietoja, joiden oikaisemista pyysit.
    Perusteet
    •  Käsityksemme mukaan tiedot ovat oikeat, tarpeelliset, täydelliset ja ajan tasalla.
    Perustelu
    Osoite on tarkistettu väestötietojärjestelmästä 20. marraskuuta 2026.
    Jos et tyydy päätökseen
    Jos katsot, että henkilötietojasi on käsitelty lain vastaisesti, voit tehdä kantelun
    valvontaviranomaiselle. Suomessa se on:
    Tietosuojavaltuutetun toimisto
    Lintulahdenkuja 4, 00530 Helsinki
    PL 800, 00531 Helsinki
    +358 29 566 6700
    tietosuoja@om.fi
    https://tietosuoja.fi
    Voit tehdä kantelun myös muussa Euroopan unionin tai Euroopan talousalueen valtiossa, jos asut
    tai työskentelet siellä tai jos lakia on mielestäsi rikottu siellä.
    Lisäksi sinulla on oikeus saattaa asia tuomioistuimen ratkaistavaksi (tietosuoja-asetuksen 79
    artikla).
    Kieltäytymistodistus nro 1
    1 / 1"
  `)
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(row.sha256)
  expect(Buffer.from(row.pdf).includes(Buffer.from('%PDF'))).toBe(false)
})

test('it is tagged, has its fonts inside, and tells its title and its language (ISO 19005-2)', async () => {
  const { id } = await makeRequest(gateway, { language: 'sv', rights: ['access'] })
  await decide(gateway, id, {
    access: { outcome: 'refused', grounds: ['others-rights'], reason: `${'Skäl. '.repeat(400)} 😀` },
  })
  const { pdf } = await fileOf(id)
  const source = pdf.toString('latin1')
  const found = {
    part: /<pdfaid:part>(.)</.exec(source)?.[1],
    conformance: /<pdfaid:conformance>(.)</.exec(source)?.[1],
    language: /\/Lang \((..)\)/.exec(source)?.[1],
    title: /<rdf:li xml:lang="x-default">(.*?)</.exec(source)?.[1],
    isTagged: source.includes('/Marked true'),
    showsTitle: source.includes('/DisplayDocTitle true'),
    hasColours: source.includes('/OutputIntents'),
    fontsOutside: source.split('/Type /FontDescriptor').length - source.split('/FontFile2 ').length,
  }
  expect(found).toEqual({
    part: '2',
    conformance: 'A',
    language: 'sv',
    title: 'Intyg om avslag nr 1',
    isTagged: true,
    showsTitle: true,
    hasColours: true,
    fontsOutside: 0,
  })
  expect(textOf(pdf)).toContain('Skäl. ?')
  expect(readPdf(pdf).pages.length).toBeGreaterThan(1)
})

test('what stands against an erasure is named by its number and its last day (R37, R89)', async () => {
  const customerId = await makeCustomer(gateway, { familyName: 'Mäkinen', email: 'maija@example.com' })
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const { no } = await db.selectFrom('customer').select('no').executeTakeFirstOrThrow()
  await makeInvoice(clerk, no)
  const { id } = await makeRequest(gateway, { language: 'en', rights: ['erasure'], customerId })
  await decide(gateway, id, { erasure: { outcome: 'held' } })
  const { pdf } = await fileOf(id)
  expect(textOf(pdf)).toMatchInlineSnapshot(`
    "Certificate of refusal no. 1
    Date: 24 November 2026
    Register: Customers
    Asked by: Maija Mäkinen
    Request: no. 1, received on 23 November 2026
    What was asked for: Erasure of the data (Article 17 of the General Data Protection Regulation (EU)
    2016/679)
    Decision
    We cannot erase your data yet. We will erase them as soon as nothing stands in the way, and tell
    you. You need not ask again.
    Grounds
    •  We need the data for an invoice that has not been paid.
    •  Invoice 2026-1 has not been paid.
    •  The law obliges us to keep the data.
    •  The Finnish Accounting Act (1336/1997), chapter 2, section 10, obliges us to keep the data of
    invoice 2026-1 until 31 December 2032.
    If you are not satisfied with the decision
    If you think that your personal data have been processed against the law, you can complain to
    the supervisory authority. In Finland it is:
    Office of the Data Protection Ombudsman
    Lintulahdenkuja 4, 00530 Helsinki, Finland
    P.O. Box 800, 00531 Helsinki, Finland
    +358 29 566 6700
    tietosuoja@om.fi
    https://tietosuoja.fi
    You can also complain in another state of the European Union or the European Economic Area if
    you live or work there, or think that the law was broken there.
    You also have the right to take the matter to court (Article 79 of the Regulation).
    Certificate of refusal no. 1
    1 / 1"
  `)
})

test('numbers go up by one over all requests; a refusal without a reason has none', async () => {
  const refusal: Partial<Decision> = { outcome: 'refused', grounds: ['data-correct'], reason: 'Checked.' }
  for (let count = 0; count < 2; count += 1) {
    const { id } = await makeRequest(gateway, { language: 'en' })
    await decide(gateway, id, { access: refusal })
  }
  const { id } = await makeRequest(gateway, { language: 'en' })
  await expect(decide(gateway, id, { access: { ...refusal, reason: null } })).rejects.toMatchObject({
    code: 'invalid',
    field: 'reason',
  })
  expect((await certificates()).map(({ no }) => no)).toEqual([1, 2])
})

test('nobody changes or deletes a certificate, until its person is erased', async () => {
  const { id } = await makeRequest(gateway)
  await decide(gateway, id, {
    access: { outcome: 'refused', grounds: ['manifestly-excessive'], reason: 'Kolmas samanlainen.' },
  })
  await expect(sql`update refusal_certificate set sha256 = 'other'`.execute(db)).rejects.toThrow(
    'a certificate stays as it was handed out',
  )
  await expect(sql`delete from refusal_certificate`.execute(db)).rejects.toThrow(
    'a certificate stays as it was handed out',
  )
})

test('staff fetch it as it was handed out, those of other registers do not', async () => {
  const { id } = await makeRequest(gateway)
  await decide(gateway, id, {
    access: { outcome: 'refused', grounds: ['legal-claims'], reason: 'Riita on kesken.' },
  })
  const { row } = await fileOf(id)
  const ask = async (cookie: string, path: string) => {
    const answer = await gateway.app.request(path, { headers: { cookie, 'lupa-use': 'rights' } })
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
  const { cookie } = await signIn(gateway, { username: 'pirjo', roles: ['privacy-officer'] })
  const path = `/api/requests/${id}/certificates/${row.no}.pdf`
  const { status, bytes } = await ask(cookie, path)
  expect([status, createHash('sha256').update(bytes).digest('hex')]).toEqual([200, row.sha256])
  expect((await ask(cookie, path.replace('1.pdf', '2.pdf'))).status).toBe(404)
  expect((await ask(cookie, path.replace('1.pdf', '1'))).status).toBe(404)

  const other = await db
    .insertInto('register')
    .values({ name: 'Other', created_at: gateway.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const roles = [{ role: 'clerk', siteId: null, registerId: other.id } as const]
  const stranger = await signIn(gateway, { username: 'ville', roles })
  expect((await ask(stranger.cookie, path)).status).toBe(404)
})
