import { findScore } from "@faheng/database";
import { type Assessment, FahengError, type Outcome, type Profile } from "@faheng/domain";
import { hasOutcomes } from "@faheng/scoring";
import type { UnitTotal } from "@faheng/scoring-bulk";
import type { Desk } from "../access/enter.ts";
import { bulkTotals } from "../cycle/bulk-totals.ts";
import { isSameTotal } from "../cycle/second-opinion.ts";
import { findPinned } from "../manifest/pinned.ts";
import { readKept } from "../manifest/score-digest.ts";
import { readUnits } from "../packed/read-units.ts";
import { readUnit } from "../packed/stored-unit.ts";
import { type LaidUnit, type TriedProfile, unitLayer } from "./lay-unit.ts";
import { type PlacedUnit, rankUnits } from "./rank-units.ts";
import type { TriedUnit, TrialResult } from "./trial-result.ts";

/** After how many units it is said how far it is. */
const STEP = 20;
/** How many units are scored by the explaining engine too. */
const CHECKED = 20;

/** An assessment on its way through a trial. */
interface Unit {
  readonly assessment: Assessment;
  readonly category: string;
  readonly before: UnitTotal | null;
  /** What conditions come to before. */
  readonly outcomes: readonly Outcome[];
  readonly laid: LaidUnit | FahengError;
}

/**
 * Scores every assessment of a cycle that is under the profile's framework with it, by the bulk path, and holds a sample of them
 * to the explaining engine. Keeps nothing.
 *
 * @param progress told before every few assessments how many are done; what it throws ends the trial.
 */
export async function runTrial(
  desk: Desk,
  { tried, cycleId, categoryOf }: TrialOrder,
  progress: (done: number, of: number) => Promise<void>,
): Promise<Extract<TrialResult, { outcome: "tried" }>> {
  const lay = unitLayer(desk, tried);
  const listed = await unitsUnder(desk, cycleId, tried.profile.framework.id);
  const units: Unit[] = [];
  for (const [index, { assessment, before, outcomes }] of listed.entries()) {
    if (index % STEP === 0) await progress(index, listed.length);
    const category = categoryOf(assessment.agencyId);
    units.push({ assessment, category, before, outcomes, laid: await orWhy(() => lay(assessment)) });
  }
  await progress(listed.length, listed.length);
  const afters = await aftersOf(units);
  const laidOf = new Map(units.flatMap(({ assessment, laid }) => (isLaid(laid) ? [[assessment.id, laid]] : [])));
  const explained = async (id: string) => (await laidOf.get(id)?.explained()) ?? null;
  const placed = units.flatMap(({ assessment: { id }, category }): PlacedUnit[] => {
    const total = afters.get(id);
    return total === undefined || total instanceof FahengError ? [] : [{ id, category, total }];
  });
  const ranks = await rankUnits(placed, tried.profile, explained);
  const ranksBefore = await placesBefore(desk, units);
  const sample = sampleOf(placed);
  const outcomesAfter = await outcomesUnder(tried.profile, placed, explained);
  const different: string[] = [];
  for (const { id, total } of sample) {
    const score = await explained(id);
    if (score === null || !isSameTotal(total, score)) different.push(id);
  }
  return {
    outcome: "tried",
    checked: sample.length,
    different,
    units: units.map(({ assessment: { id, agencyId }, before, outcomes, laid }): TriedUnit => {
      const after = afters.get(id) ?? null;
      const [saidBefore, saidAfter] = [outcomes, outcomesAfter.get(id) ?? []];
      const fault = after instanceof FahengError ? after : null;
      return {
        assessmentId: id,
        agencyId,
        before: before && {
          ...before,
          rank: ranksBefore.get(id) ?? null,
          ...(saidBefore.length > 0 && { outcomes: saidBefore }),
        },
        after:
          after === null || after instanceof FahengError
            ? null
            : { ...after, rank: ranks.get(id) ?? null, ...(saidAfter.length > 0 && { outcomes: saidAfter }) },
        unread: isLaid(laid) ? laid.unread : 0,
        fault: fault?.report() ?? null,
      };
    }),
  };
}

