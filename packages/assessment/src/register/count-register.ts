import { type Db, putStatement, type Transaction } from "@faheng/database";
import {
  type Assessment,
  type OfficeStatement,
  type RegisterFact,
  registerFacts,
  type RegisterRow,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { keepScore, loadStated, type StoredStated } from "../manifest/stated.ts";
import { statementTrace } from "../statement/statement-trace.ts";

/** What the register makes of the facts of an assessment, with what it changes. */
interface Recount {
  readonly stated: StoredStated;
  readonly changes: readonly { readonly before: OfficeStatement | null; readonly after: OfficeStatement }[];
}

/**
 * States for an assessment what its rows come to, and scores it anew: each count that changed is a further version of what the
 * office states, so that results, their digests and whoever computes them again know of nothing new.
 *
 * @param rows as they stand by now, all of the assessment.
 * @returns a line of the audit for each fact that changed.
 */
export async function countRegister(
  trx: Transaction,
  desk: Desk,
  assessment: Assessment,
  rows: readonly RegisterRow[],
): Promise<Trace[]> {
  const { stated, changes } = await recount(trx, desk, assessment, rows);
  if (changes.length === 0) return [];
  for (const { after } of changes) {
    // Under the lock of the assessment nobody else states the same.
    if (!(await putStatement(trx, after))) throw new TypeError(`${after.indicator}.${after.fact} is stated twice`);
  }
  await keepScore(trx, assessment, await explainStated(stated), desk.now);
  return changes.map(({ before, after }) => {
    const { before: from, after: to } = statementTrace(before, after);
    const { assessmentId, indicator, fact, agencyId } = after;
    const action = after.value === null ? "statement.withdraw" : "statement.set";
    return { action, object: `statement:${assessmentId}/${indicator}.${fact}`, agencyId, before: from, after: to };
  });
}

/** Asks a pack, where its own rules score it, what that comes to, before the transaction that writes it. */
export async function foreseeCount(desk: Desk, assessment: Assessment, rows: readonly RegisterRow[]): Promise<void> {
  const { stated, changes } = await recount(desk.db, desk, assessment, rows);
  if (changes.length > 0 && usesOwnRules(stated.pinned.profile)) await explainStated(stated);
}

async function recount(
  db: Db,
  { actor, now, context }: Desk,
  assessment: Assessment,
  rows: readonly RegisterRow[],
): Promise<Recount> {
  const stated = await loadStated(db, context.plugins, assessment);
  const { statements } = stated;
  const { profile } = stated.pinned;
  const facts = profile === null ? [] : registerFacts(profile, rows);
  const changes = facts.flatMap((counted) => {
    const { indicator, fact, value } = counted;
    const before =
      statements.find((it) => it.subject === "value" && it.indicator === indicator && it.fact === fact) ?? null;
    if ((before?.value ?? null) === value) return [];
    const after: OfficeStatement = {
      agencyId: assessment.agencyId,
      assessmentId: assessment.id,
      indicator,
      fact,
      subject: "value",
      version: (before?.version ?? 0) + 1,
      value,
      reason: reasonOf(counted),
      statedBy: actor.personId,
      statedByName: actor.name,
      statedAt: now,
    };
    return [{ before, after }];
  });
  const replaced = new Set(changes.map(({ before }) => before));
  const others = statements.filter((it) => !replaced.has(it));
  return { stated: { ...stated, statements: [...others, ...changes.map(({ after }) => after)] }, changes };
}

/** Why a count is what it is, in the words of the entries. */
function reasonOf({ value, counted }: RegisterFact): string {
  if (value === null) return "市办登记：已没有成立的登记";
  if (counted.length === 0) return "市办登记：没有缺席或迟报";
  return `市办登记：${counted.map(({ title, heldOn }) => `${title}（${heldOn}）`).join("；")}`;
}
