import type { WidgetConfig } from '../src/widget-config.ts'
import { claimApi } from './api.ts'
import { tellDefaults } from './defaults.ts'
import { safely } from './safely.ts'
import { startSafely } from './start.ts'

/** The gateway puts the site's settings around this file when it serves it. */
declare const LUPA_CONFIG: WidgetConfig

const lupa = claimApi()
if (lupa) {
  const { defaults } = LUPA_CONFIG
  if (defaults) safely(() => tellDefaults(defaults))
  if (document.body) void startSafely(LUPA_CONFIG, lupa)
  else document.addEventListener('DOMContentLoaded', () => void startSafely(LUPA_CONFIG, lupa))
}
