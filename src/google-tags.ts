/** Google's services that Lupa loads by itself, where a site has set them up. */
export const GOOGLE_TAGS: readonly string[] = ['google-analytics', 'google-tag-manager']
