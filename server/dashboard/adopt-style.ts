/** Rules that are loaded with the pages they are of, and hold from then on; `css` is a `.later.css`, imported as text. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
