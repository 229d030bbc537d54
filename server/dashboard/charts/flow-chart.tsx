import { useRef } from 'preact/hooks'
import type { JourneyReport } from '../../../src/journey.ts'
import { count } from '../figure.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { LABEL_HEIGHT, layOutFlow, NODE_WIDTH, type FlowNode } from './flow.ts'
import { useWidth } from './width.ts'

const STEP_PX = 190
const LABEL_PX = 150
const NODE_PX = 54

/** How visits went on from page to page: bands as thick as they are many. */
export function FlowChart({ report, label }: { report: JourneyReport; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  const room = useWidth(place)
  const steps = Math.max(1, ...report.nodes.map(({ step }) => step))
  const most = Math.max(
    ...report.nodes.map(({ step }) => report.nodes.filter((one) => one.step === step).length),
  )
  const width = Math.max(room, steps * STEP_PX + LABEL_PX)
  const height = Math.max(220, most * NODE_PX)
  const { nodes, links, bottom } = layOutFlow(report, { width, height, labelWidth: LABEL_PX })
  return (
    <div ref={place} class="flow" role="region" aria-label={label} tabIndex={0}>
      {room > 0 && (
        <svg width={width} height={bottom + 2} aria-hidden="true" data-picture>
          {links.map(({ key, path, from, to, visits }) => (
            <path key={key} class={`flow-link is-${to.kind}`} d={path}>
              <title>
                {fill(text.journeys.link, {
                  from: nodeName(from),
                  to: nodeName(to),
                  count: count(visits),
                })}
              </title>
            </path>
          ))}
          {nodes.map((node) => (
            <g key={node.key}>
              <rect
                class={`flow-node is-${node.kind}`}
                x={node.x}
                y={node.y}
                width={NODE_WIDTH}
                height={node.height}
                rx="2"
              />
              <foreignObject
                x={node.x + NODE_WIDTH + 4}
                y={Math.max(0, node.y - 3)}
                width={LABEL_PX - NODE_WIDTH - 6}
                height={LABEL_HEIGHT}
              >
                <p class={`flow-label is-${node.kind}`} title={nodeName(node)}>
                  <span>{nodeName(node)}</span>
                  <span class="muted">{count(node.visits)}</span>
                </p>
              </foreignObject>
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

export function nodeName({ kind, page }: Pick<FlowNode, 'kind' | 'page'>): string {
  return kind === 'page' ? (page ?? '') : text.journeys.kinds[kind]
}
