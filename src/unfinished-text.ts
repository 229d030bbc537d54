/** Markup that would stand in the document as it is written: `<p>`, `</b>`, `&nbsp;`. */
const HTML = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]+|#\d+);/i

/** What people leave to be filled in: «name», [name], {name}, (email address), XXX, ___, …, TODO, lorem ipsum. */
const PLACEHOLDERS: readonly RegExp[] = [
  /«[^»]*»|\[[^\]]*\]|\{[^}]*\}|<<|>>/,
  /\b(?:todo|tbd|fixme|xxx+|lorem|ipsum|placeholder|täydennä|fyll i)\b/i,
  /_{3,}|\.{4,}|…\s*$|^\s*[-–—.?…]+\s*$/,
  /\((?:s-?posti(?:osoite)?|sähköposti(?:osoite)?|e-?mail(?: address)?|e-?post(?:adress)?|nimi|name|namn|osoite|address|adress|puhelin(?:numero)?|phone|telefon)\)/i,
]

/** A text that was copied as HTML (R19). */
export function isHtmlLike(text: string): boolean {
  return HTML.test(text)
}

/** A text that somebody meant to finish (R19). */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.some((pattern) => pattern.test(text))
}
