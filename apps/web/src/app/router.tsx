import { createRouter } from "@tanstack/react-router";
import { askForAccount } from "../pages/account/account-entry.ts";
import { askForAssignment, assignmentSearch } from "../pages/assignment/assignment-entry.ts";
import { askForAudit } from "../pages/audit/audit-entry.ts";
import { auditSearch } from "../pages/audit/audit-search.ts";
import { askForCalendar, calendarSearch } from "../pages/calendar/calendar-entry.ts";
import { askForCycles, askForNewCycle } from "../pages/cycles/cycles-entry.ts";
import { askForLine } from "../pages/lines/line-entry.ts";
import { askForDesk } from "../pages/desk/desk-entry.ts";
import { askForFill, fillSearch } from "../pages/fill/fill-entry.ts";
import { askForFramework, askForFrameworks } from "../pages/frameworks/frameworks-entry.ts";
import { askForJobs } from "../pages/jobs/jobs-entry.ts";
import { templatesSearch } from "../pages/templates/templates-entry.ts";
import { askForNarrative, narrativeSearch } from "../pages/narrative/narrative-entry.ts";
import { askForCityPapers, askForPapers, papersSearch } from "../pages/papers/papers-entry.ts";
import {
  askForCityRectifications,
  askForRectification,
  askForRectifications,
  rectificationSearch,
} from "../pages/rectification/rectification-entry.ts";
import { askForGroup } from "../pages/group/group-entry.ts";
import { askForHandIn } from "../pages/hand-in/hand-in-entry.ts";
import { askForDraft, askForDrafts, benchSearch, importSearch } from "../pages/import/import-entry.ts";
import { askForLedger, ledgerSearch } from "../pages/ledger/ledger-entry.ts";
import { askForLetter, letterSearch } from "../pages/letter/letter-entry.ts";
import { askForNotices, noticesSearch } from "../pages/notices/notices-entry.ts";
import { askForOrganisation, organisationSearch } from "../pages/organisation/organisation-entry.ts";
import { askForOverview, overviewSearch } from "../pages/overview/overview-entry.ts";
import { askForPeople, peopleSearch } from "../pages/people/people-entry.ts";
import { askForPlugins } from "../pages/plugins/plugins-entry.ts";
import {
  askForComparison,
  askForProfile,
  askForProfiles,
  askForTrial,
  compareSearch,
  profileSearch,
  trialSearch,
} from "../pages/profiles/profiles-entry.ts";
import { askForProgress, progressSearch } from "../pages/progress/progress-entry.ts";
import { askForBasis } from "../pages/basis/basis-entry.ts";
import { askForEditions, editionsSearch } from "../pages/editions/editions-entry.ts";
import { askForRegister } from "../pages/register/register-entry.ts";
import { askForResult } from "../pages/result/result-entry.ts";
import { askForReviewing, reviewingSearch } from "../pages/reviewing/reviewing-entry.ts";
import { askForReviews, reviewsSearch } from "../pages/reviews/reviews-entry.ts";
import { askForTable, tableSearch } from "../pages/table/table-entry.ts";
import { askForPast, pastSearch } from "../pages/past/past-entry.ts";
import { askForRoster, rosterSearch } from "../pages/roster/roster-entry.ts";
import { askForScore, scoreSearch } from "../pages/score/score-entry.ts";
import { askForFound, wordsSearch } from "../pages/search/search-entry.ts";
import { askForStatements } from "../pages/statements/statements-entry.ts";
import { noSearch } from "../ground/search.ts";
import { treeSearch } from "../parts/tree-search.ts";
import { page } from "./page.tsx";
import { root } from "./root.tsx";
import { RouteFailure } from "./route-failure.tsx";

