/** Currencies of two decimals: every sum is a whole number of cents. The first is a new register's. */
export const CURRENCIES = ['EUR', 'SEK', 'NOK', 'DKK', 'GBP', 'CHF', 'PLN', 'USD'] as const
export type Currency = (typeof CURRENCIES)[number]
