import type { ComponentType } from 'preact'
import lazy, { ErrorBoundary } from 'preact-iso/lazy'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router'
import { HomePage } from './pages/home.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { PageAway } from './pages/page-away.tsx'
import { SignInPage } from './pages/sign-in.tsx'
import { SiteOverviewPage } from './pages/site-overview.tsx'
import { Frame } from './parts/frame.tsx'
import { guarded } from './pages/guarded.tsx'
import { SessionProvider, SignedIn } from './session.tsx'
import { StepUpProvider } from './step-up.tsx'

/** A page that is long, or not everybody's: its code comes when it is opened. */
const later = (load: () => Promise<ComponentType>) => lazy(() => load().catch(() => PageAway))
const SiteSettingsPage = later(async () => (await import('./pages/site-settings.tsx')).SiteSettingsPage)
const ExperimentsPage = later(async () => (await import('./pages/experiments.tsx')).ExperimentsPage)
const SiteReportsPage = later(async () => (await import('./pages/site-reports.tsx')).SiteReportsPage)
const CustomerListPage = later(async () => (await import('./pages/customer-list.tsx')).CustomerListPage)
const CustomerPage = later(async () => (await import('./pages/customer.tsx')).CustomerPage)
const NewCustomerPage = later(async () => (await import('./pages/new-customer.tsx')).NewCustomerPage)
const WaitingPage = later(async () => (await import('./pages/waiting.tsx')).WaitingPage)
const DuplicatesPage = later(async () => (await import('./pages/duplicates.tsx')).DuplicatesPage)
const OrdersPage = later(async () => (await import('./pages/orders.tsx')).OrdersPage)
const BillingPage = later(async () => (await import('./pages/billing.tsx')).BillingPage)
const ListsPage = later(async () => (await import('./pages/lists.tsx')).ListsPage)
const RegistersPage = later(async () => (await import('./pages/registers.tsx')).RegistersPage)
const RetentionPage = later(async () => (await import('./pages/retention.tsx')).RetentionPage)
const RecipientsPage = later(async () => (await import('./pages/recipients.tsx')).RecipientsPage)
const PaperListPage = later(async () => (await import('./pages/paper-list.tsx')).PaperListPage)
const NewPaperPage = later(async () => (await import('./pages/new-paper.tsx')).NewPaperPage)
const PaperPage = later(async () => (await import('./pages/paper.tsx')).PaperPage)
const PaperLocationsPage = later(async () => (await import('./pages/paper-locations.tsx')).PaperLocationsPage)
const RequestListPage = later(async () => (await import('./pages/request-list.tsx')).RequestListPage)
const NewRequestPage = later(async () => (await import('./pages/new-request.tsx')).NewRequestPage)
const RequestPage = later(async () => (await import('./pages/request.tsx')).RequestPage)
const ImportsPage = later(async () => (await import('./pages/imports.tsx')).ImportsPage)
const ImportPage = later(async () => (await import('./pages/import.tsx')).ImportPage)
const SourceNoticesPage = later(async () => (await import('./pages/source-notices.tsx')).SourceNoticesPage)
const NewSitePage = later(async () => (await import('./pages/new-site.tsx')).NewSitePage)
const SiteComparisonPage = later(async () => (await import('./pages/site-comparison.tsx')).SiteComparisonPage)
const NoticesPage = later(async () => (await import('./pages/notices.tsx')).NoticesPage)
const NoticePage = later(async () => (await import('./pages/notice.tsx')).NoticePage)
const StaffPage = later(async () => (await import('./pages/staff.tsx')).StaffPage)
const BreachesPage = later(async () => (await import('./pages/breaches.tsx')).BreachesPage)
const AuditPage = later(async () => (await import('./pages/audit.tsx')).AuditPage)
const AccountPage = later(async () => (await import('./pages/account.tsx')).AccountPage)

