import type { ComponentType } from 'preact'
import lazy, { ErrorBoundary } from 'preact-iso/lazy'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router'
import { CustomerPage } from './pages/customer.tsx'
import { CustomerListPage } from './pages/customer-list.tsx'
import { NewSitePage } from './pages/new-site.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { PageAway } from './pages/page-away.tsx'
import { SetupPage } from './pages/setup.tsx'
import { SignInPage } from './pages/sign-in.tsx'
import { SiteComparisonPage } from './pages/site-comparison.tsx'
import { SiteListPage } from './pages/site-list.tsx'
import { SiteOverviewPage } from './pages/site-overview.tsx'
import { SiteReportsPage } from './pages/site-reports.tsx'
import { Frame } from './parts/frame.tsx'
import { SessionProvider, SignedIn } from './session.tsx'

/** A page that is long and seldom opened: its code comes when it is. */
const later = (load: () => Promise<ComponentType>) => lazy(() => load().catch(() => PageAway))
const SiteSettingsPage = later(async () => (await import('./pages/site-settings.tsx')).SiteSettingsPage)
const ExperimentsPage = later(async () => (await import('./pages/experiments.tsx')).ExperimentsPage)

const InvitationPage = later(async () => (await import('./entering/invitation.tsx')).InvitationPage)
const Lacking = lazy(async () => (await import('./entering/lacking.tsx')).Lacking)

export function App() {
  return (
    <LocationProvider scope="/app">
      <SessionProvider>
        <Pages />
      </SessionProvider>
    </LocationProvider>
  )
}

function Pages() {
  const { path } = useLocation()
  if (path === '/app/setup') return <SetupPage />
  if (path === '/app/sign-in') return <SignInPage />
  if (path === '/app/invitation')
    return (
      <ErrorBoundary>
        <InvitationPage />
      </ErrorBoundary>
    )
  return (
    <SignedIn>
      {(account) =>
        account.lack !== null ? (
          <ErrorBoundary>
            <Lacking account={account} />
          </ErrorBoundary>
        ) : (
          <Frame account={account}>
            <Router onRouteChange={readFromTheTop}>
              <Route path="/app" component={SiteListPage} />
              <Route path="/app/side-by-side" component={SiteComparisonPage} />
              <Route path="/app/sites/new" component={NewSitePage} />
              <Route path="/app/sites/:id" component={SiteOverviewPage} />
              <Route path="/app/sites/:id/reports/:report" component={SiteReportsPage} />
              <Route path="/app/sites/:id/experiments" component={ExperimentsPage} />
              <Route path="/app/sites/:id/:settings" component={SiteSettingsPage} />
              <Route path="/app/customers" component={CustomerListPage} />
              <Route path="/app/customers/:id" component={CustomerPage} />
              <Route default component={NotFoundPage} />
            </Router>
          </Frame>
        )
      }
    </SignedIn>
  )
}

/** A new page is read from its beginning by those who hear it, too; a browser does that only between documents. */
function readFromTheTop() {
  document.querySelector('main')?.focus({ preventScroll: true })
}
