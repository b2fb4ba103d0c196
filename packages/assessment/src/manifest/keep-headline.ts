import { canonicalJson, type Db, findScore, setAssessmentScore, type Transaction } from "@faheng/database";
import { FahengError, type Assessment } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { askTogether, UnforeseenQuestions } from "../plugin/ask-once.ts";
import { findPinned } from "./pinned.ts";
import { usesOwnRules } from "./pinned-pack.ts";
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
 * Keeps the headline of assessments that are over beside their scores, so that no list has to compute anything: once nothing
 * is under way, what the facts have not won is lost. Score and digest stay as they are. What can't be scored any more keeps
 * what it has.
 *
 * @returns whether anything was written.
 */
export async function keepHeadlines(
  trx: Transaction,
  plugins: PluginRegistry,
  assessments: readonly KeptAssessment[],
  isOver: boolean,
): Promise<boolean> {
  const missing = await askTogether(
    assessments.map((it) => async () => ({ assessment: it, score: await missingHeadline(trx, plugins, it, isOver) })),
  );
  for (const { assessment, score } of missing) {
    if (score === null) continue;
    const { agencyId, id, scoreSha256, updatedAt } = assessment;
    await setAssessmentScore(trx, { agencyId, id, score, scoreSha256, updatedAt });
  }
  return missing.some(({ score }) => score !== null);
}

/**
 * The same, of what packs have been asked about before. Where somebody saved since, the headline of that save stays, and
 * `keepHeadlinesOf` brings the last one afterwards: an act that ends everybody's saving need not be undone for each of their saves.
 */
export async function keepForeseenHeadlines(
  trx: Transaction,
  plugins: PluginRegistry,
  assessments: readonly KeptAssessment[],
): Promise<void> {
  for (const assessment of assessments) {
    try {
      await keepHeadlines(trx, plugins, [assessment], true);
    } catch (cause) {
      if (!(cause instanceof UnforeseenQuestions)) throw cause;
    }
  }
}

/** Asks packs, where their own rules score an assessment, for the headline that will be kept of it. */
export async function foreseeHeadlines(
  db: Db,
  plugins: PluginRegistry,
  assessments: readonly KeptAssessment[],
  isOver: boolean,
): Promise<void> {
  for (const assessment of assessments) {
    const { profile } = await findPinned(db, plugins, assessment.manifestSha256);
    if (usesOwnRules(profile)) await missingHeadline(db, plugins, assessment, isOver);
  }
}

/** The kept score with the headline that it lacks; `null` where there is nothing to keep. */
async function missingHeadline(
  db: Db,
  plugins: PluginRegistry,
  assessment: KeptAssessment,
  isOver: boolean,
): Promise<string | null> {
  const text = await findScore(db, assessment);
  if (!lacksHeadline(text, isOver)) return null;
  const stated = await loadStated(db, plugins, assessment);
  try {
    const explanation = await explainStated(stated, { status: isOver ? "closed" : "open" });
    if (explanation === null) return null;
    const { headline } = explanation;
    const known = readKept(text);
    return canonicalJson(isOver ? { ...known, closed: headline } : { ...known, headline });
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return null;
  }
}
