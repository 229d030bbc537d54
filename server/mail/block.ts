/** What a mail is made of; written twice, as text and as HTML. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What the reader is meant to do. */
  | { readonly kind: 'button'; readonly text: string; readonly url: string }
  | Table

/** The first column holds names, the others numbers. */
export type Table = {
  readonly kind: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The end of every mail: why it came, and the link that ends it. */
export type Footer = { readonly why: string; readonly unsubscribe: string; readonly url: string }