const routes = root.addChildren([
  page("/", {
    open: () => import("../pages/desk/desk-page.tsx"),
    name: "DeskPage",
    search: noSearch,
    ask: askForDesk,
  }),
  page("/assessments/$assessmentId/fill", {
    open: () => import("../pages/fill/fill-page.tsx"),
    name: "FillPage",
    search: fillSearch,
    ask: askForFill,
  }),
  page("/assessments/$assessmentId/progress", {
    open: () => import("../pages/progress/progress-page.tsx"),
    name: "ProgressPage",
    search: progressSearch,
    ask: askForProgress,
  }),
  page("/assessments/$assessmentId/assignment", {
    open: () => import("../pages/assignment/assignment-page.tsx"),
    name: "AssignmentPage",
    search: assignmentSearch,
    ask: askForAssignment,
  }),
  page("/assessments/$assessmentId/table", {
    open: () => import("../pages/table/table-page.tsx"),
    name: "TablePage",
    search: tableSearch,
    ask: askForTable,
  }),
  page("/assessments/$assessmentId/letter", {
    open: () => import("../pages/letter/letter-page.tsx"),
    name: "LetterPage",
    search: letterSearch,
    ask: askForLetter,
  }),
  page("/assessments/$assessmentId/hand-in", {
    open: () => import("../pages/hand-in/hand-in-page.tsx"),
    name: "HandInPage",
    search: noSearch,
    ask: askForHandIn,
  }),
  page("/assessments/$assessmentId/rectification", {
    open: () => import("../pages/rectification/rectification-page.tsx"),
    name: "RectificationPage",
    search: rectificationSearch,
    ask: askForRectifications,
  }),
  page("/assessments/$assessmentId/rectification/$id", {
    open: () => import("../pages/rectification/problem-page.tsx"),
    name: "ProblemPage",
    search: noSearch,
    ask: askForRectification,
  }),
  page("/cycles/$cycleId/rectification", {
    open: () => import("../pages/rectification/city-page.tsx"),
    name: "CityRectificationPage",
    search: rectificationSearch,
    ask: askForCityRectifications,
  }),
  page("/assessments/$assessmentId/text", {
    open: () => import("../pages/narrative/narrative-page.tsx"),
    name: "NarrativePage",
    search: narrativeSearch,
    ask: askForNarrative,
  }),
  page("/assessments/$assessmentId/papers", {
    open: () => import("../pages/papers/papers-page.tsx"),
    name: "PapersPage",
    search: papersSearch,
    ask: askForPapers,
  }),
  page("/assessments/$assessmentId/templates", {
    open: () => import("../pages/templates/templates-page.tsx"),
    name: "TemplatesPage",
    search: templatesSearch,
    ask: askForPapers,
  }),
  page("/cycles/$cycleId/papers", {
    open: () => import("../pages/papers/city-papers-page.tsx"),
    name: "CityPapersPage",
    search: papersSearch,
    ask: askForCityPapers,
  }),
  page("/assessments/$assessmentId/group", {
    open: () => import("../pages/group/group-page.tsx"),
    name: "GroupPage",
    search: noSearch,
    ask: askForGroup,
  }),
  page("/assessments/$assessmentId/ledger", {
    open: () => import("../pages/ledger/ledger-page.tsx"),
    name: "LedgerPage",
    search: ledgerSearch,
    ask: askForLedger,
  }),
  page("/assessments/$assessmentId/score", {
    open: () => import("../pages/score/score-page.tsx"),
    name: "ScorePage",
    search: scoreSearch,
    ask: askForScore,
  }),
  page("/cycles", {
    open: () => import("../pages/cycles/cycles-page.tsx"),
    name: "CyclesPage",
    search: noSearch,
    ask: askForCycles,
  }),
  page("/cycles/own", {
    open: () => import("../pages/cycles/open-own-cycle-page.tsx"),
    name: "OpenOwnCyclePage",
    search: noSearch,
    ask: askForNewCycle,
  }),
  page("/cycles/line", {
    open: () => import("../pages/cycles/open-line-page.tsx"),
    name: "OpenLinePage",
    search: noSearch,
    ask: askForNewCycle,
  }),
  page("/cycles/$cycleId/line", {
    open: () => import("../pages/lines/line-page.tsx"),
    name: "LinePage",
    search: noSearch,
    ask: askForLine,
  }),
  page("/cycles/new", {
    open: () => import("../pages/cycles/open-cycle-page.tsx"),
    name: "OpenCyclePage",
    search: noSearch,
    ask: askForNewCycle,
  }),
  page("/cycles/$cycleId", {
    open: () => import("../pages/overview/overview-page.tsx"),
    name: "OverviewPage",
    search: overviewSearch,
    ask: askForOverview,
  }),
  page("/cycles/$cycleId/statements", {
    open: () => import("../pages/statements/statements-page.tsx"),
    name: "StatementsPage",
    search: noSearch,
    ask: askForStatements,
  }),
  page("/cycles/$cycleId/editions", {
    open: () => import("../pages/editions/editions-page.tsx"),
    name: "EditionsPage",
    search: editionsSearch,
    ask: askForEditions,
  }),
  page("/cycles/$cycleId/basis", {
    open: () => import("../pages/basis/basis-page.tsx"),
    name: "BasisPage",
    search: noSearch,
    ask: askForBasis,
  }),
  page("/cycles/$cycleId/register", {
    open: () => import("../pages/register/register-page.tsx"),
    name: "RegisterPage",
    search: noSearch,
    ask: askForRegister,
  }),
  page("/assessments/$assessmentId/result", {
    open: () => import("../pages/result/result-page.tsx"),
    name: "ResultPage",
    search: noSearch,
    ask: askForResult,
  }),
  page("/reviewing", {
    open: () => import("../pages/reviewing/reviewing-page.tsx"),
    name: "ReviewingPage",
    search: reviewingSearch,
    ask: askForReviewing,
  }),
  page("/reviews", {
    open: () => import("../pages/reviews/reviews-page.tsx"),
    name: "ReviewsPage",
    search: reviewsSearch,
    ask: askForReviews,
  }),
  page("/frameworks", {
    open: () => import("../pages/frameworks/frameworks-page.tsx"),
    name: "FrameworksPage",
    search: noSearch,
    ask: askForFrameworks,
  }),
  page("/frameworks/import", {
    open: () => import("../pages/import/import-page.tsx"),
    name: "ImportPage",
    search: importSearch,
    ask: askForDrafts,
  }),
  page("/frameworks/import/$draftId", {
    open: () => import("../pages/import/draft-page.tsx"),
    name: "DraftPage",
    search: benchSearch,
    ask: askForDraft,
  }),
  page("/frameworks/$frameworkId", {
    open: () => import("../pages/frameworks/framework-page.tsx"),
    name: "FrameworkPage",
    search: treeSearch,
    ask: askForFramework,
  }),
  page("/profiles", {
    open: () => import("../pages/profiles/profiles-page.tsx"),
    name: "ProfilesPage",
    search: noSearch,
    ask: askForProfiles,
  }),
  page("/profiles/$profileId/$version", {
    open: () => import("../pages/profiles/profile-page.tsx"),
    name: "ProfilePage",
    search: profileSearch,
    ask: askForProfile,
  }),
  page("/profiles/$profileId/$version/trial", {
    open: () => import("../pages/profiles/trial-page.tsx"),
    name: "TrialPage",
    search: trialSearch,
    ask: askForTrial,
  }),
  page("/compare", {
    open: () => import("../pages/profiles/compare-page.tsx"),
    name: "ComparePage",
    search: compareSearch,
    ask: askForComparison,
  }),
  page("/account", {
    open: () => import("../pages/account/account-page.tsx"),
    name: "AccountPage",
    search: noSearch,
    ask: askForAccount,
  }),
  page("/notices", {
    open: () => import("../pages/notices/notices-page.tsx"),
    name: "NoticesPage",
    search: noticesSearch,
    ask: askForNotices,
  }),
  page("/search", {
    open: () => import("../pages/search/search-page.tsx"),
    name: "SearchPage",
    search: wordsSearch,
    ask: askForFound,
  }),
  page("/calendar", {
    open: () => import("../pages/calendar/calendar-page.tsx"),
    name: "CalendarPage",
    search: calendarSearch,
    ask: askForCalendar,
  }),
  page("/organisation", {
    open: () => import("../pages/organisation/organisation-page.tsx"),
    name: "OrganisationPage",
    search: organisationSearch,
    ask: askForOrganisation,
  }),
  page("/people", {
    open: () => import("../pages/people/people-page.tsx"),
    name: "PeoplePage",
    search: peopleSearch,
    ask: askForPeople,
  }),
  page("/past", {
    open: () => import("../pages/past/past-page.tsx"),
    name: "PastPage",
    search: pastSearch,
    ask: askForPast,
  }),
  page("/roster", {
    open: () => import("../pages/roster/roster-page.tsx"),
    name: "RosterPage",
    search: rosterSearch,
    ask: askForRoster,
  }),
  page("/audit", {
    open: () => import("../pages/audit/audit-page.tsx"),
    name: "AuditPage",
    search: auditSearch,
    ask: askForAudit,
  }),
  page("/jobs", {
    open: () => import("../pages/jobs/jobs-page.tsx"),
    name: "JobsPage",
    search: noSearch,
    ask: askForJobs,
  }),
  page("/plugins", {
    open: () => import("../pages/plugins/plugins-page.tsx"),
    name: "PluginsPage",
    search: noSearch,
    ask: askForPlugins,
  }),
]);

/** Every page by its address. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  // What is asked ahead is kept by the queries, which know how old it is.
  defaultPreloadStaleTime: 0,
  search: { strict: true },
  defaultErrorComponent: RouteFailure,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
