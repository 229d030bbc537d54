/** Of pages that are read; printed, they are black on white, and addresses are written out. */
export const READ_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#12211c, #e6eeea); --quiet: light-dark(#586962, #9bafa7); --line: light-dark(#dbe4e0, #2b3a34); --accent: light-dark(#0b6e5f, #5fcdb7); }
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink); background: light-dark(#fff, #0d1412); }
main { box-sizing: border-box; max-inline-size: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 0; font-size: 1.2rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
p { margin: 0.25rem 0 0; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.site { margin: 0 0 0.25rem; font-weight: 600; color: var(--quiet); }
.quiet { color: var(--quiet); font-size: 0.9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.75rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.625rem; }
nav [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
section { margin-block-start: 2rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); }
article { margin-block-start: 1.25rem; break-inside: avoid; }
table { inline-size: 100%; margin-block-start: 0.5rem; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.35rem 0; padding-inline-end: 0.75rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; border-block-end: 1px solid var(--line); }
th { font-weight: 400; color: var(--quiet); }
@media screen and (max-width: 32rem) {
  table, tbody { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 0.35rem 0; border-block-end: 1px solid var(--line); }
  td { padding: 0; border: 0; }
  td:not(:first-child) { inline-size: auto; color: var(--quiet); }
  td:first-child { flex-basis: 100%; }
}
@media print {
  :root { color-scheme: light; }
  main { max-inline-size: none; padding: 0; }
  nav { display: none; }
  a::after { content: ' (' attr(href) ')'; }
}
`

/** Of the declaration's page, whose tables are of names in a browser. */
export const STYLE = `${READ_STYLE}
@media not all and (max-width: 32rem) {
  th:not(:first-child), td:not(:first-child) { inline-size: 22%; }
}
td:first-child { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: 0.85rem; }
`
