import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'

/** Things of one kind, each with a form that opens beneath it, and a form for another; the forms for who maintains them. */
export function EditableList<Item extends { readonly id: number; readonly name: string }>({
  items,
  maintains,
  add,
  badge,
  about,
  more,
  form,
}: {
  items: readonly Item[]
  maintains: boolean
  /** What making another is called. */
  add: string
  badge?: (item: Item) => ComponentChildren
  /** What is told under its name. */
  about: (item: Item) => ComponentChildren
  /** What stands beneath it, its form open or not. */
  more?: (item: Item) => ComponentChildren
  /** Of the item, or of a new one; `done` closes it. */
  form: (item: Item | null, done: () => void) => ComponentChildren
}) {
  const [added, setAdded] = useState(0)
  const [openId, setOpenId] = useState<number | null>(null)
  return (
    <>
      <ul class="accounts">
        {items.map((item) => {
          const isOpen = item.id === openId
          return (
            <li key={item.id}>
              <div class="account-line">
                <div>
                  <p class="account-title">
                    <strong>{item.name}</strong>
                    {badge?.(item)}
                  </p>
                  {about(item)}
                </div>
                {maintains && (
                  <button
                    type="button"
                    class="button"
                    aria-expanded={isOpen}
                    aria-label={isOpen ? undefined : fill(text.changeNamed, { name: item.name })}
                    onClick={() => setOpenId(isOpen ? null : item.id)}
                  >
                    {isOpen ? text.cancel : text.changeThis}
                  </button>
                )}
              </div>
              {isOpen && form(item, () => setOpenId(null))}
              {more?.(item)}
            </li>
          )
        })}
      </ul>
      {maintains && (
        <details class="panel-end" key={added}>
          <summary>{add}</summary>
          {form(null, () => setAdded(added + 1))}
        </details>
      )}
    </>
  )
}
