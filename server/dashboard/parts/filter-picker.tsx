import { useLocation } from 'preact-iso/router'
import { useId, useState } from 'preact/hooks'
import { DIMENSIONS, type Dimension } from '../../../src/dimension.ts'
import { OPERATORS, type Operator } from '../../../src/filter.ts'
import { isFilteredBy, toggleFilter } from '../shown-filters.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { Field } from './form.tsx'
import { Icon } from './icon.tsx'
import { useKnownNames } from './known-names.tsx'
import { useMenu } from './menu.ts'
import { labelName } from './label-name.ts'

/** A button and, behind it, a form that adds a filter on any dimension. */
export function FilterPicker({ view }: { view: ShownView }) {
  const [open, setOpen] = useState(false)
  const menu = useMenu('filter-picker', setOpen)
  return (
    <>
      <button {...menu.opener} class="button">
        <Icon name="filter" />
        {text.filters.add}
      </button>
      <div {...menu.panel} class="menu">
        {open && <FilterForm view={view} done={() => menu.close()} />}
      </div>
    </>
  )
}

function FilterForm({ view, done }: { view: ShownView; done: () => void }) {
  const { url } = view
  const { route } = useLocation()
  const list = useId()
  const [dimension, setDimension] = useState<Dimension>('page')
  const [operator, setOperator] = useState<Operator>('is')
  const names = useKnownNames(dimension, view)
  return (
    <form
      class="filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        const written = String(new FormData(event.currentTarget).get('value')).trim()
        // What is offered is told by its name, and filtered by its code.
        const value =
          operator === 'contains'
            ? written
            : (names.find((name) => labelName(dimension, name) === written) ?? written)
        const filter = { dimension, operator, value }
        done()
        if (!isFilteredBy(url, filter)) route(toggleFilter(url, filter))
      }}
    >
      <Field label={text.filters.dimension} wrong={null}>
        {(attributes) => (
          <select
            {...attributes}
            value={dimension}
            onChange={({ currentTarget }) => setDimension(currentTarget.value as Dimension)}
          >
            {DIMENSIONS.map((one) => (
              <option key={one} value={one}>
                {text.dimension[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.filters.operator} wrong={null}>
        {(attributes) => (
          <select
            {...attributes}
            value={operator}
            onChange={({ currentTarget }) => setOperator(currentTarget.value as Operator)}
          >
            {OPERATORS.map((one) => (
              <option key={one} value={one}>
                {text.filters.operators[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.filters.value} wrong={null}>
        {(attributes) => (
          <>
            <input
              {...attributes}
              key={dimension}
              name="value"
              list={list}
              required
              maxLength={500}
              autocomplete="off"
            />
            <datalist id={list}>
              {names.map((name) => (
                <option key={name}>{labelName(dimension, name)}</option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      <button class="button button-main">{text.filters.apply}</button>
    </form>
  )
}
