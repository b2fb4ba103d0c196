import { canonicalJson, type Db, listResponseVersions } from "@faheng/database";
import type { Assessment } from "@faheng/domain";
import type { Explanation, Interval, Score, TraceNode } from "@faheng/scoring";
import { ownKindsOf } from "../manifest/pinned-pack.ts";
import { explainStated, readKept } from "../manifest/score-digest.ts";
import type { StoredStated } from "../manifest/stated.ts";

/** An indicator that rules of a pack score, and that came to another amount for the same facts. */
export interface UnsteadyRule {
  readonly pluginId: string;
  readonly version: string;
  /** The pack's rule kinds that score the indicator; as a rule one. */
  readonly kinds: readonly string[];
  readonly indicator: string;
  /**
   * What the indicator came to when the score was kept, and comes to now. Where both are rounded to the same, what the rule's
   * clause comes to now and comes to once more.
   */
  readonly before: Interval | null;
  readonly after: Interval | null;
}

/** A score that is not the one that was kept, though pack and engine are what they were. */
interface Differing {
  readonly assessment: Assessment;
  readonly stated: StoredStated;
  readonly kept: string | null;
  readonly computed: Explanation | null;
}

/**
 * Rules of a pack that do not answer by their facts alone: computed once more they come to something else, or they do although
 * every answer is as it was when it was saved. Empty where it is the data that changed.
 */
export async function unsteadyRules(
  db: Db,
  { assessment, stated, kept, computed }: Differing,
): Promise<UnsteadyRule[]> {
  if (computed === null) return [];
  const again = await explainStated(stated);
  const isUnsteady = canonicalJson(again) !== canonicalJson(computed);
  if (!isUnsteady && !(await areAsSaved(db, assessment, stated))) return [];
  const { manifest, profile } = stated.pinned;
  const own = (profile?.items ?? []).map((item) => ({ item, kinds: ownKindsOf(item) }));
  const since = own.map(({ item: { indicator }, kinds }) => {
    const [before, after] = [readKept(kept), computed.score].map((it) => amountIn(it, indicator));
    return { indicator, kinds, before: before ?? null, after: after ?? null };
  });
  const twice = own.flatMap(({ item: { indicator, clauses }, kinds }) =>
    clauses.map(({ id, kind }) => {
      const [before, after] = [computed, again].map((it) => it && clauseIn(it.trace, indicator, id));
      return { indicator, kinds: kinds.includes(kind) ? [kind] : [], before: before ?? null, after: after ?? null };
    }),
  );
  const isOther = (it: Omit<UnsteadyRule, "pluginId" | "version">): boolean =>
    it.kinds.length > 0 && canonicalJson(it.before) !== canonicalJson(it.after);
  const found = since.some(isOther) ? since : twice;
  const { id: pluginId, version } = manifest.plugin;
  return found.filter(isOther).map((it) => Object.assign({ pluginId, version }, it));
}

function amountIn(score: Pick<Score, "items"> | null, code: string): Interval | null {
  return score?.items.find(({ indicator }) => indicator === code)?.interval ?? null;
}

function clauseIn(node: TraceNode, indicator: string, clause: string): Interval | null {
  if (node.indicator === indicator && node.clause === clause) return node.amount;
  for (const child of node.children) {
    const found = clauseIn(child, indicator, clause);
    if (found !== null) return found;
  }
  return null;
}

/** Whether every answer is what its history, which nobody can rewrite, says of it. */
async function areAsSaved(db: Db, assessment: Assessment, { responses }: StoredStated): Promise<boolean> {
  for (const { indicator, version, status, facts, notApplicable } of responses) {
    const [last] = await listResponseVersions(db, assessment, indicator);
    const isSame =
      last?.version === version &&
      last.status === status &&
      last.notApplicable?.reason === notApplicable?.reason &&
      canonicalJson(last.facts) === canonicalJson(facts);
    if (!isSame) return false;
  }
  return true;
}
