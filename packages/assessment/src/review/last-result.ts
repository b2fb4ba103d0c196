import { type Db, findResult, listResults, type Transaction } from "@faheng/database";
import type { Assessment, CountedFact } from "@faheng/domain";
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
  readonly facts: readonly CountedFact[];
  readonly explanation: Explanation | null;
}

/** The last result of a review, computed anew from what it names; `null` before there is one. */
export async function lastResult(
  db: Db | Transaction,
  plugins: PluginRegistry,
  assessment: Pick<Assessment, "agencyId" | "id">,
): Promise<WrittenResult | null> {
  const row = (await listResults(db, assessment)).findLast(({ kind }) => kind === "preliminary" || kind === "final");
  const result = row ? await findResult(db, assessment, row.n) : null;
  if (result === null) return null;
  const stated = readResultStated(result);
  const pinned = await findPinned(db, plugins, result.manifestSha256, boundsOf(stated.statements));
  const explanation = await explainStated({ ...stated, pinned });
  return { n: result.n, by: result.by, facts: stated.reviewed ?? [], explanation };
}
