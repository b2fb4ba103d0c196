import {
  canonicalJson,
  findManifest,
  findScore,
  listAgencies,
  listAssessments,
  sha256,
  type StoredManifest,
} from "@faheng/database";
import { type ErrorReport, FahengError } from "@faheng/domain";
import { compile, ENGINE_VERSION, type Explanation, STANDARD_RULES } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { type Pinned, readPinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated, factsOf, isSameScore, type KeptScore, scoreOf, type Stated } from "../manifest/score-digest.ts";
import { boundsOf, loadStated } from "../manifest/stated.ts";
import { permitOnCycle } from "./require-cycle.ts";
import { type ExplainedUnit, secondOpinion } from "./second-opinion.ts";
import { type UnsteadyRule, unsteadyRules } from "./unsteady-rules.ts";

/**
 * What is not as it was when a score was kept: what was stated or pinned (`data`), the code of the pack whose rules score
 * it (`pack`), the engine. `pack-unknown`: a manifest/1, which did not pin any code. `rule`: none of them, a rule of the pack does
 * not answer by its facts alone.
 */
export type ReplayCause = "data" | "pack" | "pack-unknown" | "engine" | "rule";

/** One assessment computed anew. */
export interface ReplayedAssessment {
  readonly assessmentId: string;
  readonly agencyName: string;
  /** Whether the pinned manifest still has the digest it was pinned with. */
  readonly isManifestIntact: boolean;
  /** SHA-256 of the explanation as kept at the last save, and as computed now; `null` without a profile. */
  readonly kept: string | null;
  readonly computed: string | null;
  readonly isSame: boolean;
  /** Where it differs, what may have made the difference; empty where it is the same. */
  readonly causes: readonly ReplayCause[];
  /** Where a rule is why: which, of which pack, and both amounts of its indicator. */
  readonly unsteady: readonly UnsteadyRule[];
  /** Why it could not be computed at all, `null` where it could. */
  readonly fault: ErrorReport | null;
}

/**
 * Computes every score of a cycle anew from its pinned manifest and stored facts, and compares it with what was kept.
 * Where it differs it says whether data, pack or engine changed, or which rule does not answer by its facts alone; where the bulk path comes to another total than the
 * explaining engine, it is the engine. Writes nothing.
 *
 * @param progress told before each assessment and after the last how many are done; what it throws ends the replay.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function replayCycle(
  context: Context,
  actor: Actor,
  cycleId: string,
  progress: (done: number, of: number) => Promise<void> = () => Promise.resolve(),
): Promise<ReplayedAssessment[]> {
  const desk = enter(context, actor);
  await permitOnCycle(desk, "cycle.replay", cycleId);
  const agencies = new Map((await listAgencies(desk.db, desk.scope)).map((agency) => [agency.id, agency.name]));
  const replayed: ReplayedAssessment[] = [];
  const explained: ExplainedUnit[] = [];
  const assessments = await listAssessments(desk.db, desk.reach, cycleId);
  for (const assessment of assessments) {
    await progress(replayed.length, assessments.length);
    const stored = await findManifest(desk.db, assessment.manifestSha256);
    const isManifestIntact = stored !== null && sha256(stored.content) === stored.sha256;
    const found = await loadStated(desk.db, context.plugins, assessment);
    const { responses, statements, officeStates } = found;
    // Read from the database every time: a kept copy would prove nothing.
    const bounds = boundsOf(statements);
    const pinned = stored && readPinned(stored, context.plugins, bounds);
    const stated = pinned && { pinned, officeStates, responses, statements };
    const { kept: again, explanation, fault } = await computed(stated);
    const scorer = explanation === null || pinned === null ? null : await pinned.scorer();
    // What a pack's own rules score, the bulk path does not: their code is not in this process.
    if (stated && explanation && scorer && !usesOwnRules(stated.pinned.profile)) {
      const { framework, profile, options, unitClass } = scorer.order;
      const plan = compile(framework, profile, STANDARD_RULES, options);
      const facts = { format: "faheng.facts/1", unit: "", unitClass, ...factsOf(stated, scorer) } as const;
      const planKey = `${assessment.manifestSha256} ${canonicalJson(bounds)}`;
      explained.push({ id: assessment.id, planKey, plan, facts, score: explanation.score });
    }
    const keptScore = await findScore(desk.db, assessment);
    const isSameDigest = again.scoreSha256 === assessment.scoreSha256;
    const isSame = isManifestIntact && fault === null && isSameDigest && isSameScore(again.score, keptScore);
    const causes = isSame ? [] : await causesOf(stored, pinned, { isManifestIntact, isFailed: fault !== null });
    const isData = !isSameDigest && pinned !== null && canonicalJson(causes) === canonicalJson(["data"]);
    const unsteady =
      isData && isManifestIntact && usesOwnRules(pinned.profile)
        ? await unsteadyRules(desk.db, {
            assessment,
            stated: { ...found, pinned },
            kept: keptScore,
            computed: explanation,
          })
        : [];
    replayed.push({
      assessmentId: assessment.id,
      agencyName: agencies.get(assessment.agencyId) ?? "",
      isManifestIntact,
      kept: assessment.scoreSha256,
      computed: again.scoreSha256,
      isSame,
      causes: unsteady.length > 0 ? ["rule"] : causes,
      unsteady,
      fault: fault?.report() ?? null,
    });
  }
  await progress(replayed.length, assessments.length);
  const doubted = secondOpinion(explained);
  return replayed.map((it) => (doubted.has(it.assessmentId) ? doubt(it) : it));
}

/** Two ways of computing that come to different totals: the engine is at fault, whatever was kept. */
function doubt(replayed: ReplayedAssessment): ReplayedAssessment {
  return { ...replayed, isSame: false, causes: [...new Set([...replayed.causes, "engine" as const])] };
}

interface Computed {
  readonly kept: KeptScore;
  readonly explanation: Explanation | null;
  readonly fault: FahengError | null;
}

async function computed(stated: Stated | null): Promise<Computed> {
  try {
    const explanation = stated && (await explainStated(stated));
    return { kept: scoreOf(explanation), explanation, fault: null };
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return { kept: { score: null, scoreSha256: null }, explanation: null, fault: cause };
  }
}

/** Pack and engine are held against what was pinned; where both are what they were, it is the data. */
async function causesOf(
  stored: StoredManifest | null,
  pinned: Pinned | null,
  { isManifestIntact, isFailed }: { readonly isManifestIntact: boolean; readonly isFailed: boolean },
): Promise<ReplayCause[]> {
  if (stored === null || pinned === null || !isManifestIntact) return ["data"];
  const { plugin, engine, profile } = pinned.manifest;
  const causes: ReplayCause[] = [];
  if (usesOwnRules(profile)) {
    if ((await pinned.fault()) !== null) causes.push("pack");
    else if (plugin.sha256 === null) causes.push("pack-unknown");
  }
  if (engine !== null && engine !== ENGINE_VERSION) causes.push("engine");
  if (causes.length > 0) return causes;
  // A rule of unchanged code that fails on unchanged facts does not: the facts are others.
  return isFailed && engine === null ? ["data", "engine"] : ["data"];
}
