import { useLocation } from 'preact-iso/router'
import { useEffect } from 'preact/hooks'
import { homeOf } from '../permitted.ts'
import { useSession } from '../session.tsx'
import { SiteListPage } from './site-list.tsx'

/** The list of sites; whoever may not see it finds the first page that is theirs. */
export function HomePage() {
  const { account } = useSession()
  const { route } = useLocation()
  const home = homeOf(account!)
  useEffect(() => {
    if (home !== '/app/') route(home, true)
  }, [home])
  return home === '/app/' ? <SiteListPage /> : null
}
