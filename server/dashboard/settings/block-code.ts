/** How a page loads a service by a script, once the visitor allows it. */
export function blockedScript(id: string): string {
  return `<script type="text/plain" data-lupa="${id}" src="https://…"></script>`
}

/** The same for what stands in a frame. */
export function blockedFrame(id: string): string {
  return `<iframe data-lupa="${id}" data-src="https://…" title="…" width="560" height="315"></iframe>`
}
