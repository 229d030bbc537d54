import type { PaperLocationView } from '../../../src/paper.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Locations } from '../papers/locations.tsx'
import { PaperFrame } from '../papers/paper-frame.tsx'

/** Where papers lie. */
export function PaperLocationsPage() {
  const locations = useLoaded<PaperLocationView[]>('/api/paper-locations')
  return (
    <PaperFrame current="locations">
      <Answer of={locations} empty={<Skeleton kind="card" lines={2} />}>
        {(found) => <Locations locations={found} changed={locations.again} />}
      </Answer>
    </PaperFrame>
  )
}
