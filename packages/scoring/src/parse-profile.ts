import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import { LIMITS } from "./compile/limits.ts";
import { scoringErrors as errors } from "./errors.ts";
import { findOverlong } from "./overlong.ts";
import { readDocument } from "./read-document.ts";

/**
 * Parses a profile as documents and authors write it.
 *
 * @throws FAHENG_PROFILE_INVALID whose `problems` name each place that does not have the documented form.
 */
export function parseProfile(input: unknown): Profile {
  const items = countOf(input, "items");
  if (items > LIMITS.indicators) {
    const details = { what: "profile.items", count: items, limit: LIMITS.indicators };
    throw refuse([new FahengError(errors.FAHENG_PROFILE_TOO_LARGE, { place: "items", details })]);
  }
  const overlong = findOverlong(input, LIMITS.entries);
  if (overlong) {
    const place = placeInProfile(overlong.path, input);
    const details = { what: `profile.${place}`, count: overlong.count, limit: LIMITS.entries };
    throw refuse([new FahengError(errors.FAHENG_PROFILE_TOO_LARGE, { place, details })]);
  }
  const { document, faults } = readDocument(profileSchema, "faheng.profile/1", input);
  if (document) return document;
  throw refuse(
    faults.map(
      ({ path, wording }) =>
        new FahengError(errors.FAHENG_PROFILE_SCHEMA, {
          place: placeInProfile(path, input),
          details: { reason: wording.zh, reasonEn: wording.en },
        }),
    ),
  );
}

/** How many entries a list of unchecked data has. */
export function countOf(input: unknown, key: string): number {
  const list = entryOf(input, key);
  return Array.isArray(list) ? list.length : 0;
}

/** `items.R2.clauses.a.cap`: items by their indicator and clauses by their id, as every other place of a profile is named. */
export function placeInProfile(path: readonly PropertyKey[], input: unknown): string {
  let value = input;
  let list: PropertyKey | undefined;
  return path
    .map((key) => {
      value = entryOf(value, key);
      const name = list === "items" ? entryOf(value, "indicator") : list === "clauses" ? entryOf(value, "id") : null;
      list = key;
      return typeof name === "string" ? name : String(key);
    })
    .join(".");
}

function entryOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function refuse(problems: readonly FahengError[]): FahengError {
  return new FahengError(errors.FAHENG_PROFILE_INVALID, {
    place: problems[0]?.place ?? null,
    details: { count: problems.length },
    problems,
  });
}
