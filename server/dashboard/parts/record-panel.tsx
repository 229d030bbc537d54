import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Loaded } from '../loaded.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'

/** Everything of one kind that is recorded, and a form for more of it where there is one. */
export function RecordPanel<Item extends { readonly id: number | string }>({
  title,
  none,
  of: records,
  list = 'links',
  add,
  form,
  children,
}: {
  title: string
  none: string
  of: Loaded<readonly Item[]>
  list?: 'links' | 'orders' | 'on-lists'
  /** What recording another is called. */
  add?: string
  /** `done` closes it and loads anew; null for who may not. */
  form?: ((done: () => void) => ComponentChildren) | null
  children: (item: Item) => ComponentChildren
}) {
  const [isNew, setNew] = useState(false)
  const done = () => {
    setNew(false)
    records.again()
  }
  return (
    <section class="panel" aria-label={title}>
      <h2>{title}</h2>
      <Answer of={records} empty={<Skeleton lines={3} />}>
        {(all) =>
          all.length === 0 ? (
            <p class="muted">{none}</p>
          ) : (
            <ul class={list}>
              {all.map((item) => (
                <li key={item.id}>{children(item)}</li>
              ))}
            </ul>
          )
        }
      </Answer>
      {form && (
        <div class="panel-end">
          <button type="button" class="button" aria-expanded={isNew} onClick={() => setNew(!isNew)}>
            {isNew ? text.cancel : add}
          </button>
          {isNew && form(done)}
        </div>
      )}
    </section>
  )
}
