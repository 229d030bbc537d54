import { METRICS, type MetricName } from '../../../src/metric.ts'
import { text } from '../text.ts'

/** What a number means, in the reader's language; the English of `src/metric` is what the reports are built by. */
export function metricMeaning(metric: MetricName): string {
  return text.meanings[metric] ?? METRICS[metric].text
}
