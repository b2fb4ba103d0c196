import type { Assignment, CalendarDay, Fact, IndicatorFacts, ReturnedClaim } from "@faheng/domain";
import { ASSIGNMENT_ROLES } from "./tables/assignment.table.ts";

/** Forms of what columns keep as JSON, each as far as its type says. */
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** Whatever JSON can say, a fact can be. */
export const isFact = (value: unknown): value is Fact => value !== undefined;

export const isFacts = (value: unknown): value is IndicatorFacts => isObject(value);

export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export const isTitled = (value: unknown): value is { readonly title: string } =>
  isObject(value) && isText(value["title"]);

export const isReturnedClaim = (value: unknown): value is ReturnedClaim =>
  isObject(value) &&
  [value["reason"], value["by"], value["at"]].every(isText) &&
  (value["dueOn"] === undefined || isText(value["dueOn"]));

export const isCalendarDays = (value: unknown): value is CalendarDay[] =>
  Array.isArray(value) &&
  value.every((it) => isObject(it) && isText(it["day"]) && isText(it["name"]) && isKind(it["kind"]));

const isKind = (value: unknown): boolean => value === "holiday" || value === "workday";

export const isAssignments = (value: unknown): value is Assignment[] =>
  Array.isArray(value) &&
  value.every(
    (it) =>
      isObject(it) &&
      [it["indicator"], it["part"], it["departmentId"]].every(isText) &&
      [it["personId"], it["dueOn"]].every(isTextOrNull) &&
      ASSIGNMENT_ROLES.some((role) => role === it["role"]),
  );
