import { PLAIN_STYLE } from '../http/plain-page.ts'

export const STYLE = `${PLAIN_STYLE}
main { max-inline-size: 40rem; padding-block-start: 4vh; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0 0 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.625rem; color: var(--accent); }
nav [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; line-height: 1.3; }
fieldset { min-inline-size: 0; margin: 2rem 0 1.5rem; padding: 0; border: 0; }
legend { padding: 0; margin-block-end: 0.25rem; font-size: 1.2rem; font-weight: 600; }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 0.75rem; padding-block: 0.625rem; border-block-end: 1px solid light-dark(#dbe4e0, #2b3a34); }
.choice input { inline-size: 1.375rem; min-block-size: 1.375rem; margin: 0.1rem 0 0; accent-color: var(--accent); }
.choice label { cursor: pointer; }
.choice p { grid-column: 2; margin: 0; font-size: 0.9rem; }
.item { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.item legend { margin-block-end: 0.5rem; font-size: 1rem; }
summary { padding-block: 0.625rem; color: var(--accent); font-weight: 600; cursor: pointer; }
select, textarea { box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 9px; background: light-dark(#fff, #0d1412); color: inherit; font: inherit; }
textarea { resize: vertical; }
[aria-invalid] { border-color: var(--wrong); }
.field span { display: block; }
.code { max-inline-size: 14rem; font-size: 1.3rem; letter-spacing: 0.15em; font-variant-numeric: tabular-nums; }
form:not(:has(#right-rectification:checked)) .items { display: none; }
`
