import {
  crosswalkOf,
  type Entrant,
  type EntrantItem,
  itemStanding,
  type LaidEdition,
  layEdition,
} from "@faheng/aggregation";
import {
  canonicalJson,
  type Db,
  listAgencies,
  findResult,
  listFinalResults,
  type ResultRow,
  listAssessments,
  OFFICE_SCOPE,
  sha256,
  WHOLE_REACH,
} from "@faheng/database";
import {
  cityMethodSchema,
  type Cycle,
  type CycleMethod,
  type Framework,
  type Points,
  type Score,
  writtenMethod,
} from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { readResultStated } from "../hand-in/result.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { boundsOf } from "../manifest/stated.ts";

/** One agency of an edition, as it was when it was frozen. */
export interface EditionUnit extends Entrant {
  readonly assessmentId: string;
  readonly name: string;
  /** What its profile is called; `null` where it has none. */
  readonly profileTitle: string | null;
  readonly framework: { readonly id: string; readonly title: string; readonly version: string };
  /** Its final result, and the digest of score and trace. */
  readonly result: { readonly n: number; readonly sha256: string | null };
}

/**
 * An agency of the cycle without a final result: it is named, and nothing stands in its place. How far it is is not frozen: it may go
 * on while the edition is locked.
 */
export interface MissingUnit {
  readonly assessmentId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly category: string;
}

/** Everything an edition holds: what it froze, and what was computed from that alone. */
export interface EditionData {
  /** Counts the forms of what is kept. */
  readonly form: 1;
  readonly cycle: Pick<Cycle, "id" | "title" | "startsOn" | "endsOn">;
  readonly method: { readonly version: number; readonly content: ReturnType<typeof writtenMethod> };
  readonly units: readonly EditionUnit[];
  readonly missing: readonly MissingUnit[];
  readonly laid: LaidEdition;
}

const named = z.looseObject({ name: z.string() });
const kept = z.looseObject({
  form: z.literal(1),
  cycle: z.looseObject({ id: z.string() }),
  method: z.looseObject({ version: z.int(), content: cityMethodSchema }),
  units: z.array(named.extend({ key: z.string(), items: z.array(z.looseObject({ code: z.string() })) })),
  missing: z.array(named),
  laid: z.looseObject({ units: z.array(z.looseObject({ key: z.string() })), groups: z.array(z.looseObject({})) }),
});

/** Whether something is what an edition holds, of the form that is read here. Its digest says that it is what was written. */
export function isEditionData(value: unknown): value is EditionData {
  return kept.safeParse(value).success;
}

/** An edition as text, with its digest. */
export interface EditionText {
  readonly data: EditionData;
  readonly content: string;
  readonly sha256: string;
}

/**
 * What an edition of a cycle would hold now: final results, names and categories as they are, by one version of the method. The
 * same for the same, whoever asks.
 */
export async function editionNow(
  db: Db,
  plugins: PluginRegistry,
  cycle: Cycle,
  method: CycleMethod,
): Promise<EditionText> {
  const agencies = new Map((await listAgencies(db, OFFICE_SCOPE)).map((it) => [it.id, it]));
  // What ended before the cycle did is no result, nor is that of an agency which was excused.
  const assessments = (await listAssessments(db, WHOLE_REACH, cycle.id)).filter(
    ({ endedAt, state }) => endedAt === null && state !== "excused",
  );
  const finals = await listFinalResults(db, assessments);
  const units: EditionUnit[] = [];
  const missing: MissingUnit[] = [];
  for (const { id: assessmentId, agencyId, state } of assessments) {
    const agency = agencies.get(agencyId);
    const { name = "", category = "", unitClass = null } = agency ?? {};
    const result = finals.get(assessmentId);
    if (state !== "final" || result === undefined) {
      missing.push({ assessmentId, agencyId, name, category });
      continue;
    }
    const judged = await judgedOf(db, plugins, result);
    units.push(Object.assign({ assessmentId, key: agencyId, name, category, unitClass }, judged));
  }
  const data: EditionData = {
    form: 1,
    cycle: { id: cycle.id, title: cycle.title, startsOn: cycle.startsOn, endsOn: cycle.endsOn },
    method: { version: method.version, content: writtenMethod(method.method) },
    units,
    missing,
    laid: layEdition(units, method.method),
  };
  const content = canonicalJson(data);
  return { data, content, sha256: sha256(content) };
}

