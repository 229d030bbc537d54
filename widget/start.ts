import { REFUSED } from '../src/choice.ts'
import { chooseLanguage } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { afterPaint } from './after-paint.ts'
import { openApi } from './api.ts'
import { openConsent, type Consent } from './consent.ts'
import { eventOf, readEvent } from './custom-event.ts'
import { openGoogle, type Google } from './google.ts'
import { clearLeftovers } from './leftovers.ts'
import type { Lupa, LupaCommands } from './lupa.d.ts'
import { onPageMoved, whenShown } from './navigation.ts'
import { onNewElements, openPageParts } from './page-parts.ts'
import { draw } from './draw.ts'
import { post } from './post.ts'
import { safely } from './safely.ts'
import { show } from './show.ts'
import { loadPart } from './part.ts'
import { startTracker, type MeasureView, type Tracker } from './tracker.ts'

/** Something that ran on the page before, and ends where everything begins. */
type Before = {
  readonly wasChosen: boolean
  /** What it has begun goes on by the consent given. */
  begin(
    consent: Consent,
    track: LupaCommands['track'],
  ): { readonly tracker?: Tracker; readonly measure?: MeasureView; readonly google?: Google | null }
}

/** Does everything on a page. */
function start(config: WidgetConfig, lupa: Lupa, before?: Before): void {
  const consent = openConsent(config)
  if (consent.mustAsk()) draw(config)
  const { openPreferences, attach } = show(config, consent)
  const obeyParts = openPageParts(config, consent)
  const track: LupaCommands['track'] = (...said) => tracker?.happened(readEvent(...said))
  const begun = before?.begin(consent, track)
  let { tracker, measure } = begun ?? {}
  const google = begun?.google ?? (config.google && openGoogle(config.google))
  let wasChosen = before?.wasChosen

  /** Makes everything be as the choice says; nothing that was allowed begins before it is recorded. */
  const obey = () => {
    // A choice that holds no longer, whatever became of it, leaves nothing running.
    const choice = lupa.choice ?? (wasChosen ? REFUSED : null)
    wasChosen ||= choice !== null
    if (choice?.services['lupa-statistics']) {
      tracker ??= startTracker(config, consent)
      tracker.flush()
      if (config.measures && consent.isRecorded())
        loadPart(config, 'measures').then(
          (open) => tracker?.measureBy((measure ??= open(track))),
          () => {},
        )
    } else {
      tracker?.stop()
      tracker = undefined
    }
    const runsOn = safely(() => google?.obey(choice, consent.isRecorded()))
    // First what stands on it stops; then it can be cleared away for good.
    obeyParts()
    if (choice) clearLeftovers(config, consent)
    if (runsOn) location.reload()
  }

  let seen = false
  const shown = () => {
    if (seen) {
      attach()
      tracker?.pageShown()
      google?.pageShown()
      return
    }
    // Not while a page is only prerendered: nobody has been asked, and nobody has seen it.
    seen = true
    const doWhatWaited = openApi(lupa, {
      asked: () => config.asked,
      consent,
      open: openPreferences,
      track,
    })
    consent.onChange(obey)
    obey()
    doWhatWaited()
    onNewElements(() => {
      attach()
      obeyParts()
    })
    const { site, noticeVersion: notice, language, variant } = config
    if (consent.mustAsk()) void post(`${config.gateway}/api/asked`, { site, notice, language, variant })
  }
  // First the banner is seen, or the page where there is none.
  afterPaint(() => {
    onPageMoved(() => safely(shown))
    whenShown(() => safely(shown))
  })
  // Before the page's own handlers: they may stop the event, or take the element away.
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return
      const reporting = event.target.closest<HTMLElement>('[data-lupa-event]')
      if (reporting) lupa.q.push(['track', ...eventOf(reporting)])
      if (!event.target.closest('[data-lupa-settings]')) return
      event.preventDefault()
      openPreferences()
    },
    true,
  )
}

/** The texts come in the language of the tag; a page in another one asks for its own. */
async function inLanguageOfPage(config: WidgetConfig): Promise<WidgetConfig> {
  const { gateway, site, version, languages } = config
  const wanted = chooseLanguage(document.documentElement.lang || config.language, languages)
  if (wanted === config.language) return config
  return fetch(`${gateway}/lupa/config.json?site=${site}&lang=${wanted}&v=${version}`, {
    credentials: 'omit',
    signal: AbortSignal.timeout(3_000),
  })
    .then((response) => response.json())
    .then(
      (told: Partial<WidgetConfig>) => (told.text ? (told as WidgetConfig) : config),
      () => config,
    )
}

export async function startSafely(given: WidgetConfig, lupa: Lupa, before?: Before): Promise<void> {
  const config = await inLanguageOfPage(given)
  safely(() => start(config, lupa, before))
}
