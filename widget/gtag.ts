/** Where Google's tags read what they are told, whenever they come. */
export const googlePage = window as unknown as { dataLayer?: unknown[] } & Record<
  `ga-disable-${string}`,
  boolean | undefined
>

// Google's tags read `arguments` objects off the queue, and nothing else.
export function gtag(..._given: unknown[]): void {
  // eslint-disable-next-line prefer-rest-params
  ;(googlePage.dataLayer ??= []).push(arguments)
}
