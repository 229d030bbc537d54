import { build, transform, type BuildOptions, type OutputFile, type Plugin } from 'esbuild'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readyFile, type ReadyFile } from './http/ready-file.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Files of their own, each loaded where it is needed. */
const WIDGET_PARTS = [
  'preferences.tsx',
  'kept.tsx',
  'forms.ts',
  'blocked.ts',
  'declaration.tsx',
  'notice.tsx',
  'measures.ts',
  'clear.ts',
  'visits.ts',
  'tags.ts',
  'whole.ts',
]

export type Bundles = {
  /** Runs on strangers' pages. */
  readonly widget: {
    /** The script tag's file; expects `LUPA_CONFIG` in its scope. */
    readonly main: string
    /** The same for who has answered already; expects its own `LUPA_CONFIG`. */
    readonly returning: string
    /** By name; each expects `LUPA_PART` in its scope. */
    readonly parts: Readonly<Record<string, string>>
  }
  /** Shows the widget in the dashboard's preview. */
  readonly preview: string
  readonly dashboard: {
    readonly script: ReadyFile
    readonly style: ReadyFile
    /** Of script and style. */
    readonly hash: string
    /** Those of `parts` that `script` cannot start without. */
    readonly preloaded: readonly string[]
    /** Scripts that are loaded where they are needed, by file name; the names follow from what is in them. */
    readonly parts: ReadonlyMap<string, ReadyFile>
  }
}

/** Bundles what browsers run, and compresses it, in about a second: there is no build step to forget. */
export async function bundle(): Promise<Bundles> {
  const [scripts, parts, dashboard] = await Promise.all([
    // The gateway puts what it is told, and a scope, around it.
    build({
      ...WIDGET,
      entryPoints: ['main.ts', 'returning.ts', 'preview.ts'].map(inWidget),
      format: 'esm',
    }),
    build({
      ...WIDGET,
      entryPoints: WIDGET_PARTS.map(inWidget),
      format: 'iife',
      plugins: [...WIDGET.plugins, BORROWED_POLICY],
    }),
    build({
      ...SHARED,
      entryPoints: [join(ROOT, 'server/dashboard/main.tsx')],
      format: 'esm',
      outdir: 'out',
      splitting: true,
      chunkNames: 'part-[hash]',
      plugins: [cssAsText(/\.later\.css$/)],
      metafile: true,
      target: ['chrome117', 'firefox120', 'safari17'],
    }),
  ])
  const { main = '', returning = '', preview = '' } = byName(scripts.outputFiles)
  const files = new Map(dashboard.outputFiles.map(({ path, text }) => [basename(path), text]))
  const [script, style] = [files.get('main.js')!, files.get('main.css')!]
  const dashboardParts = [...files].filter(([name]) => name.startsWith('part-'))
  const needed = dashboard.metafile.outputs['out/main.js']!.imports
  return {
    widget: { main, returning, parts: byName(parts.outputFiles) },
    preview: `(()=>{${preview}})()`,
    dashboard: {
      script: readyFile(script),
      style: readyFile(style),
      preloaded: needed.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
      parts: new Map(dashboardParts.map(([name, part]) => [name, readyFile(part)])),
      hash: createHash('sha256')
        .update(script + style)
        .digest('hex')
        .slice(0, 12),
    },
  }
}

/** Style sheets go into scripts: those of the widget for shadow roots, of the dashboard for pages that come later. */
function cssAsText(filter: RegExp): Plugin {
  return {
    name: 'css-as-text',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true })
        // The blanks that esbuild leaves around values it does not read.
        return { contents: code.trim().replace(/(--[\w-]+[:,]) /g, '$1'), loader: 'text' }
      })
    },
  }
}

/** Parts come into a page that another file of Lupa's has begun. */
const BORROWED_POLICY: Plugin = {
  name: 'borrowed-policy',
  setup(build) {
    build.onResolve({ filter: /\/page-policy\.ts$/ }, () => ({ path: inWidget('borrowed-policy.ts') }))
  },
}

const inWidget = (name: string) => join(ROOT, 'widget', name)

const byName = (files: readonly OutputFile[]) =>
  Object.fromEntries(files.map(({ path, text }) => [basename(path, '.js'), text]))

const SHARED = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'error',
} as const

const WIDGET = {
  ...SHARED,
  outdir: 'out',
  plugins: [cssAsText(/\.css$/)],
  // What every browser of the last four years reads; older ones get no banner and are not recorded.
  target: ['chrome109', 'firefox115', 'safari16.4'],
} satisfies BuildOptions
