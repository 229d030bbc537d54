import { LocationProvider, useLocation } from 'preact-iso/router'
import { useEffect, useState } from 'preact/hooks'
import type { SharedView } from '../../src/share-link.ts'
import { ApiRefusal, read } from './api.ts'
import { SharedGonePage } from './pages/shared-gone.tsx'
import { SharedOverviewPage } from './pages/shared-overview.tsx'
import { SharedPasswordPage } from './pages/shared-password.tsx'
import { Failure } from './parts/failure.tsx'
import { SharedFrame } from './parts/shared-frame.tsx'
import { TurnedAway } from './turned-away.ts'

/** What is shown to whoever has a shared link: no session, no other site, nothing that can be changed. */
export function SharedApp() {
  return (
    <LocationProvider scope="/share/">
      <SharedPages />
    </LocationProvider>
  )
}

function SharedPages() {
  const [opened, setOpened] = useState<SharedView | ApiRefusal | null>(null)
  const { query } = useLocation()
  const open = () => {
    read<SharedView>('/api/shared').then(setOpened, (refusal: ApiRefusal) => setOpened(refusal))
  }
  useEffect(open, [])
  if (opened === null) return null
  if (!(opened instanceof ApiRefusal)) {
    return (
      <TurnedAway.Provider value={open}>
        <SharedFrame name={opened.name} embedded={query['embed'] !== undefined}>
          <SharedOverviewPage shared={opened} />
        </SharedFrame>
      </TurnedAway.Provider>
    )
  }
  if (opened.code === 'not_found') return <SharedGonePage />
  if (opened.code === 'not_signed_in') return <SharedPasswordPage opened={setOpened} />
  return <Failure failure={opened} again={open} />
}
