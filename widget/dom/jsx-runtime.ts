import type { JSX as Preact } from 'preact'

/**
 * What TSX of the widget compiles to: elements, made once. The banner's file has to stay small, and nothing in the
 * widget is drawn twice (docs/decisions/0010).
 */
export declare namespace JSX {
  type Element = Node
  type IntrinsicElements = Preact.IntrinsicElements
  interface ElementChildrenAttribute {
    children: unknown
  }
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: unknown }

export function jsx(type: string | ((props: Props) => Node), props: Props): Node {
  if (typeof type === 'function') return type(props)
  const node = document.createElement(type)
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null || value === false) continue
    if (typeof value === 'function')
      node.addEventListener(name.slice(2).toLowerCase(), value as (event: Event) => void)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  append(node, props.children)
  return node
}
export { jsx as jsxs }

export function Fragment({ children }: Props): Node {
  const fragment = document.createDocumentFragment()
  append(fragment, children)
  return fragment
}

function append(node: ParentNode, child: unknown): void {
  if (Array.isArray(child)) for (const each of child) append(node, each)
  else if (child || child === 0) node.append(child as Node | string)
}
