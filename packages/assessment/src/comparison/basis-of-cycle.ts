import { type Burden, burdenOf, type CitedDocument, legalBasisOf } from "@faheng/aggregation";
import { listAgencies, listAssessments } from "@faheng/database";
import type { Assessment, Indicator } from "@faheng/domain";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "../cycle/require-cycle.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { askedOf } from "../fill-book/questions.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { frameworksInUse, type PinnedUse } from "./frameworks-in-use.ts";

/** Agencies that are asked for the same, by the same framework and profile. */
export interface BurdenRow {
  readonly frameworkId: string;
  readonly frameworkTitle: string;
  readonly profileId: string | null;
  readonly burden: Burden;
  /** Names of the first of them, in the order in which they were founded. */
  readonly agencies: readonly string[];
  readonly agencyCount: number;
}

/** A framework of the cycle with the items that rest on something, as their document heads them. */
export interface CitingFramework {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Pick<Indicator, "code" | "printedNumber" | "title">[];
}

/** What the agencies of a cycle are asked for, and what that rests on. */
export interface CycleBasis {
  readonly cycle: TimedCycle;
  readonly documents: readonly CitedDocument[];
  readonly frameworks: readonly CitingFramework[];
  /** Those asked for most facts and materials first. */
  readonly burdens: readonly BurdenRow[];
}

/** Names of so many agencies are told of one row; of the rest the number. */
const NAMED = 20;

/**
 * What the agencies of an office's cycle are asked for (负担) and the documents that this rests on (依据). Reads frameworks alone, each
 * once, and nothing of what an agency answered.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function basisOfCycle(
  context: Context,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<CycleBasis> {
  const desk = enter(context, actor);
  const cycle = await permitOnOfficeCycle(desk, cycleId);
  // Whoever ended before the cycle did, or was excused, is asked for nothing any more.
  const taking = (await listAssessments(desk.db, desk.reach, cycleId)).filter(
    ({ endedAt, state }) => endedAt === null && state !== "excused",
  );
  const order = new Map((await listAgencies(desk.db, desk.scope)).map(({ id, name }, at) => [id, { name, at }]));
  const pinnings: PinnedUse[] = [];
  const burdens: BurdenRow[] = [];
  for (const [sha256, all] of Map.groupBy(taking, ({ manifestSha256 }) => manifestSha256)) {
    // Each manifest may have to be compiled.
    await nextTurn();
    const pinned = await findPinned(desk.db, context.plugins, sha256);
    pinnings.push({ framework: pinned.framework, agencyIds: all.map(({ agencyId }) => agencyId) });
    burdens.push(await rowOf(pinned, all, order));
  }
  const uses = frameworksInUse(pinnings);
  return {
    cycle: timedCycle(desk, cycle),
    documents: legalBasisOf(uses),
    frameworks: uses.map(({ framework: { id, title, indicators } }) => ({
      id,
      title,
      items: indicators.flatMap(({ code, printedNumber, title: item, bases }) =>
        bases?.length ? [{ code, printedNumber, title: item }] : [],
      ),
    })),
    burdens: burdens.toSorted((a, b) => weightOf(b) - weightOf(a)),
  };
}

const weightOf = ({ burden: { facts, figures, materials } }: BurdenRow): number => (facts ?? figures) + materials;

async function rowOf(
  pinned: Pinned,
  all: readonly Assessment[],
  order: ReadonlyMap<string, { readonly name: string; readonly at: number }>,
): Promise<BurdenRow> {
  const { framework, profile, deadlines } = pinned;
  // A pack that cannot be scored with any more still asks for what its document asks for.
  const scorer = (await pinned.fault()) === null ? await pinned.scorer() : null;
  const facts = scorer && framework.indicators.reduce((sum, { code }) => sum + askedOf(scorer, code).length, 0);
  const named = all
    .flatMap(({ agencyId }) => order.get(agencyId) ?? [])
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name);
  return {
    frameworkId: framework.id,
    frameworkTitle: framework.title,
    profileId: profile?.id ?? null,
    burden: burdenOf(framework, deadlines, facts),
    agencies: named.slice(0, NAMED),
    agencyCount: named.length,
  };
}
