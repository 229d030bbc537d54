/** Classes of screen width in CSS pixels, told by the page; the width itself is not sent. */
export const SCREENS = ['small', 'medium', 'large', 'extra-large'] as const
export type Screen = (typeof SCREENS)[number]

/** Small is below 640 px, medium below 1024, large below 1536. */
export function screenOf(width: number): Screen {
  return width < 640 ? 'small' : width < 1024 ? 'medium' : width < 1536 ? 'large' : 'extra-large'
}
