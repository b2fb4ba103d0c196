import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFoundPage } from "./not-found-page.tsx";
import { Frame } from "./frame.tsx";
import { RouteFailure } from "./route-failure.tsx";
import { guarded } from "./guarded.tsx";
import type { PagePath } from "../ground/page-roles.ts";
import { readSearch } from "../ground/search.ts";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage, validateSearch: readSearch });

/** One page, fetched when it is first opened, for those alone whom it is for. */
const page = <const Path extends PagePath, Module extends Record<string, unknown>, Name extends keyof Module & string>(
  path: Path,
  load: () => Promise<Module>,
  name: Name,
) => {
  const inside = lazyRouteComponent(load, name);
  const component = Object.assign(guarded(path, inside), { preload: async () => await inside.preload?.() });
  return createRoute({ getParentRoute: () => root, path, component });
};

const routes = root.addChildren([
  page("/", () => import("../pages/desk/desk-page.tsx"), "DeskPage"),
  page("/assessments/$assessmentId/fill", () => import("../pages/fill/fill-page.tsx"), "FillPage"),
  page("/assessments/$assessmentId/progress", () => import("../pages/progress/progress-page.tsx"), "ProgressPage"),
  page(
    "/assessments/$assessmentId/assignment",
    () => import("../pages/assignment/assignment-page.tsx"),
    "AssignmentPage",
  ),
  page("/assessments/$assessmentId/score", () => import("../pages/score/score-page.tsx"), "ScorePage"),
  page("/cycles", () => import("../pages/cycles/cycles-page.tsx"), "CyclesPage"),
  page("/cycles/own", () => import("../pages/cycles/open-own-cycle-page.tsx"), "OpenOwnCyclePage"),
  page("/cycles/new", () => import("../pages/cycles/open-cycle-page.tsx"), "OpenCyclePage"),
  page("/cycles/$cycleId", () => import("../pages/overview/overview-page.tsx"), "OverviewPage"),
  page("/cycles/$cycleId/statements", () => import("../pages/statements/statements-page.tsx"), "StatementsPage"),
  page("/reviews", () => import("../pages/reviews/reviews-page.tsx"), "ReviewsPage"),
  page("/frameworks", () => import("../pages/frameworks/frameworks-page.tsx"), "FrameworksPage"),
  page("/frameworks/$frameworkId", () => import("../pages/frameworks/framework-page.tsx"), "FrameworkPage"),
  page("/profiles", () => import("../pages/profiles/profiles-page.tsx"), "ProfilesPage"),
  page("/profiles/$profileId/$version", () => import("../pages/profiles/profile-page.tsx"), "ProfilePage"),
  page("/compare", () => import("../pages/profiles/compare-page.tsx"), "ComparePage"),
  page("/account", () => import("../pages/account/account-page.tsx"), "AccountPage"),
  page("/calendar", () => import("../pages/calendar/calendar-page.tsx"), "CalendarPage"),
  page("/organisation", () => import("../pages/organisation/organisation-page.tsx"), "OrganisationPage"),
  page("/people", () => import("../pages/people/people-page.tsx"), "PeoplePage"),
  page("/roster", () => import("../pages/roster/roster-page.tsx"), "RosterPage"),
  page("/audit", () => import("../pages/audit/audit-page.tsx"), "AuditPage"),
  page("/plugins", () => import("../pages/plugins/plugins-page.tsx"), "PluginsPage"),
]);

/** Every page by its address. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  defaultErrorComponent: RouteFailure,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
