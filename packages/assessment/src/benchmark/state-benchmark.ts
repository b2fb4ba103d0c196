import {
  findCycle,
  findScore,
  insertManifest,
  setAssessmentManifest,
  STALE_SCORE,
  type StoredManifest,
  type Transaction,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { requireBenchmarkValue } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import { lockCycle } from "../cycle/lock-cycle.ts";
import { cycleNotFound, cycleObject, ownersOf, requireCycle } from "../cycle/require-cycle.ts";
import { type Manifest, pinManifest } from "../manifest/manifest.ts";
import { readPinned } from "../manifest/pinned.ts";
import { explainStated, scoreOf } from "../manifest/score-digest.ts";
import { boundsOf, loadStated } from "../manifest/stated.ts";
import { type AskedBenchmark, askedOf, type PinnedUnit, unitsWithBenchmarks } from "./asked-benchmarks.ts";
import { benchmarkErrors as errors } from "./benchmark-errors.ts";
import type { BenchmarkStatement } from "./stated-benchmark.ts";

/** The value of one benchmark, for everybody who is scored by it. */
interface StatedValue {
  readonly cycleId: string;
  readonly profileId: string;
  readonly key: string;
  readonly value: string;
  /** Where it was made known, in words. */
  readonly source: string;
  /** Why it changes what was stated before; `null` where nothing was. */
  readonly reason: string | null;
  /** How many statements there were when it was looked at. */
  readonly expectedVersion: number;
}

/**
 * States a benchmark of an open cycle (全省平均), by whose cycle it is, once for every agency that is scored by it: each of their
 * assessments gets a new manifest and is scored anew, all together or none. The old manifests stay, so that what was scored under
 * them can be computed again.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_BENCHMARK_NOT_ASKED,
 *   FAHENG_BENCHMARK_CONFLICT, FAHENG_BENCHMARK_SAME, FAHENG_BENCHMARK_REASON, FAHENG_BENCHMARK_INVALID
 */
export const stateBenchmark = defineAct({
  action: "cycle.benchmark",
  load: async (desk, { cycleId }: StatedValue) =>
    (await findCycle(desk.db, desk.reach, cycleId)) ?? cycleNotFound(cycleId),
  allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  agencies: (_, cycle) => ownersOf(cycle),
  takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
  guard: async (trx, { desk, input }) => {
    const { cycleId, profileId, key } = input;
    const cycle = await requireCycle(trx, desk, cycleId);
    if (cycle.status !== "open") {
      throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycleId, details: { title: cycle.title } });
    }
    const units = (await unitsWithBenchmarks(trx, desk, cycleId)).filter(
      ({ manifest: { profile } }) => profile.id === profileId && profile.benchmarks.some((it) => it.key === key),
    );
    const asked = askedOf(units).find((it) => it.key === key);
    if (!asked) {
      const details = { profile: profileId, key };
      throw new FahengError(errors.FAHENG_BENCHMARK_NOT_ASKED, { place: `benchmarks.${key}`, details });
    }
    requireChange(asked, input);
    for (const { manifest } of units) requireBenchmarkValue(manifest.profile, key, input.value);
    return { asked, units };
  },
  apply: async (trx, { desk, input, found: { owner }, held: { asked, units } }) => {
    const { key, value, source, reason } = input;
    const statement: BenchmarkStatement = { value, source, reason, by: desk.actor.name, at: desk.now };
    const statements = [...asked.statements, statement];
    const nextOf = new Map<string, StoredManifest>();
    const [before, after]: [Record<string, string>, Record<string, string>] = [{}, {}];
    for (const { assessment, stored, manifest } of units) {
      const next = nextOf.get(stored.sha256) ?? pinManifest(withStatements(manifest, key, statements));
      if (!nextOf.has(stored.sha256)) await insertManifest(trx, next, desk.now);
      nextOf.set(stored.sha256, next);
      await repin(trx, desk, assessment, next);
      before[assessment.id] = stored.sha256;
      after[assessment.id] = next.sha256;
    }
    const last = asked.statements.at(-1)?.value ?? null;
    return {
      answer: Object.assign({}, asked, { statements }),
      trace: {
        agencyId: owner,
        before: { value: last, manifests: before },
        after: { profile: asked.profile.title, title: asked.title, value, source, reason, manifests: after },
      },
    };
  },
  emits: ["manifest-added", "rescore"],
});

/** @throws FAHENG_BENCHMARK_CONFLICT, FAHENG_BENCHMARK_SAME, FAHENG_BENCHMARK_REASON */
function requireChange({ key, title, statements }: AskedBenchmark, input: StatedValue): void {
  const place = `benchmarks.${key}`;
  const { value, source, reason, expectedVersion } = input;
  const last = statements.at(-1);
  if (statements.length !== expectedVersion) {
    const details = { title, version: statements.length };
    throw new FahengError(errors.FAHENG_BENCHMARK_CONFLICT, { place, details });
  }
  if (last === undefined) return;
  if (last.value === value && last.source === source) {
    throw new FahengError(errors.FAHENG_BENCHMARK_SAME, { place, details: { title } });
  }
  if (reason === null) throw new FahengError(errors.FAHENG_BENCHMARK_REASON, { place, details: { title } });
}

function withStatements(
  { framework, profile, plugin, scoring }: Manifest,
  key: string,
  statements: readonly BenchmarkStatement[],
): Omit<Manifest, "engine"> {
  const benchmarks = { ...scoring.benchmarks, [key]: [...statements] };
  return { framework, profile, plugin, scoring: { ...scoring, benchmarks } };
}

/** What can't be scored now is told the value all the same, and is scored when it can be again. */
async function repin(
  trx: Transaction,
  { context: { plugins }, now }: Desk,
  assessment: PinnedUnit["assessment"],
  next: StoredManifest,
): Promise<void> {
  const { id, agencyId } = assessment;
  const { responses, statements, officeStates } = await loadStated(trx, plugins, assessment);
  const pinned = readPinned(next, plugins, boundsOf(statements));
  const kept =
    (await pinned.fault()) === null
      ? scoreOf(await explainStated({ pinned, officeStates, responses, statements }))
      : { score: await findScore(trx, assessment), scoreSha256: STALE_SCORE };
  await setAssessmentManifest(trx, { agencyId, id, manifestSha256: next.sha256, ...kept, updatedAt: now });
}
