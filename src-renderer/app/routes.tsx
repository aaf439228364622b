import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { FEATURES, type FeatureId, featureOf } from './features.ts';
import { Frame } from './frame/Frame.tsx';
import { NoFeature, NotFound, ScreenFailure } from './frame/fallbacks.tsx';

/** Filters, sort and view of a list live in the address, so that every view has a link. */
export type Search = Readonly<Record<string, unknown>>;
const validateSearch = (search: Search): Search => search;

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, validateSearch });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const [first] = FEATURES;
    if (first) throw redirect({ to: `/${first.id}` });
  },
  component: NoFeature,
});

const screenRoute = <const Path extends `/${FeatureId}`>(path: Path, id: FeatureId) =>
  createRoute({ getParentRoute: () => root, path, component: featureOf(id)?.screen ?? NotFound });

const today = screenRoute('/today', 'today');
const inquiries = screenRoute('/inquiries', 'inquiries');
const organisations = screenRoute('/organisations', 'organisations');
const people = screenRoute('/people', 'people');
const meetings = screenRoute('/meetings', 'meetings');
const advice = screenRoute('/advice', 'advice');
const reports = screenRoute('/reports', 'reports');
const sync = screenRoute('/sync', 'sync');
const settings = screenRoute('/settings', 'settings');
const imports = screenRoute('/imports', 'imports');
const duplicates = screenRoute('/duplicates', 'duplicates');

/** The open record is a parameter of its list's screen: `useParams({ strict: false }).id`. */
const routeTree = root.addChildren([
  start,
  today,
  inquiries.addChildren([createRoute({ getParentRoute: () => inquiries, path: '$id' })]),
  organisations.addChildren([createRoute({ getParentRoute: () => organisations, path: '$id' })]),
  people.addChildren([createRoute({ getParentRoute: () => people, path: '$id' })]),
  meetings.addChildren([createRoute({ getParentRoute: () => meetings, path: '$id' })]),
  reports.addChildren([createRoute({ getParentRoute: () => reports, path: '$id' })]),
  advice,
  sync,
  settings,
  imports,
  duplicates,
]);

export const createAppRouter = () =>
  createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultErrorComponent: ScreenFailure,
    scrollRestoration: false,
  });

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
