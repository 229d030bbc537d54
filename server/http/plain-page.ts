import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { chooseLanguage, STAFF_LANGUAGES, type StaffLanguage } from '../../src/language.ts'

/** A page without script for whoever has a link: a title, text and a form. Its style goes to `stillPage`, too. */
export function plainPage(
  language: StaffLanguage,
  title: string,
  content: ReturnType<typeof html>,
  style = PLAIN_STYLE,
) {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Lupa</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `
}

/** Of a reader of whom nothing is known but what the browser says. */
export function readerLanguage(c: Context): StaffLanguage {
  return chooseLanguage(c.req.header('accept-language')?.split(/[,;]/)[0], STAFF_LANGUAGES)
}

export const PLAIN_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#12211c, #e6eeea); --quiet: light-dark(#586962, #9bafa7); --line: light-dark(#7d918a, #6d827a); --accent: light-dark(#0b6e5f, #5fcdb7); --on-accent: light-dark(#fff, #0d1412); --wrong: light-dark(#a12d22, #f0978c); }
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink); background: light-dark(#fff, #0d1412); }
main { box-sizing: border-box; max-inline-size: 34rem; margin: 0 auto; padding: 8vh 1.25rem 4rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.6rem; line-height: 1.2; text-wrap: balance; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.wrong { color: var(--wrong); font-weight: 600; font-size: 0.9rem; }
label { display: block; font-weight: 600; }
input { box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 9px; background: transparent; color: inherit; font: inherit; }
input[aria-invalid] { border-color: var(--wrong); }
button { min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 9px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
.quiet-button { border: 1px solid var(--line); background: transparent; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`
