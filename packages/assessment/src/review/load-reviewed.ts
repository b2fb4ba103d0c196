import { type Db, listAppeals, listFindings, listRegisterRows, listReviewTasks } from "@faheng/database";
import {
  type Appeal,
  type Assessment,
  type CountedFact,
  countedFacts,
  type Held,
  isRegisterOpen,
  opinionGroups,
  opinionOf,
  type Points,
  type RegisterRow,
  type ReviewFinding,
  type ReviewTask,
  type SettledFinding,
  settledFindings,
  type SourceOpinion,
  type SourceRules,
  sourceRulesOf,
} from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { countedOf } from "../hand-in/result.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { withOverstated } from "./measure-overstated.ts";
import { loadStated, type StoredStated } from "../manifest/stated.ts";

/** What reviewers state of an assessment, and what of it counts. */
export interface Reviewed {
  /** What the agency stated and had approved, with the office's statements: 自评. */
  readonly self: StoredStated;
  /** The same under the facts of settled findings and decided appeals: 考评. */
  readonly stated: StoredStated;
  readonly rules: SourceRules;
  /** Void ones too. */
  readonly tasks: readonly ReviewTask[];
  /** Every version. */
  readonly findings: readonly ReviewFinding[];
  readonly appeals: readonly Appeal[];
  readonly register: readonly RegisterRow[];
  /** Of submitted tasks, by source and item. */
  readonly opinions: readonly SourceOpinion[];
  readonly facts: readonly CountedFact[];
}

/** Reads everything stated in the review of an assessment and puts it together; the one place for it. */
export async function loadReviewed(
  db: Db,
  plugins: PluginRegistry,
  assessment: Pick<Assessment, "agencyId" | "id" | "manifestSha256" | "officeStates" | "steps">,
): Promise<Reviewed> {
  const [all, tasks, findings, appeals, register] = await Promise.all([
    loadStated(db, plugins, assessment),
    listReviewTasks(db, [assessment]),
    listFindings(db, [assessment]),
    listAppeals(db, [assessment]),
    listRegisterRows(db, [assessment]),
  ]);
  const self = countedOf(all);
  const rules = sourceRulesOf(self.pinned.profile);
  const groups = opinionGroups(rules, settledFindings(rules, tasks, findings));
  const amounts = new Map<SettledFinding, Points | null>();
  // Only where several judge one item does it matter what each of them makes of it.
  for (const finding of groups.filter((it) => it.length > 1).flat())
    amounts.set(finding, await amountOf(self, finding));
  const opinions = groups.flatMap((group) => opinionOf(rules, group, (it) => amounts.get(it) ?? null) ?? []);
  const facts = await withOverstated(self, countedFacts(opinions, { appeals, steps: assessment.steps, register }));
  return { self, stated: { ...self, reviewed: facts }, rules, tasks, findings, appeals, register, opinions, facts };
}

/** Asks a pack, where its own rules score it, what a review comes to, before the transaction that writes its result. */
export async function foreseeReviewed(
  { db, context }: Desk,
  { assessment, pinned }: Pick<LoadedAssessment, "assessment" | "pinned">,
): Promise<void> {
  if (!usesOwnRules(pinned.profile)) return;
  await explainStated((await loadReviewed(db, context.plugins, assessment)).stated);
}

/** What an item comes to under one finding alone; `null` while that is not known. */
async function amountOf(self: StoredStated, finding: SettledFinding): Promise<Points | null> {
  const { indicator, points } = finding;
  const reviewed = points.map(({ fact, value }) => ({ indicator, fact, value }));
  const explanation = await explainStated({ ...self, reviewed });
  const item = explanation?.score.items.find((it) => it.indicator === indicator);
  return item === undefined || item.interval.worst !== item.interval.best ? null : item.interval.worst;
}

/** Opinions that nobody has settled yet. */
export function disputesOf({ opinions }: Pick<Reviewed, "opinions">): SourceOpinion[] {
  return opinions.filter(({ chosen }) => chosen === null);
}

/** Whether no veto of the register waits for its decision: what it strikes is known by then. */
export function areVetoesDecided({ register }: Pick<Reviewed, "register">): Held {
  const open = register.filter((it) => it.veto !== null && isRegisterOpen(it));
  return open.length === 0 || { count: open.length };
}
