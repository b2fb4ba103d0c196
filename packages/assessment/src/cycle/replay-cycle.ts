import { findManifest, listAgencies, listAssessments, sha256 } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { readPinned } from "../manifest/pinned.ts";
import { explainStated, isSameScore, scoreOf } from "../manifest/score-digest.ts";
import { boundsOf, loadStated } from "../manifest/stated.ts";
import { permitOnCycle } from "./require-cycle.ts";

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
}

/**
 * Computes every score of a cycle anew from its pinned manifest and stored facts, and compares it with what was kept.
 * Writes nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function replayCycle(context: Context, actor: Actor, cycleId: string): Promise<ReplayedAssessment[]> {
  const desk = enter(context, actor);
  await permitOnCycle(desk, "cycle.replay", cycleId);
  const agencies = new Map((await listAgencies(desk.db, desk.scope)).map((agency) => [agency.id, agency.name]));
  const replayed: ReplayedAssessment[] = [];
  for (const assessment of await listAssessments(desk.db, desk.reach, cycleId)) {
    const stored = await findManifest(desk.db, assessment.manifestSha256);
    const isManifestIntact = stored !== null && sha256(stored.content) === stored.sha256;
    const { responses, statements, officeStates } = await loadStated(desk.db, context.plugins, assessment);
    // Read from the database every time: a kept copy would prove nothing.
    const pinned = stored && readPinned(stored, context.plugins, boundsOf(statements));
    const explanation = pinned && explainStated({ pinned, officeStates, responses, statements });
    const { score, scoreSha256 } = scoreOf(explanation);
    replayed.push({
      assessmentId: assessment.id,
      agencyName: agencies.get(assessment.agencyId) ?? "",
      isManifestIntact,
      kept: assessment.scoreSha256,
      computed: scoreSha256,
      isSame: isManifestIntact && scoreSha256 === assessment.scoreSha256 && isSameScore(score, assessment.score),
    });
  }
  return replayed;
}
