/** Whether a host is the declared one, or under it. */
export function isUnder(host: string, declared: string): boolean {
  return `.${host}`.endsWith(`.${declared}`)
}

/** The hosts that a service is asked at: those that the site names, else those known of it. */
export function hostsOf({
  id,
  hosts,
}: {
  id: string
  hosts?: readonly string[] | undefined
}): readonly string[] {
  return hosts ?? KNOWN_HOSTS[id] ?? []
}

const google = ['google-analytics.com', 'analytics.google.com', 'googletagmanager.com']
const meta = ['facebook.com', 'facebook.net', 'fbcdn.net']
const hubspot = [
  'hs-scripts.com',
  'hs-analytics.net',
  'hs-banner.com',
  'hubspot.com',
  'hsforms.com',
  'hsforms.net',
]
const recaptcha = ['google.com', 'recaptcha.net', 'gstatic.com']
const ads = [
  'doubleclick.net',
  'googleadservices.com',
  'googlesyndication.com',
  'google.com',
  'googletagmanager.com',
]
const maps = ['maps.googleapis.com', 'maps.gstatic.com', 'google.com', 'googleapis.com', 'gstatic.com']

/** By the id of a service of Lupa or of the library; each stands for all hosts under it. */
const KNOWN_HOSTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'google-analytics': google,
  'google-demographics': ['doubleclick.net', 'google.com'],
  'google-tag-manager': ['googletagmanager.com'],

  adform: ['adform.net', 'adformdsp.net'],
  adroll: ['adroll.com'],
  awin: ['awin1.com', 'dwin1.com'],
  criteo: ['criteo.com', 'criteo.net'],
  'google-ads': ads,
  'google-adsense': ads,
  'linkedin-insight': ['linkedin.com', 'licdn.com'],
  'meta-pixel': meta,
  'microsoft-advertising': ['bat.bing.com', 'bat.bing.net'],
  outbrain: ['outbrain.com'],
  'pinterest-tag': ['pinterest.com', 'pinimg.com'],
  quantcast: ['quantserve.com', 'quantcount.com'],
  'reddit-pixel': ['reddit.com', 'redditstatic.com'],
  'snap-pixel': ['snapchat.com', 'sc-static.net'],
  taboola: ['taboola.com'],
  'the-trade-desk': ['adsrvr.org'],
  'tiktok-pixel': ['tiktok.com', 'tiktokw.us', 'ttwstatic.com'],
  'x-pixel': ['ads-twitter.com', 'twitter.com', 't.co', 'x.com'],

  'adobe-analytics': ['omtrdc.net', 'demdex.net', 'adobedtm.com', '2o7.net', 'adobedc.net'],
  amplitude: ['amplitude.com'],
  'cloudflare-web-analytics': ['cloudflareinsights.com'],
  fathom: ['usefathom.com'],
  heap: ['heapanalytics.com', 'heap-api.com'],
  leadfeeder: ['lfeeder.com', 'leadfeeder.com'],
  'matomo-cloud': ['matomo.cloud'],
  mixpanel: ['mixpanel.com', 'mxpnl.com'],
  parsely: ['parsely.com'],
  plausible: ['plausible.io'],
  posthog: ['posthog.com'],
  segment: ['segment.com', 'segment.io'],
  'simple-analytics': ['simpleanalyticscdn.com', 'simpleanalytics.com'],
  umami: ['umami.is'],
  'yandex-metrica': ['mc.yandex.ru', 'mc.yandex.com'],

  activecampaign: ['activehosted.com', 'trackcmp.net', 'activecampaign.com'],
  brevo: ['brevo.com', 'sibautomation.com', 'sendinblue.com', 'sibforms.com'],
  crisp: ['crisp.chat'],
  'friendly-captcha': ['friendlycaptcha.com', 'friendlycaptcha.eu', 'frcapi.com'],
  giosg: ['giosg.com', 'giosgusercontent.com'],
  hcaptcha: ['hcaptcha.com'],
  hubspot,
  intercom: ['intercom.io', 'intercomcdn.com', 'intercomassets.com'],
  klaviyo: ['klaviyo.com'],
  livechat: ['livechatinc.com', 'livechat.com', 'livechat-static.com'],
  mailchimp: ['list-manage.com', 'chimpstatic.com', 'mailchimp.com'],
  marketo: ['marketo.net', 'mktoresp.com', 'marketo.com'],
  paypal: ['paypal.com', 'paypalobjects.com'],
  paytrail: ['paytrail.com'],
  recaptcha,
  smartsupp: ['smartsuppchat.com', 'smartsupp.com', 'smartsuppcdn.com'],
  stripe: ['stripe.com', 'stripe.network'],
  'tawk-to': ['tawk.to'],
  tidio: ['tidio.co', 'tidiochat.com'],
  turnstile: ['challenges.cloudflare.com'],
  zendesk: ['zendesk.com', 'zdassets.com', 'zopim.com'],

  'adobe-fonts': ['typekit.net'],
  calendly: ['calendly.com'],
  dailymotion: ['dailymotion.com', 'dmcdn.net'],
  disqus: ['disqus.com', 'disquscdn.com'],
  facebook: meta,
  'google-fonts': ['fonts.googleapis.com', 'fonts.gstatic.com'],
  'google-forms': ['docs.google.com', 'gstatic.com', 'google.com'],
  'google-maps': maps,
  'hubspot-forms': hubspot,
  instagram: ['instagram.com', 'cdninstagram.com', ...meta],
  mapbox: ['mapbox.com'],
  openstreetmap: ['openstreetmap.org'],
  pinterest: ['pinterest.com', 'pinimg.com'],
  soundcloud: ['soundcloud.com', 'sndcdn.com'],
  spotify: ['spotify.com', 'scdn.co', 'spotifycdn.com'],
  tiktok: ['tiktok.com', 'tiktokcdn.com', 'tiktokcdn-eu.com', 'ttwstatic.com'],
  trustpilot: ['trustpilot.com'],
  typeform: ['typeform.com'],
  vimeo: ['vimeo.com', 'vimeocdn.com'],
  wistia: ['wistia.com', 'wistia.net'],
  'x-posts': ['twitter.com', 'x.com', 'twimg.com'],
  youtube: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'ggpht.com', 'googlevideo.com'],

  'ab-tasty': ['abtasty.com'],
  bugsnag: ['bugsnag.com'],
  contentsquare: ['contentsquare.net', 'contentsquare.com'],
  convert: ['convertexperiments.com'],
  'crazy-egg': ['crazyegg.com'],
  'datadog-rum': ['datadoghq.com', 'datadoghq.eu', 'datadoghq-browser-agent.com'],
  fullstory: ['fullstory.com'],
  hotjar: ['hotjar.com', 'hotjar.io'],
  'lucky-orange': ['luckyorange.com', 'luckyorange.net'],
  'microsoft-clarity': ['clarity.ms', 'c.bing.com'],
  mouseflow: ['mouseflow.com'],
  'new-relic': ['newrelic.com', 'nr-data.net'],
  optimizely: ['optimizely.com'],
  sentry: ['sentry.io', 'sentry-cdn.com'],
  smartlook: ['smartlook.com', 'smartlook.cloud'],
  vwo: ['visualwebsiteoptimizer.com', 'vwo.com'],
}
