import {
  canonicalJson,
  type Db,
  findResult,
  listAssessments,
  listResults,
  type ResultVersionKey,
  sha256,
  WHOLE_REACH,
} from "@faheng/database";
import { FahengError, type ResultVersion } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { findPinned } from "../manifest/pinned.ts";
import { explainStated, scoreOf } from "../manifest/score-digest.ts";
import { boundsOf } from "../manifest/stated.ts";
import { figuresOf, readResultStated } from "./result.ts";

/** What came of computing every result anew. */
export type ResultsVerdict =
  | {
      readonly ok: true;
      /** How many came to the same. */
      readonly same: number;
      /** How many could not be computed: the pack they were scored with is not here. */
      readonly unscored: number;
    }
  | (ResultVersionKey & {
      readonly ok: false;
      /** `stated` what it was computed from is another; `score` it comes to something else. */
      readonly reason: "stated" | "score";
    });

/** Computes every result anew from the manifest and the facts it names, and names the first that comes to something else. */
export async function verifyResults(db: Db, plugins: PluginRegistry): Promise<ResultsVerdict> {
  let same = 0;
  let unscored = 0;
  for (const assessment of await listAssessments(db, WHOLE_REACH, null)) {
    for (const { agencyId, assessmentId, n } of await listResults(db, assessment)) {
      const result = await findResult(db, assessment, n);
      if (result === null) continue;
      const found = await recompute(db, plugins, result);
      if (found === "same") same += 1;
      else if (found === "unscored") unscored += 1;
      else return { ok: false, agencyId, assessmentId, n, reason: found };
    }
  }
  return { ok: true, same, unscored };
}

async function recompute(
  db: Db,
  plugins: PluginRegistry,
  result: ResultVersion,
): Promise<"same" | "unscored" | "stated" | "score"> {
  if (sha256(result.stated) !== result.statedSha256) return "stated";
  const stated = readResultStated(result);
  const pinned = await findPinned(db, plugins, result.manifestSha256, boundsOf(stated.statements));
  if ((await pinned.fault()) !== null) return "unscored";
  try {
    const explanation = await explainStated({ ...stated, pinned });
    const score = explanation && canonicalJson(figuresOf(explanation.score));
    return score === result.score && scoreOf(explanation).scoreSha256 === result.scoreSha256 ? "same" : "score";
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return "unscored";
  }
}
