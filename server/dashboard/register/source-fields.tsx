import { useState } from 'preact/hooks'
import type { DataSourceView } from '../../../src/data-source.ts'
import { CLERK_SOURCES, isOutside, type ValueSource } from '../../../src/value-source.ts'
import { useLoaded } from '../loaded.ts'
import { Field } from '../parts/form.tsx'
import type { Sending } from '../sending.ts'
import { registerText } from './text.ts'

/** How staff came to know something; from others only where they are registered. */
export function SourceFields({ sending }: { sending: Sending }) {
  const [source, setSource] = useState<ValueSource>('notice')
  const sources = useLoaded<DataSourceView[]>(isOutside(source) ? '/api/data-sources' : null)
  return (
    <>
      <Field label={registerText.source} wrong={null}>
        {(attributes) => (
          <select
            {...attributes}
            name="source"
            onChange={({ currentTarget }) => setSource(currentTarget.value as ValueSource)}
          >
            {CLERK_SOURCES.map((one) => (
              <option key={one} value={one} selected={one === source}>
                {registerText.sources[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isOutside(source) && (
        <Field
          label={registerText.sourceName}
          wrong={sending.refusal?.field === 'sourceId' ? registerText.sourceWrong : null}
        >
          {(attributes) => (
            <select {...attributes} name="sourceId">
              {(sources.answer ?? [])
                .filter(({ kind }) => kind === source)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}

export function readSource(fields: FormData): { source: string; sourceId: number | null } {
  const id = fields.get('sourceId')
  return { source: String(fields.get('source')), sourceId: id ? Number(id) : null }
}
