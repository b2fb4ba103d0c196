import { expect, it } from "vitest";
import type { Role } from "../api/outputs.ts";
import { ROLES } from "./role-words.ts";
import { placesFor } from "./navigation.ts";
import { mayOpen, PAGE_ROLES, type PagePath } from "./page-roles.ts";
import type { Session } from "./session.tsx";

const sessionOf = (...roles: readonly Role[]): Session =>
  ({ person: { id: "p1", name: "某人" }, roles: roles.map((role) => ({ role })) }) as unknown as Session;
const PATHS = Object.keys(PAGE_ROLES) as PagePath[];

const FOR_ALL: readonly PagePath[] = ["/", "/account", "/notices"];
const FOR_BUSINESS: readonly PagePath[] = [
  "/assessments/$assessmentId/fill",
  "/assessments/$assessmentId/progress",
  "/assessments/$assessmentId/score",
  "/frameworks",
  "/frameworks/$frameworkId",
  "/search",
];
const FOR_AGENCY: readonly PagePath[] = [
  ...FOR_BUSINESS,
  "/assessments/$assessmentId/assignment",
  "/assessments/$assessmentId/group",
  "/assessments/$assessmentId/hand-in",
  "/assessments/$assessmentId/ledger",
  "/assessments/$assessmentId/result",
  "/assessments/$assessmentId/papers",
  "/assessments/$assessmentId/text",
  "/assessments/$assessmentId/rectification",
  "/assessments/$assessmentId/rectification/$id",
  "/past",
];
const FOR_IMPORT: readonly PagePath[] = ["/frameworks/import", "/frameworks/import/$draftId"];
const FOR_OFFICE: readonly PagePath[] = [
  ...FOR_IMPORT,
  "/assessments/$assessmentId/hand-in",
  "/assessments/$assessmentId/result",
  "/assessments/$assessmentId/papers",
  "/assessments/$assessmentId/templates",
  "/assessments/$assessmentId/rectification",
  "/assessments/$assessmentId/rectification/$id",
  "/cycles",
  "/cycles/new",
  "/cycles/$cycleId",
  "/cycles/$cycleId/editions",
  "/cycles/$cycleId/basis",
  "/cycles/$cycleId/register",
  "/cycles/$cycleId/papers",
  "/cycles/$cycleId/rectification",
  "/cycles/$cycleId/statements",
  "/profiles",
  "/profiles/$profileId/$version",
  "/profiles/$profileId/$version/trial",
  "/compare",
  "/reviews",
  "/organisation",
  "/calendar",
  "/past",
];
const OPEN: Readonly<Record<Role, readonly PagePath[]>> = {
  department: [...FOR_AGENCY, "/assessments/$assessmentId/table", "/assessments/$assessmentId/letter"],
  coordinator: [
    ...FOR_AGENCY,
    ...FOR_IMPORT,
    "/assessments/$assessmentId/templates",
    "/assessments/$assessmentId/table",
    "/assessments/$assessmentId/letter",
    "/cycles",
    "/cycles/own",
    "/cycles/line",
    "/cycles/$cycleId/line",
    "/cycles/$cycleId/statements",
    "/profiles",
    "/profiles/$profileId/$version",
    "/compare",
    "/jobs",
  ],
  leader: [...FOR_AGENCY, "/cycles/$cycleId/statements", "/profiles/$profileId/$version"],
  reviewer: [...FOR_BUSINESS, "/reviewing"],
  municipal: [...FOR_BUSINESS, ...FOR_OFFICE],
  "system-admin": ["/plugins", "/jobs", "/organisation", "/calendar", "/roster"],
  "security-admin": ["/people", "/roster"],
  "audit-admin": ["/audit", "/jobs"],
};

it.each(ROLES)("%s opens its own pages and no other", (role) => {
  const opened = PATHS.filter((path) => mayOpen(sessionOf(role), path));
  expect(opened.toSorted()).toEqual([...FOR_ALL, ...OPEN[role]].toSorted());
});

it.each(ROLES)("the navigation offers %s nothing that is refused", (role) => {
  const session = sessionOf(role);
  for (const { to } of placesFor(session)) expect(mayOpen(session, to)).toBe(true);
  expect(placesFor(session).length).toBeGreaterThan(1);
});

it("two roles open the pages of both, none opens the desk, the account and the notices alone", () => {
  const both = sessionOf("department", "audit-admin");
  expect([mayOpen(both, "/audit"), mayOpen(both, "/frameworks"), mayOpen(both, "/people")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(PATHS.filter((path) => mayOpen(sessionOf(), path))).toEqual(FOR_ALL);
});
