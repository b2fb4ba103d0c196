import { canonicalJson, findScore, setAssessmentScore, type Transaction } from "@faheng/database";
import { FahengError, type Assessment } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { explainStated, keptHeadline, readKept } from "./score-digest.ts";
import { loadStated } from "./stated.ts";

type KeptAssessment = Pick<
  Assessment,
  "id" | "agencyId" | "manifestSha256" | "officeStates" | "scoreSha256" | "updatedAt"
>;

/** Whether the headline that lists show is not kept beside a score yet. */
function lacksHeadline(score: string | null, isOver: boolean): boolean {
  const kept = readKept(score);
  return kept !== null && keptHeadline(kept, isOver) === null;
}

/**
 * Keeps the headline of an assessment that is over beside its score, so that no list has to compute anything: once nothing
 * is under way, what the facts have not won is lost. Score and digest stay as they are. What can't be scored any more keeps
 * what it has.
 *
 * @returns whether anything was written.
 */
export async function keepHeadline(
  trx: Transaction,
  plugins: PluginRegistry,
  assessment: KeptAssessment,
  isOver: boolean,
): Promise<boolean> {
  const text = await findScore(trx, assessment);
  if (!lacksHeadline(text, isOver)) return false;
  const stated = await loadStated(trx, plugins, assessment);
  try {
    const explanation = await explainStated(stated, { status: isOver ? "closed" : "open" });
    if (explanation === null) return false;
    const { headline } = explanation;
    const { agencyId, id, scoreSha256, updatedAt } = assessment;
    const known = readKept(text);
    const score = canonicalJson(isOver ? { ...known, closed: headline } : { ...known, headline });
    await setAssessmentScore(trx, { agencyId, id, score, scoreSha256, updatedAt });
    return true;
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return false;
  }
}
