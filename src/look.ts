import * as v from 'valibot'

/** How the banner looks; everything else is custom properties and parts of the page's own style. */
export const Look = v.strictObject({
  /** A box in a corner, a bar from edge to edge, or a dialog in the middle, which still lets the page be read. */
  layout: v.optional(v.picklist(['box', 'bar', 'dialog']), 'box'),
  vertical: v.optional(v.picklist(['bottom', 'top']), 'bottom'),
  /** In the direction of reading. */
  horizontal: v.optional(v.picklist(['start', 'centre', 'end']), 'start'),
  scheme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Colour of the buttons in `#rrggbb`, all of them alike; null for Lupa's own. */
  accent: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'expected #rrggbb'))), null),
  /** What brings the choices back: a round button on every page, or a link of the site's own (`data-lupa-settings`). */
  reopen: v.optional(v.picklist(['button', 'link']), 'button'),
  /** Whether the page stands still while the banner asks. */
  lockScroll: v.optional(v.boolean(), false),
})
export type Look = v.InferOutput<typeof Look>
