/** @jsxImportSource #dom */
import type { Language } from '../src/language.ts'
import type { ShownWording } from '../src/notice.ts'
import { span } from '../src/span.ts'
import type { Service, StoredKey, WordedService } from '../src/service.ts'
import type { StoredWording } from '../src/wording.ts'

/** What a service keeps on the device, and for how long. */
export function StoredTable({
  stored,
  text,
  language,
}: {
  stored: readonly StoredKey[]
  text: StoredWording
  language: Language
}): Node {
  if (stored.length === 0) return <p>{text.nothing}</p>
  return (
    <table>
      <thead>
        <tr>
          {[text.name, text.kind, text.lifetime, text.setBy].map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stored.map(({ name, store, lifetimeDays, party }) => (
          <tr>
            <td>{name}</td>
            <td>{text[store ?? 'cookie']}</td>
            <td>{lifetime(lifetimeDays, text, language)}</td>
            <td>{party === 'first' ? text.firstParty : text.thirdParty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lifetime(days: number | null, text: StoredWording, language: Language): string {
  if (days === null) return text.untilDeleted
  return days === 0 ? text.untilClosed : span(days, 'day', language)
}

type Texts = Pick<ShownWording, 'services' | 'kinds'>

export function serviceName({ id, name }: Service, { services }: Texts): string {
  return name ?? services[id as WordedService]?.name ?? id
}

export function serviceText(
  { id, kind, about }: Service,
  { services, kinds }: Texts,
  language: Language,
): string {
  return about[language] ?? services[id as WordedService]?.text ?? (kind && kinds[kind]) ?? ''
}

/** Who receives the data, and where; null is the site itself. */
export function receiver({ provider, country }: Service, own: string, language: Language): string {
  const place = country && new Intl.DisplayNames(language, { type: 'region' }).of(country)
  return (provider ?? own) + (place ? ` (${place})` : '')
}
