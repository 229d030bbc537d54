import type { StaffLanguage } from '../../src/language.ts'
import type { Bundles } from '../bundle.ts'
import { safeHeaders } from '../http/safe-headers.ts'

const NEEDS_SCRIPT: Record<StaffLanguage, string> = {
  en: 'The dashboard needs JavaScript.',
  fi: 'Hallintasivut tarvitsevat JavaScriptin.',
  sv: 'Panelen behöver JavaScript.',
}

/** Only a script would know which language its reader wants. */
function needsScript(): string {
  return Object.entries(NEEDS_SCRIPT)
    .map(([language, told]) => `<p lang="${language}">${told}</p>`)
    .join('')
}

/** The HTML of every page of the dashboard; its script finds by the address what to show. */
export function dashboardPage({ hash, preloaded }: Pick<Bundles['dashboard'], 'hash' | 'preloaded'>): string {
  const links = preloaded.map((name) => `<link rel="modulepreload" href="/assets/${name}">\n`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>Lupa</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${hash}.css">
${links.join('')}<script type="module" src="/assets/${hash}.js"></script>
</head>
<body><div id="app"></div><noscript>${needsScript()}</noscript></body>
</html>
`
}

/**
 * What such a page of the gateway at `url` may load, and who may show it in a frame: pages of the origins in
 * `frameAncestors`, so nobody where there are none. No text becomes code or markup: Trusted Types are wanted, and no
 * policy of theirs is let in.
 */
export function pageHeaders(url: string, { frameAncestors }: { frameAncestors: readonly string[] }) {
  return safeHeaders(url, {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    // The preview of a banner.
    frameSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: frameAncestors.length > 0 ? [...frameAncestors] : ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  })
}
