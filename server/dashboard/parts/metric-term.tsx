import { METRICS, type MetricName } from '../../../src/metric.ts'
import { text } from '../text.ts'
import { Definition } from './definition.tsx'

/** The mark beside a number's name that tells what it means, in the reader's language. */
export function MetricDefinition({ metric }: { metric: MetricName }) {
  return <Definition term={text.metrics[metric]} meaning={text.meanings[metric] ?? METRICS[metric].text} />
}

/** The head of a column of numbers, called as the metric unless it has another name here. */
export function MetricHeading({ metric, name }: { metric: MetricName; name?: string }) {
  return (
    <th scope="col" class="number">
      {name ?? text.metrics[metric]} <MetricDefinition metric={metric} />
    </th>
  )
}
