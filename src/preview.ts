import * as v from 'valibot'
import { LANGUAGES } from './language.ts'
import { SiteChange } from './site.ts'
import type {
  BlockedConfig,
  FormsConfig,
  KeptConfig,
  PreferencesConfig,
  WidgetConfig,
} from './widget-config.ts'

/** `POST /api/sites/:id/preview`: settings that are not saved yet, and the language to show them in. */
export const PreviewMessage = v.strictObject({
  language: v.picklist(LANGUAGES),
  change: v.pick(SiteChange, ['look', 'signals', 'texts', 'services']),
})
export type PreviewMessage = v.InferInput<typeof PreviewMessage>

/** What the widget would be told of the site. */
export type Preview = {
  readonly config: WidgetConfig
  readonly parts: {
    readonly preferences: PreferencesConfig
    readonly kept: KeptConfig
    readonly forms: FormsConfig
    readonly blocked: BlockedConfig
  }
  /** The service whose content is held back on the pretended page. */
  readonly embedded: string
}

/** What of the widget is looked at. */
export type PreviewLayer = 'banner' | 'preferences' | 'placeholder'

/** What the dashboard tells the page in its frame. */
export type PreviewOrder = Preview & {
  readonly layer: PreviewLayer
  readonly scheme: 'light' | 'dark'
}

/** What that page says: it waits for an order. */
export type PreviewState = 'waiting'
