import { type Db, findCycle, findScore, insertManifest, setAssessmentManifest, STALE_SCORE } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { requireBenchmarkValue } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import { lockCycle } from "../cycle/lock-cycle.ts";
import { requireAllOpened } from "../cycle/opening.ts";
import { cycleNotFound, cycleObject, ownersOf, requireCycle } from "../cycle/require-cycle.ts";
import { type Manifest, pinManifest } from "../manifest/manifest.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { nextOfEach, type Repinned, scoresUnder } from "../manifest/scores-under.ts";
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
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_CYCLE_OPENING,
 *   FAHENG_BENCHMARK_NOT_ASKED, FAHENG_BENCHMARK_CONFLICT, FAHENG_BENCHMARK_SAME, FAHENG_BENCHMARK_REASON, FAHENG_BENCHMARK_INVALID
 */
export const stateBenchmark = defineAct({
  action: "cycle.benchmark",
  load: async (desk, { cycleId }: StatedValue) =>
    (await findCycle(desk.db, desk.reach, cycleId)) ?? cycleNotFound(cycleId),
  allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  foresees: async ({ desk, input }) => {
    const { asked, units } = await askedUnits(desk.db, desk, input);
    const own = units.filter(({ manifest: { profile } }) => usesOwnRules(profile));
    await scoresUnder(desk.db, desk.context.plugins, repinned(own, input.key, statementsOf(desk, asked, input)));
  },
  agencies: (_, cycle) => ownersOf(cycle),
  takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
  guard: async (trx, { desk, input }) => {
    const { cycleId, key } = input;
    const cycle = await requireCycle(trx, desk, cycleId);
    if (cycle.status !== "open") {
      throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycleId, details: { title: cycle.title } });
    }
    await requireAllOpened(trx, cycle);
    const { asked, units } = await askedUnits(trx, desk, input);
    requireChange(asked, input);
    for (const { manifest } of units) requireBenchmarkValue(manifest.profile, key, input.value);
    return { asked, units };
  },
  apply: async (trx, { desk, input, found: { owner }, held: { asked, units } }) => {
    const { key, value, source, reason } = input;
    const statements = statementsOf(desk, asked, input);
    const repinning = repinned(units, key, statements);
    const scores = await scoresUnder(trx, desk.context.plugins, repinning);
    for (const next of new Set(repinning.map((it) => it.next))) await insertManifest(trx, next, desk.now);
    const [before, after]: [Record<string, string>, Record<string, string>] = [{}, {}];
    for (const [index, { assessment, stored, next }] of repinning.entries()) {
      const score = scores[index]!;
      // What can't be scored now is told the value all the same, and is scored when it can be again.
      const isScored = !(score instanceof FahengError);
      const kept = isScored ? score : { score: await findScore(trx, assessment), scoreSha256: STALE_SCORE };
      const { id, agencyId } = assessment;
      await setAssessmentManifest(trx, { agencyId, id, manifestSha256: next.sha256, ...kept, updatedAt: desk.now });
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

/**
 * Who is scored by it, and what was stated of it.
 *
 * @throws FAHENG_BENCHMARK_NOT_ASKED
 */
async function askedUnits(db: Db, desk: Desk, { cycleId, profileId, key }: StatedValue) {
  const units = (await unitsWithBenchmarks(db, desk, cycleId)).filter(
    ({ manifest: { profile } }) => profile.id === profileId && profile.benchmarks.some((it) => it.key === key),
  );
  const asked = askedOf(units).find((it) => it.key === key);
  if (asked) return { asked, units };
  const details = { profile: profileId, key };
  throw new FahengError(errors.FAHENG_BENCHMARK_NOT_ASKED, { place: `benchmarks.${key}`, details });
}

function statementsOf(
  { actor, now }: Desk,
  asked: AskedBenchmark,
  { value, source, reason }: StatedValue,
): readonly BenchmarkStatement[] {
  return [...asked.statements, { value, source, reason, by: actor.name, at: now }];
}

function repinned(
  units: readonly PinnedUnit[],
  key: string,
  statements: readonly BenchmarkStatement[],
): (PinnedUnit & Repinned)[] {
  return nextOfEach(units, ({ manifest }) => pinManifest(withStatements(manifest, key, statements)));
}

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
