import { type Db, findResult, listResults, type Transaction } from "@faheng/database";
import type { Assessment, CountedFact, ResultKind } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Explanation } from "@faheng/scoring";
import { readResultStated } from "../hand-in/result.ts";
import { findPinned } from "../manifest/pinned.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { boundsOf } from "../manifest/stated.ts";

/** A result of a review as it was written, with what it comes to. */
export interface WrittenResult {
  readonly n: number;
  /** Person id of whoever wrote it. */
  readonly by: string;
  /** ISO time at which it was written. */
  readonly at: string;
  readonly facts: readonly CountedFact[];
  readonly explanation: Explanation | null;
  /** What the agency's answers in it come to without what reviewers put in their place. */
  readonly self: () => Promise<Explanation | null>;
}

/**
 * The last result of a review, computed anew from what it names; `null` before there is one.
 *
 * @param kinds `final` alone for the one that is in force.
 */
export async function lastResult(
  db: Db | Transaction,
  plugins: PluginRegistry,
  assessment: Pick<Assessment, "agencyId" | "id">,
  kinds: readonly ResultKind[] = ["preliminary", "final"],
): Promise<WrittenResult | null> {
  const row = (await listResults(db, assessment)).findLast(({ kind }) => kinds.includes(kind));
  const result = row ? await findResult(db, assessment, row.n) : null;
  if (result === null) return null;
  const stated = readResultStated(result);
  const pinned = await findPinned(db, plugins, result.manifestSha256, boundsOf(stated.statements));
  const explanation = await explainStated({ ...stated, pinned });
  const { reviewed = [], ...own } = stated;
  const self = async () => await explainStated({ ...own, pinned });
  return { n: result.n, by: result.by, at: result.at, facts: reviewed, explanation, self };
}
