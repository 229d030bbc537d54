import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { StaffLanguage } from '../../src/language.ts'
import { input } from '../customer-access/forms.ts'
import { plainPage } from '../http/plain-page.ts'
import type { Gateway } from '../gateway.ts'
import { openRequester, reachRequest } from '../requests/open-request.ts'
import { REQUEST_TEXTS, writtenDay } from '../requests/letters/request-texts.ts'
import { isCodeOpen } from './request-code.ts'
import { RIGHTS_TEXTS } from './rights-texts.ts'
import { STYLE } from './style.ts'

type Shown = {
  readonly id: string
  readonly language: StaffLanguage
  /** What was wrong with a code. */
  readonly wrong: 'wrong' | 'used up' | 'too many' | undefined
}

/** What becomes of a request, to whom sent it: the same whether the register knows them or not. Says nothing of them. */
export async function sentPage(c: Context, gateway: Gateway, { id, language, wrong }: Shown) {
  const { db, vault } = gateway
  const request = await reachRequest(db, vault, { id, reach: 'everywhere' })
  const text = RIGHTS_TEXTS[language].sent
  const hasAddress = Boolean(openRequester(request)?.email)
  const isOpen = await isCodeOpen(db, id, gateway.clock())
  const mayConfirm = request.channel === 'web' && request.identity === null && gateway.mailer && hasAddress
  return c.html(
    plainPage(
      language,
      text.title,
      html`<p>${text.body(request.no, writtenDay(request.due_on, REQUEST_TEXTS[language]))}</p>
        ${gateway.mailer && hasAddress ? html`<p>${text.receipt}</p>` : ''}
        ${
          request.identity !== null
            ? html`<p>${text.known}</p>`
            : mayConfirm
              ? codeForms({ id, language, isOpen, wrong })
              : html`<p>${text.staff}</p>`
        }`,
      STYLE,
    ),
  )
}

function codeForms({ id, language, isOpen, wrong }: Shown & { isOpen: boolean }) {
  const { sent: text, wrong: wrongs } = RIGHTS_TEXTS[language]
  const told = isOpen ? text.codeSent : wrong === 'used up' ? text.usedUp : text.noCode
  return html`<h2>${text.codeTitle}</h2>
    ${wrong === 'too many' ? html`<p class="wrong" role="alert">${wrongs.tooMany}</p>` : ''}
    <p ${wrong && !isOpen ? raw('role="alert"') : ''}>${told}</p>
    ${
      isOpen
        ? html`<form method="post" action="/rights/sent/${id}?lang=${language}">
            ${input({
              name: 'code',
              label: text.code,
              value: '',
              wrong: wrong === 'wrong' ? text.wrongCode : undefined,
              attributes:
                'class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required',
            })}
            <p><button>${text.confirm}</button></p>
          </form>`
        : ''
    }
    <form method="post" action="/rights/sent/${id}/code?lang=${language}">
      <p><button class="quiet-button">${text.again}</button></p>
    </form>`
}
