import type { JourneyReport } from '../../../src/journey.ts'

type Kind = JourneyReport['nodes'][number]['kind']

/** A node as it is drawn, in px. */
export type FlowNode = {
  readonly key: string
  readonly step: number
  readonly kind: Kind
  readonly page: string | null
  readonly visits: number
  readonly x: number
  readonly y: number
  readonly height: number
}

/** A band between two nodes; its ends are as high as it holds visits. */
export type FlowLink = {
  readonly key: string
  readonly from: FlowNode
  readonly to: FlowNode
  readonly visits: number
  readonly path: string
}

export const NODE_WIDTH = 10
/** A label of two lines stands beside each node, also where that is flat. */
export const LABEL_HEIGHT = 38
const GAP = 14
const LEAST_HEIGHT = 3
const LEAST_PITCH = LABEL_HEIGHT + 4

/**
 * Places the nodes of each step under one another, as high as they hold visits, and the links between them in the
 * order of their ends, so that bands cross as little as the order of the nodes lets them.
 */
export function layOutFlow(
  { nodes, links }: Pick<JourneyReport, 'nodes' | 'links'>,
  { width, height, labelWidth }: { width: number; height: number; labelWidth: number },
): { nodes: FlowNode[]; links: FlowLink[]; bottom: number } {
  const steps = [...Map.groupBy(nodes, ({ step }) => step).values()]
  const last = Math.max(1, steps.length - 1)
  const scale = Math.min(
    ...steps.map(
      (column) =>
        Math.max(height / 3, height - LEAST_PITCH * (column.length - 1)) /
        Math.max(
          1,
          column.reduce((sum, { visits }) => sum + visits, 0),
        ),
    ),
  )
  const placed = new Map<string, FlowNode>()
  for (const column of steps) {
    let y = 0
    for (const node of column) {
      const tall = Math.max(LEAST_HEIGHT, node.visits * scale)
      const key = keyOf(node.step, node.kind, node.page)
      placed.set(key, { ...node, key, x: (node.step * (width - labelWidth)) / last, y, height: tall })
      y += Math.max(tall + GAP, LEAST_PITCH)
    }
  }
  const left = new Map<string, number>()
  const arrived = new Map<string, number>()
  const bands = links.flatMap((link): FlowLink[] => {
    const from = placed.get(keyOf(link.step, link.fromKind, link.fromPage))
    const to = placed.get(keyOf(link.step + 1, link.toKind, link.toPage))
    if (!from || !to) return []
    const thick = Math.max(1, link.visits * scale)
    const start = from.y + (left.get(from.key) ?? 0)
    const end = to.y + (arrived.get(to.key) ?? 0)
    left.set(from.key, (left.get(from.key) ?? 0) + link.visits * scale)
    arrived.set(to.key, (arrived.get(to.key) ?? 0) + link.visits * scale)
    const path = band({ x: from.x + NODE_WIDTH, y: start }, { x: to.x, y: end }, thick)
    return [{ key: `${from.key} > ${to.key}`, from, to, visits: link.visits, path }]
  })
  const bottom = Math.max(...[...placed.values()].map((node) => node.y + Math.max(node.height, LABEL_HEIGHT)))
  return { nodes: [...placed.values()], links: bands, bottom }
}

function keyOf(step: number, kind: Kind, page: string | null): string {
  return `${step} ${kind} ${page ?? ''}`
}

type Point = { readonly x: number; readonly y: number }

/** A band of even thickness that leaves and arrives level. */
function band(from: Point, to: Point, thick: number): string {
  const middle = (from.x + to.x) / 2
  const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return (
    `M${at(from.x, from.y)}C${at(middle, from.y)} ${at(middle, to.y)} ${at(to.x, to.y)}` +
    `V${(to.y + thick).toFixed(1)}` +
    `C${at(middle, to.y + thick)} ${at(middle, from.y + thick)} ${at(from.x, from.y + thick)}Z`
  )
}
