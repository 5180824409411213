import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, Outlet, RouterProvider } from '@tanstack/react-router';
import { DeskRoute } from './desk-route.tsx';
import { inboxSearch } from './inbox-search.ts';
import { deskPages, innerSettingsPages, openPages, qualityPages, settingsPages } from './pages.ts';
import { Gate } from './shell/Gate.tsx';
import { NotFound, PageTrouble } from './shell/PageTrouble.tsx';
import { SettingsFrame } from './shell/SettingsFrame.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageTrouble });

const open = openPages.map(({ path, load }) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }));

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: () => (
    <Gate>
      <DeskRoute />
    </Gate>
  ),
});

const home = createRoute({ getParentRoute: () => desk, path: '/', component: () => <Navigate to="/inbox/mine" replace /> });

const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox/$view',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./inbox-route.tsx')),
});
// Both are drawn by the inbox itself: a room of columns, not a page in a page.
const inboxParts = ['/', '$conversationId'].map((path) => createRoute({ getParentRoute: () => inbox, path }));

const rooms = deskPages.map(({ path, load }) => createRoute({ getParentRoute: () => desk, path, component: lazyRouteComponent(load) }));
const quality = createRoute({ getParentRoute: () => desk, path: '/quality', component: lazyRouteComponent(() => import('./quality/QualityFrame.tsx')) });
const qualityRoutes = qualityPages.map(({ path, load }) => createRoute({ getParentRoute: () => quality, path, component: lazyRouteComponent(load) }));

const settings = createRoute({ getParentRoute: () => desk, path: '/settings', component: () => <SettingsFrame pages={settingsPages} /> });
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: () => <Navigate to={settingsPages[0]?.path ?? '/'} replace />,
});
const settingsRoutes = [...settingsPages, ...innerSettingsPages].map(({ path, load }) =>
  createRoute({ getParentRoute: () => settings, path: path.replace('/settings', ''), component: lazyRouteComponent(load) }),
);

const router = createRouter({
  routeTree: root.addChildren([
    ...open,
    desk.addChildren([
      home,
      inbox.addChildren(inboxParts),
      quality.addChildren(qualityRoutes),
      ...rooms,
      settings.addChildren([settingsHome, ...settingsRoutes]),
    ]),
  ]),
  defaultErrorComponent: PageTrouble,
});

/** The whole console: the rooms, put together. */
export function App() {
  return <RouterProvider router={router} />;
}
