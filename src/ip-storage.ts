/** How a visitor's address is kept (R58): whole, shortened to /24 and /48 at once, or not at all. */
export const IP_STORAGE = ['full', 'shortened', 'none'] as const
export type IpStorage = (typeof IP_STORAGE)[number]

/** What a site keeps of visits, and for how long: visitors are told, so it is part of the notice. */
export type Keeping = {
  readonly ipStorage: IpStorage
  readonly ipFullDays: number
  readonly visitMonths: number
}
