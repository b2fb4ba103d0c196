import { type Db, findManifest, listAssessments, type StoredManifest } from "@faheng/database";
import type { Assessment, Profile } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitOnCycle } from "../cycle/require-cycle.ts";
import { type Manifest, readManifest } from "../manifest/manifest.ts";
import { benchmarksOf, type BenchmarkView } from "./stated-benchmark.ts";

/** A value that the profiles of a cycle ask its office for. */
export interface AskedBenchmark extends BenchmarkView {
  readonly profile: { readonly id: string; readonly title: string };
  /** How many assessments are scored by it. */
  readonly assessments: number;
}

/** An assessment of a cycle that is not over, with what it pins. */
export interface PinnedUnit {
  readonly assessment: Assessment;
  readonly stored: StoredManifest;
  readonly manifest: Manifest & { readonly profile: Profile };
}

/**
 * The benchmarks that a cycle's profiles ask for, with what was stated of each; empty where none asks for any.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function benchmarksOfCycle(context: Context, actor: Actor, cycleId: string): Promise<AskedBenchmark[]> {
  const desk = enter(context, actor);
  await permitOnCycle(desk, "cycle.benchmark", cycleId);
  return askedOf(await unitsWithBenchmarks(desk.db, desk, cycleId));
}

/** The assessments of a cycle that are not over and whose profiles ask for benchmarks. */
export async function unitsWithBenchmarks(db: Db, { reach }: Desk, cycleId: string): Promise<PinnedUnit[]> {
  const read = new Map<string, { readonly stored: StoredManifest; readonly manifest: Manifest }>();
  const units: PinnedUnit[] = [];
  for (const assessment of await listAssessments(db, reach, cycleId)) {
    if (assessment.endedAt !== null) continue;
    const { manifestSha256 } = assessment;
    const found = read.get(manifestSha256) ?? (await readFrom(db, manifestSha256));
    read.set(manifestSha256, found);
    const { stored, manifest } = found;
    const { profile } = manifest;
    if (profile !== null && profile.benchmarks.length > 0) {
      units.push({ assessment, stored, manifest: Object.assign({}, manifest, { profile }) });
    }
  }
  return units;
}

/** What units ask for, in the order of their profiles, each once. */
export function askedOf(units: readonly PinnedUnit[]): AskedBenchmark[] {
  const byProfile = Map.groupBy(units, ({ manifest }) => manifest.profile.id);
  return [...byProfile].flatMap(([id, alike]) => {
    const views = alike.flatMap(({ manifest: { profile, scoring } }) =>
      benchmarksOf(profile, scoring.benchmarks ?? {}),
    );
    return [...Map.groupBy(views, ({ key }) => key).values()].flatMap((same) => {
      // One that could not be scored for a while may lack the last statement.
      const [longest] = same.toSorted((a, b) => b.statements.length - a.statements.length);
      const title = alike[0]?.manifest.profile.title ?? "";
      return longest ? [Object.assign({ profile: { id, title }, assessments: same.length }, longest)] : [];
    });
  });
}

async function readFrom(db: Db, sha256: string) {
  const stored = await findManifest(db, sha256);
  if (!stored) throw new TypeError(`manifest ${sha256} is missing`);
  return { stored, manifest: readManifest(stored) };
}