/** What is tried, and on whom. */
export interface TrialOrder {
  readonly tried: TriedProfile;
  readonly cycleId: string;
  readonly categoryOf: (agencyId: string) => string;
}

/** The assessments of a cycle under one framework that have not ended, with what is kept of their scores. */
export async function unitsUnder(desk: Desk, cycleId: string, frameworkId: string) {
  const units = await readUnits(desk, { cycleId });
  return units.flatMap(({ assessment, row }) => {
    const { framework, score, headline } = readUnit(row);
    if (assessment.endedAt !== null || framework.id !== frameworkId) return [];
    const before = score && { interval: score.interval, grade: score.grade, disqualified: score.disqualified };
    return [{ assessment, before, outcomes: headline?.outcomes ?? [] }];
  });
}

async function aftersOf(units: readonly Unit[]): Promise<ReadonlyMap<string, UnitTotal | FahengError>> {
  const bulk = units.flatMap(({ laid }) => (isLaid(laid) && laid.bulk !== null ? [laid.bulk] : []));
  const totals = new Map(bulkTotals(bulk));
  for (const { assessment, laid } of units) {
    if (!isLaid(laid)) totals.set(assessment.id, laid);
    else if (laid.bulk === null) {
      const { interval, grade, disqualified } = await laid.explained();
      totals.set(assessment.id, { interval, grade, disqualified });
    }
  }
  return totals;
}

/** What conditions come to, which totals do not tell; asked for where the profile has any. */
async function outcomesUnder(
  profile: Profile,
  placed: readonly PlacedUnit[],
  explained: (id: string) => Promise<{ readonly outcomes: readonly Outcome[] } | null>,
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const found = new Map<string, readonly Outcome[]>();
  if (!hasOutcomes(profile)) return found;
  for (const { id } of placed) found.set(id, (await explained(id))?.outcomes ?? []);
  return found;
}

/** Places as they are: by the profile that a category was opened with, and none where it was opened with several. */
async function placesBefore(desk: Desk, units: readonly Unit[]): Promise<ReadonlyMap<string, number | null>> {
  const places = new Map<string, number | null>();
  const byId = new Map(units.map(({ assessment }) => [assessment.id, assessment]));
  for (const members of Map.groupBy(units, ({ category }) => category).values()) {
    const profiles = new Map<string, Profile>();
    for (const { assessment } of members) {
      const { profile } = await findPinned(desk.db, desk.context.plugins, assessment.manifestSha256);
      if (profile) profiles.set(`${profile.standing} ${profile.id}@${profile.version}`, profile);
    }
    const [profile, ...others] = profiles.values();
    if (profile === undefined || others.length > 0) continue;
    const placed = members.flatMap(({ assessment: { id }, category, before }) =>
      before === null ? [] : [{ id, category, total: before }],
    );
    const ranks = await rankUnits(placed, profile, async (id) => {
      const assessment = byId.get(id);
      return assessment ? readKept(await findScore(desk.db, assessment)) : null;
    });
    for (const [id, place] of ranks) places.set(id, place);
  }
  return places;
}

/** Some of them, evenly spread. */
function sampleOf(units: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const step = Math.max(1, units.length / CHECKED);
  return Array.from({ length: Math.min(units.length, CHECKED) }, (_, index) => units[Math.floor(index * step)]).flatMap(
    (unit) => unit ?? [],
  );
}

async function orWhy<Found>(find: () => Promise<Found>): Promise<Found | FahengError> {
  try {
    return await find();
  } catch (cause) {
    if (cause instanceof FahengError) return cause;
    throw cause;
  }
}

function isLaid(laid: LaidUnit | FahengError): laid is LaidUnit {
  return !(laid instanceof FahengError);
}