/** Scored items of the table, bonus and veto items aside: these are no part of any rate. */
function itemsOf(framework: Framework, score: Score, attainable: ReadonlyMap<string, Points | null>): EntrantItem[] {
  const places = { O: crosswalkOf(framework, "O"), S: crosswalkOf(framework, "S"), D: crosswalkOf(framework, "D") };
  const kinds = new Map(framework.indicators.map(({ code, kind }) => [code, kind]));
  const entriesOf = (taxonomy: keyof typeof places, code: string): string[] =>
    (places[taxonomy].get(code) ?? []).map(({ entry }) => entry);
  return score.items.flatMap((item) => {
    if (kinds.get(item.indicator) !== "item") return [];
    const standing = itemStanding(item, attainable.get(item.indicator) ?? null);
    if (standing === null) return [];
    const code = item.indicator;
    const entries = { O: entriesOf("O", code), S: entriesOf("S", code), D: entriesOf("D", code) };
    return [{ code, standing, entries, topics: [] }];
  });
}

/** What an edition takes of a result itself, whatever its agency is called by then. */
type Judged = Omit<EditionUnit, "assessmentId" | "key" | "name" | "category" | "unitClass">;

/** Results never change, so that what was computed of one is kept; as many as a large city has. */
const judgedBefore = new LRUCache<string, Judged>({ max: 5000 });

/** A final result, computed anew from what it names. */
async function judgedOf(db: Db, plugins: PluginRegistry, row: ResultRow): Promise<Judged> {
  const { agencyId, assessmentId, n, manifestSha256, statedSha256, scoreSha256 } = row;
  const key = [agencyId, assessmentId, n, manifestSha256, statedSha256].join(" ");
  const before = judgedBefore.get(key);
  if (before !== undefined) return before;
  const result = await findResult(db, { agencyId, id: assessmentId }, n);
  if (result === null) throw new TypeError(`result ${n} of ${assessmentId} is gone`);
  const stated = readResultStated(result);
  const pinned = await findPinned(db, plugins, manifestSha256, boundsOf(stated.statements));
  const { framework, profile } = pinned;
  const score = (await explainStated({ ...stated, pinned }))?.score ?? null;
  const judged: Judged = {
    framework: { id: framework.id, title: framework.title, version: framework.version },
    profile: profile && { id: profile.id, version: profile.version },
    profileTitle: profile?.title ?? null,
    result: { n, sha256: scoreSha256 },
    total: score && { worst: score.interval.worst, best: score.interval.best },
    isDisqualified: score?.disqualified ?? false,
    hasVeto: (score?.vetoes.length ?? 0) > 0,
    isVetoPending: (score?.pendingVetoes.length ?? 0) > 0,
    items: score === null ? [] : itemsOf(framework, score, await attainableOf(pinned)),
  };
  judgedBefore.set(key, judged);
  return judged;
}

/** By manifest: a pack's own code is asked once for all its units. */
const known = new LRUCache<string, ReadonlyMap<string, Points | null>>({ max: 64 });

/** The most that each item can come to while nothing is stated; `null` where nothing limits it. */
async function attainableOf({ stored, scorer: compiled }: Pinned): Promise<ReadonlyMap<string, Points | null>> {
  const before = known.get(stored.sha256);
  if (before !== undefined) return before;
  const scorer = await compiled();
  const bare = scorer === null ? [] : (await scorer.explain({ facts: {}, notApplicable: {} })).score.items;
  const most = new Map(bare.map(({ indicator, interval }) => [indicator, interval.best]));
  known.set(stored.sha256, most);
  return most;
}
