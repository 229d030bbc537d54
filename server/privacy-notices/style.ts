import { READ_STYLE } from '../declaration/style.ts'

/** Of notices and policies as pages. */
export const STYLE = `${READ_STYLE}
h3 { margin-block-start: 1.25rem; }
p { max-inline-size: 42rem; }
section > p + p, section > * + p { margin-block-start: 0.6rem; }
ul { margin: 0.5rem 0 0; padding-inline-start: 1.25rem; }
li { margin-block-start: 0.2rem; overflow-wrap: anywhere; }
th, td { overflow-wrap: break-word; }
@media not all and (max-width: 32rem) {
  th:first-child, td:first-child { inline-size: 24%; padding-inline-end: 1.25rem; }
  td:first-child { font-weight: 600; }
}
nav ul, .links { padding: 0; list-style: none; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.35rem 1.25rem; margin: 0.6rem 0 0; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
.imprint { margin-block-start: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 9px; font-size: 0.9rem; color: var(--quiet); }
.imprint .links { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-block-start: 0.5rem; }
.imprint dl { margin: 0; }
.imprint dt { font-weight: 400; }
.note { margin-block-start: 1rem; padding: 0.75rem 1rem; border-inline-start: 4px solid var(--accent); background: light-dark(#eef6f3, #14211d); }
del, ins { display: block; margin-block-start: 0.4rem; padding: 0.3rem 0.75rem; border-inline-start: 4px solid; text-decoration: none; overflow-wrap: anywhere; }
del { border-color: light-dark(#a12d22, #f0978c); background: light-dark(#fbeeec, #2a1614); }
ins { border-color: var(--accent); background: light-dark(#eef6f3, #14211d); }
@media screen and (max-width: 32rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-block-end: 0.5rem; }
  td:first-child { font-weight: 600; }
}
@media print {
  h2, h3 { break-after: avoid; }
  tr, dl, li { break-inside: avoid; }
  .imprint { border-color: #000; }
}
`
