import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { languageLinks } from '../http/language-links.ts'
import { stillPage } from '../http/still-page.ts'
import * as v from 'valibot'
import type { Declaration } from '../../src/declaration.ts'
import { chooseLanguage, isRightToLeft, STAFF_LANGUAGES, type Language } from '../../src/language.ts'
import { SiteKey } from '../../src/plain-text.ts'
import type { ServiceLabels, ToldService } from '../../src/told-service.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { noticePublishedAt } from '../notices/notice-published-at.ts'
import { RIGHTS_TEXTS } from '../rights-pages/rights-texts.ts'
import type { Site } from '../sites/site.ts'
import { declarationOf } from './declaration.ts'
import { STYLE } from './style.ts'

/** Where the declaration of a site is, in one of its languages. */
export function declarationUrl(gateway: string, key: string, language: Language): string {
  return `${gateway}/declaration/${key}?lang=${language}`
}

/**
 * What a site may load and keep, as a page of its own: without script, to be linked to and printed. It knows no choice,
 * and asks for none.
 */
export function declarationPage(gateway: Gateway) {
  return new Hono().use(stillPage(gateway.publicUrl, STYLE, "'none'")).get('/:key', async (c) => {
    const key = c.req.param('key')
    const site = v.is(SiteKey, key) ? await gateway.sites.byKey(key) : null
    if (!site || site.sample) throw new Refusal('not_found', 'no site has this key')
    const language = chooseLanguage(
      c.req.query('lang') ?? c.req.header('accept-language')?.split(/[,;]/)[0],
      site.languages,
    )
    const publishedAt = await noticePublishedAt(gateway.db, site)
    c.header('cache-control', 'public, max-age=300')
    c.header('vary', 'accept-language', { append: true })
    c.header('x-robots-tag', 'noindex')
    return c.html(page(site, language, declarationOf(site, language, { publishedAt })))
  })
}

function page(site: Site, language: Language, { title, changed, labels, purposes }: Declaration) {
  return html`<!doctype html>
    <html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${site.name}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <p class="site">${site.name}</p>
          <h1>${title}</h1>
          <p class="quiet">${changed}</p>
          ${languageLinks(site.languages, language)}
          ${purposes.map(
            ({ name, text, services }) =>
              html`<section>
                <h2>${name}</h2>
                <p>${text}</p>
                ${services.map((service) => article(service, labels))}
              </section>`,
          )}
          ${rightsLink(site.key, language)}
        </main>
      </body>
    </html> `
}

/** To the page on which people use their rights, which fewer languages have. */
function rightsLink(key: string, language: Language) {
  const own = chooseLanguage(language, STAFF_LANGUAGES)
  return html`<section>
    <p>
      <a href="/rights/${key}?lang=${own}" hreflang="${own}" lang="${own}" dir="ltr"
        >${RIGHTS_TEXTS[own].link}</a
      >
    </p>
  </section>`
}

function article(
  { name, text, more, receiver, policyUrl, links, stored }: ToldService,
  { receives, policy, nothing, columns }: ServiceLabels,
) {
  return html`<article>
    <h3>${name}</h3>
    ${[text, ...more].map((line) => html`<p>${line}</p>`)}
    <p class="quiet">
      ${receives}:
      ${receiver}${[...(policyUrl === null ? [] : [{ text: policy, url: policyUrl }]), ...links].map(
        ({ text: name, url }) => html` · <a href="${url}" rel="noopener noreferrer">${name}</a>`,
      )}
    </p>
    ${
      stored.length === 0
        ? html`<p>${nothing}</p>`
        : html`<table>
            <thead>
              <tr>
                ${columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${stored.map(
                (row) =>
                  html`<tr>
                    ${row.map((cell, at) => html`<td>${at === 0 ? html`<bdi>${cell}</bdi>` : cell}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </article>`
}