/** What each page asks of the roles of who opens it. */
const OPEN = {
  sideBySide: guarded('statistics.read', SiteComparisonPage),
  newSite: guarded('sites.maintain', NewSitePage),
  site: guarded('statistics.read', SiteOverviewPage, 'site'),
  reports: guarded('statistics.read', SiteReportsPage, 'site'),
  experiments: guarded('statistics.read', ExperimentsPage, 'site'),
  settings: guarded('sites.read', SiteSettingsPage, 'site'),
  customers: guarded('register.read', CustomerListPage),
  newCustomer: guarded('register.maintain', NewCustomerPage),
  waiting: guarded('register.read', WaitingPage),
  duplicates: guarded('register.read', DuplicatesPage),
  orders: guarded('register.read', OrdersPage),
  billing: guarded('billing.read', BillingPage),
  lists: guarded('register.read', ListsPage),
  registers: guarded('registers.read', RegistersPage),
  recipients: guarded('registers.read', RecipientsPage),
  retention: guarded('retention.read', RetentionPage),
  papers: guarded('paper.read', PaperListPage),
  newPaper: guarded('paper.maintain', NewPaperPage),
  paper: guarded('paper.read', PaperPage),
  paperLocations: guarded('paper.read', PaperLocationsPage),
  requests: guarded('requests.read', RequestListPage),
  newRequest: guarded('requests.maintain', NewRequestPage),
  request: guarded('requests.read', RequestPage),
  imports: guarded('register.maintain', ImportsPage),
  import: guarded('register.maintain', ImportPage),
  told: guarded('register.read', SourceNoticesPage),
  customer: guarded('register.read', CustomerPage),
  notices: guarded('notices.read', NoticesPage),
  notice: guarded('notices.read', NoticePage),
  staff: guarded('staff.read', StaffPage),
  audit: guarded('audit.read', AuditPage),
  breaches: guarded('breaches.read', BreachesPage),
} as const

const SetupPage = later(async () => (await import('./pages/setup.tsx')).SetupPage)
const InvitationPage = later(async () => (await import('./entering/invitation.tsx')).InvitationPage)
const Lacking = lazy(async () => (await import('./entering/lacking.tsx')).Lacking)

export function App() {
  return (
    <LocationProvider scope="/app">
      <SessionProvider>
        <StepUpProvider>
          <Pages />
        </StepUpProvider>
      </SessionProvider>
    </LocationProvider>
  )
}

function Pages() {
  const { path } = useLocation()
  if (path === '/app/sign-in') return <SignInPage />
  const ByLink = { '/app/setup': SetupPage, '/app/invitation': InvitationPage }[path]
  if (ByLink)
    return (
      <ErrorBoundary>
        <ByLink />
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
              <Route path="/app" component={HomePage} />
              <Route path="/app/side-by-side" component={OPEN.sideBySide} />
              <Route path="/app/sites/new" component={OPEN.newSite} />
              <Route path="/app/sites/:id" component={OPEN.site} />
              <Route path="/app/sites/:id/reports/:report" component={OPEN.reports} />
              <Route path="/app/sites/:id/experiments" component={OPEN.experiments} />
              <Route path="/app/sites/:id/:settings" component={OPEN.settings} />
              <Route path="/app/customers" component={OPEN.customers} />
              <Route path="/app/customers/new" component={OPEN.newCustomer} />
              <Route path="/app/customers/waiting" component={OPEN.waiting} />
              <Route path="/app/customers/duplicates" component={OPEN.duplicates} />
              <Route path="/app/customers/orders" component={OPEN.orders} />
              <Route path="/app/billing" component={OPEN.billing} />
              <Route path="/app/customers/lists" component={OPEN.lists} />
              <Route path="/app/customers/registers" component={OPEN.registers} />
              <Route path="/app/customers/recipients" component={OPEN.recipients} />
              <Route path="/app/customers/retention" component={OPEN.retention} />
              <Route path="/app/papers" component={OPEN.papers} />
              <Route path="/app/papers/new" component={OPEN.newPaper} />
              <Route path="/app/papers/places" component={OPEN.paperLocations} />
              <Route path="/app/papers/:id" component={OPEN.paper} />
              <Route path="/app/requests" component={OPEN.requests} />
              <Route path="/app/requests/new" component={OPEN.newRequest} />
              <Route path="/app/requests/:id" component={OPEN.request} />
              <Route path="/app/customers/import" component={OPEN.imports} />
              <Route path="/app/customers/import/:id" component={OPEN.import} />
              <Route path="/app/customers/told" component={OPEN.told} />
              <Route path="/app/customers/:id/:part?" component={OPEN.customer} />
              <Route path="/app/notices" component={OPEN.notices} />
              <Route path="/app/notices/:id/:view?" component={OPEN.notice} />
              <Route path="/app/staff" component={OPEN.staff} />
              <Route path="/app/audit" component={OPEN.audit} />
              <Route path="/app/breaches" component={OPEN.breaches} />
              <Route path="/app/account" component={AccountPage} />
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
