import { type Db, findPerson, listAgencies, type RoleHolder } from "@faheng/database";
import { FahengError, type Cycle } from "@faheng/domain";
import { organisationErrors } from "../organisation/organisation-errors.ts";
import { peopleErrors } from "../organisation/people-errors.ts";
import { reviewErrors } from "./review-errors.ts";
import { nameHints } from "../name-hints.ts";
import type { CyclePart } from "./cycle-parts.ts";

/**
 * The parts of the chosen agencies.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_REVIEW_AGENCY_OUTSIDE
 */
export async function requireParts(
  db: Db,
  chosen: { readonly cycle: Cycle; readonly taking: readonly CyclePart[]; readonly agencyIds: readonly string[] },
): Promise<readonly CyclePart[]> {
  const { cycle, taking, agencyIds } = chosen;
  const outside = agencyIds.find((id) => !taking.some(({ agency }) => agency.id === id));
  if (outside === undefined) return taking.filter(({ agency }) => agencyIds.includes(agency.id));
  const [agency] = await listAgencies(db, { kind: "agencies", ids: [outside] });
  if (!agency)
    throw new FahengError(organisationErrors.FAHENG_AGENCY_NOT_FOUND, { place: outside, details: { id: outside } });
  const known = [...new Set(taking.map((it) => it.agency.name))];
  const details = { agency: agency.name, cycle: cycle.title, ...nameHints(agency.name, known) };
  throw new FahengError(reviewErrors.FAHENG_REVIEW_AGENCY_OUTSIDE, { place: agency.name, details });
}

/** @throws FAHENG_PERSON_NOT_FOUND, FAHENG_REVIEW_NOT_REVIEWER */
export async function requirePeople(
  db: Db,
  chosen: { readonly reviewers: readonly RoleHolder[]; readonly personIds: readonly string[] },
): Promise<void> {
  const { reviewers, personIds } = chosen;
  const other = personIds.find((id) => !reviewers.some((it) => it.id === id));
  if (other !== undefined) throw await noReviewer(db, other, reviewers);
}

/** What somebody is told who would review the agency they belong to. */
export function ownAgency(name: string, parts: readonly CyclePart[], agencyId: string): FahengError {
  const agency = parts.find((it) => it.agency.id === agencyId)?.agency.name ?? "";
  return new FahengError(reviewErrors.FAHENG_REVIEW_OWN_AGENCY, { place: name, details: { name, agency } });
}

async function noReviewer(db: Db, id: string, reviewers: readonly RoleHolder[]): Promise<FahengError> {
  const person = await findPerson(db, id);
  if (!person) return new FahengError(peopleErrors.FAHENG_PERSON_NOT_FOUND, { place: id, details: { id } });
  const known = reviewers.map((it) => it.name);
  const details = { name: person.name, ...nameHints(person.name, known) };
  return new FahengError(reviewErrors.FAHENG_REVIEW_NOT_REVIEWER, { place: person.name, details });
}

/**
 * Every agency has every one of the indicators, in whichever of its frameworks.
 *
 * @throws FAHENG_REVIEW_INDICATOR
 */
export function requireIndicators(parts: readonly CyclePart[], indicators: readonly string[]): void {
  for (const own of Map.groupBy(parts, ({ agency }) => agency.id).values()) {
    const known = new Set(own.flatMap(({ framework }) => framework.indicators.map((it) => it.code)));
    const indicator = indicators.find((code) => !known.has(code));
    if (indicator === undefined) continue;
    const { nearest, nearestEn } = nameHints(indicator, [...known]);
    const details = { agency: own[0]?.agency.name ?? "", indicator, nearest, nearestEn };
    throw new FahengError(reviewErrors.FAHENG_REVIEW_INDICATOR, { place: indicator, details });
  }
}
