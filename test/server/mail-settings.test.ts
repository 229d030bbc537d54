import { expect, test } from 'vitest'
import { readSettings } from '../../server/config.ts'

const read = (SMTP_URL: string, MAIL_FROM = 'lupa@example.com') => readSettings({ SMTP_URL, MAIL_FROM })

test('a password goes to a mail server over TLS only, but for one on this machine', () => {
  expect(read('smtps://lupa:secret@smtp.example.com').SMTP_URL).toEqual({
    host: 'smtp.example.com',
    port: 465,
    secure: true,
    requireTLS: false,
    ignoreTLS: false,
    auth: { user: 'lupa', pass: 'secret' },
  })
  expect(read('smtp://lupa:secret@smtp.example.com').SMTP_URL).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
  })
  expect(read('smtp://localhost:25').SMTP_URL).toEqual({
    host: 'localhost',
    port: 25,
    secure: false,
    requireTLS: false,
    ignoreTLS: true,
  })
})

test('signs of an address in user and password are written percent-encoded', () => {
  expect(read('smtps://lupa%40example.com:p%40ss%2Fw%3Ard@smtp.example.com').SMTP_URL?.auth).toEqual({
    user: 'lupa@example.com',
    pass: 'p@ss/w:rd',
  })
})

test.each([
  ['lupa@example.com', { name: '', address: 'lupa@example.com' }],
  ['Lupa <lupa@example.com>', { name: 'Lupa', address: 'lupa@example.com' }],
  ['"Lupa, Kahvila" <lupa@example.com>', { name: 'Lupa, Kahvila', address: 'lupa@example.com' }],
])('mails are from %s', (written, sender) => {
  expect(read('smtp://localhost:25', written).MAIL_FROM).toEqual(sender)
})

test.each([
  ['smtp.example.com', 'lupa@example.com', /SMTP_URL: expected .*percent-encoded|SMTP_URL: .*beginning with/],
  ['https://smtp.example.com', 'lupa@example.com', /SMTP_URL: .*beginning with smtp:\/\//],
  ['smtp://lupa@smtp.example.com', 'lupa@example.com', /SMTP_URL: .*both user and password/],
  ['smtp://smtp.example.com/?pool=true', 'lupa@example.com', /SMTP_URL: .*nothing behind the port/],
  ['smtp://lupa:100%@smtp.example.com', 'lupa@example.com', /SMTP_URL: .*percent-encoded/],
  ['smtp://smtp.example.com', 'Lupa', /MAIL_FROM: expected lupa@example.com/],
  ['smtp://smtp.example.com', 'a@example.com, b@example.com', /MAIL_FROM: expected/],
  ['smtp://smtp.example.com', 'Lupa\r\nBcc: x <lupa@example.com>', /MAIL_FROM: expected/],
  ['smtp://smtp.example.com', '', /MAIL_FROM: expected a sender/],
  ['', 'lupa@example.com', /SMTP_URL: expected a mail server/],
])('the settings "%s" and "%s" are named at the start', (server, from, expected) => {
  expect(() => read(server, from)).toThrow(expected)
})

test('what is wrong with a mail server is told without its password', () => {
  expect(() => read('smtp://lupa:hunter2@smtp.example.com/path')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  )
})

test('without mail settings there is nothing to be wrong', () => {
  expect(readSettings({})).toMatchObject({ SMTP_URL: null, MAIL_FROM: null })
})
