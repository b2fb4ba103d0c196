import { type Db, listRegisterRows, putStatement } from "@faheng/database";
import {
  cityMoment,
  type Fact,
  FahengError,
  formatPoints,
  isOfRegister,
  MAX_POINTS,
  parsePoints,
  type Points,
  type OfficeStatement,
  type StatementSubject,
} from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import type { Context } from "../context.ts";
import { statementErrors as errors } from "./statement-errors.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { isMeasured } from "../review/checked-points.ts";
import type { FactPlace } from "../manifest/scorer.ts";
import { boundsOf, loadStated, rescore } from "../manifest/stated.ts";
import { refuseUnheard } from "../register/veto-ground.ts";
import { checkValue, versionOf } from "./checked-value.ts";
import { requireQuestion } from "./question.ts";
import { type StatementView, toStatementView } from "./statement.ts";
import { statementTrace } from "./statement-trace.ts";
import { permitStating, refuseMembers, stateAs, statingObject } from "./stater.ts";

/** One fact of one assessment that the office states. */
export interface StatementPlace extends FactPlace {
  readonly assessmentId: string;
}

/** Why somebody states something, and which version they worked from: 0 for none yet. */
export interface StatementAct extends StatementPlace {
  readonly reason: string;
  readonly expectedVersion: number;
}

/** What was stated, with the score it leads to. */
export interface SavedStatement {
  readonly statement: StatementView;
  readonly explanation: Explanation | null;
}

/**
 * States a fact that is the office's: a judgement, another body's number. Statement, score and audit are written together
 * or not at all; who states it is written in by the machine.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_STATEMENT_OWN_AGENCY, FAHENG_CYCLE_CLOSED,
 *   FAHENG_FACT_*, FAHENG_STATEMENT_NOT_OFFICES, FAHENG_STATEMENT_NO_BOUND, FAHENG_STATEMENT_CONFLICT
 */
export const setStatement = defineStating<StatementAct & { readonly value: Fact }>({
  action: "statement.set",
  subject: "value",
  value: async (_, { desk, input, loaded, pinned }) =>
    await checkValue(pinned, input, input.value, { by: stateAs(desk, loaded), reason: input.reason }),
});

/**
 * Takes back what the office stated: the fact is pending again, and its history stays.
 *
 * @throws as {@link setStatement}, and FAHENG_STATEMENT_ABSENT
 */
export const withdrawStatement = defineStating<StatementAct>({
  action: "statement.withdraw",
  subject: "value",
  value: async (_, { input, pinned, before }) => {
    await requireQuestion(pinned, input);
    if (before !== null && before.value !== null) return null;
    const { indicator } = input;
    throw new FahengError(errors.FAHENG_STATEMENT_ABSENT, { place: indicator, details: { indicator } });
  },
});

/**
 * Says how far a judgement may go for which neither document nor profile states a range: `most` in thousandths of a point, more
 * than zero.
 *
 * @throws as {@link setStatement}, and FAHENG_STATEMENT_HAS_RANGE, FAHENG_STATEMENT_BOUND, FAHENG_STATEMENT_BOUND_HIGH
 */
export const setBound = defineStating<StatementAct & { readonly most: Points }>({
  action: "statement.bound",
  subject: "bound",
  value: async (db, { desk, input, loaded, statements }) => {
    const { indicator, fact, most } = input;
    const place = `${indicator}.${fact}`;
    const { manifestSha256 } = loaded.assessment;
    const { plugins } = desk.context;
    const { field, awaitsBound } = await requireQuestion(await findPinned(db, plugins, manifestSha256), input);
    if (most > MAX_POINTS) {
      const details = { most: formatPoints(MAX_POINTS) };
      throw new FahengError(errors.FAHENG_STATEMENT_BOUND_HIGH, { place, details });
    }
    if (!awaitsBound) {
      throw new FahengError(errors.FAHENG_STATEMENT_HAS_RANGE, { place, details: { label: field.label } });
    }
    const given = statements.find((it) => it.subject === "value" && it.indicator === indicator && it.fact === fact);
    const least = Math.max(leastOf(field), amountOf(given?.value ?? null));
    if (most <= 0 || most < least) {
      const details = { most: formatPoints(most), least: formatPoints(least) };
      throw new FahengError(errors.FAHENG_STATEMENT_BOUND, { place, details });
    }
    return most;
  },
});

/**
 * What the score would be with this value stated. Nothing is written.
 *
 * @throws as {@link setStatement}
 */
export async function previewStatement(
  context: Context,
  actor: Actor,
  input: StatementPlace & { readonly value: Fact },
): Promise<{ readonly explanation: Explanation | null }> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  await permitStating(desk, loaded);
  const stated = await loadStated(desk.db, context.plugins, loaded.assessment);
  const { indicator, fact } = input;
  const value = await checkValue(stated.pinned, input, input.value, { by: stateAs(desk, loaded), reason: PREVIEWED });
  const others = stated.statements.filter(
    (it) => it.subject !== "value" || it.indicator !== indicator || it.fact !== fact,
  );
  const act = { ...input, reason: PREVIEWED, expectedVersion: 0 };
  const preview = versionOf(desk, loaded, act, { subject: "value", value });
  return { explanation: await explainStated({ ...stated, statements: [...others, preview] }, loaded.cycle) };
}

/** Stands where a reason has yet to be written. */
const PREVIEWED = "试算";

interface Ground<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly loaded: LoadedAssessment;
  /** With the bounds as they are now. */
  readonly pinned: Pinned;
  readonly statements: readonly OfficeStatement[];
  readonly before: OfficeStatement | null;
}

/** Stating, taking back and bounding differ in what they write; {@link defineAct} with the rest of it. */
function defineStating<Input extends StatementAct>(stating: {
  readonly action: AuditAction;
  readonly subject: StatementSubject;
  /** What is to stand, once it may. */
  readonly value: (db: Db, ground: Ground<Input>) => Promise<Fact>;
}): Act<Input, SavedStatement> {
  const { action, subject } = stating;
  const groundOf = async (db: Db, desk: Desk, { assessment }: LoadedAssessment, input: Input) => {
    const stated = await loadStated(db, desk.context.plugins, assessment);
    const isThis = (it: OfficeStatement): boolean =>
      it.subject === subject && it.indicator === input.indicator && it.fact === input.fact;
    return { stated, before: stated.statements.find(isThis) ?? null };
  };
  return defineAct({
    action: "statement.write",
    load: async (desk, { assessmentId }: Input) => ({ loaded: await loadAssessment(desk, assessmentId) }),
    allows: (_, found) => statingObject(found),
    name: ({ assessmentId, indicator, fact }) => `statement:${assessmentId}/${indicator}.${fact}`,
    prepare: async ({ desk, found: { loaded } }) => await refuseMembers(desk, loaded),
    foresees: async ({ desk, input, found: { loaded } }) => {
      if (!usesOwnRules(loaded.pinned.profile)) return;
      const { stated, before } = await groundOf(desk.db, desk, loaded, input);
      if ((before?.version ?? 0) !== input.expectedVersion) return;
      const value = await stating.value(desk.db, { desk, input, loaded, ...stated, before });
      if (subject === "value" && value !== null) await refuseStriking(desk.db, loaded, input, value);
      const after = versionOf(desk, loaded, input, { subject, value });
      const others = stated.statements.filter((it) => it !== before);
      // A bound is part of what the profile is compiled with.
      const bounds = boundsOf([...others, after]);
      const pinned = await findPinned(desk.db, desk.context.plugins, loaded.assessment.manifestSha256, bounds);
      await explainStated({ ...stated, pinned, statements: [...others, after] });
    },
    agencies: () => [],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found: { loaded } }) => {
      await requireOpen(trx, loaded);
      const { stated, before } = await groundOf(trx, desk, loaded, input);
      if ((before?.version ?? 0) !== input.expectedVersion) throw statementConflict(desk, input, before);
      if (subject === "value") await refuseRegistered(trx, loaded, input);
      const value = await stating.value(trx, { desk, input, loaded, ...stated, before });
      if (subject === "value" && value !== null) await refuseStriking(trx, loaded, input, value);
      return { before, value };
    },
    apply: async (trx, { desk, input, found: { loaded }, held: { before, value } }) => {
      const { assessment, agency } = loaded;
      const after = versionOf(desk, loaded, input, { subject, value });
      if (!(await putStatement(trx, after))) throw statementConflict(desk, input, before);
      const { explanation } = await rescore(trx, desk.context.plugins, assessment, desk.now);
      const { before: from, after: to } = statementTrace(before, after);
      const trace = { action, agencyId: agency.id, before: from, after: to };
      return { answer: { statement: toStatementView(after), explanation }, trace };
    },
    emits: ["rescore"],
    receipt: {
      keep: ({ statement }) => statement,
      redeem: async (db, { desk, found: { loaded } }, statement) => {
        const stated = await loadStated(db, desk.context.plugins, loaded.assessment);
        return { statement, explanation: await explainStated(stated) };
      },
    },
  });
}

/** @throws FAHENG_REGISTER_VETO_UNHEARD */
async function refuseStriking(db: Db, loaded: LoadedAssessment, place: FactPlace, value: Fact): Promise<void> {
  const { indicator, fact } = place;
  await refuseUnheard(db, loaded, { indicator, facts: [{ fact, value }] });
}

/**
 * Refuses a number where the office's register counts: it would not hold beyond the next entry. Where the office has entered
 * nothing yet it may keep its lists elsewhere, and state what they come to.
 *
 * @throws FAHENG_STATEMENT_REGISTERED, FAHENG_STATEMENT_MEASURED (what is measured of a review)
 */
async function refuseRegistered(trx: Db, { assessment, pinned }: LoadedAssessment, place: FactPlace): Promise<void> {
  const { profile } = pinned;
  if (isMeasured(pinned, place)) {
    const { field } = await requireQuestion(pinned, place);
    const said = { place: `${place.indicator}.${place.fact}`, details: { label: field.label } };
    throw new FahengError(errors.FAHENG_STATEMENT_MEASURED, said);
  }
  if (assessment.owner !== null || profile === null || !isOfRegister(profile, place)) return;
  const counting = (profile.register ?? []).filter((it) => it.indicator === place.indicator && it.fact === place.fact);
  const rows = await listRegisterRows(trx, [assessment]);
  if (!rows.some((row) => row.state !== "struck" && counting.some(({ kind }) => kind === row.kind))) return;
  const { field } = await requireQuestion(pinned, place);
  const details = { label: field.label };
  throw new FahengError(errors.FAHENG_STATEMENT_REGISTERED, { place: `${place.indicator}.${place.fact}`, details });
}

/** What somebody is told who worked from a version that is no longer the current one: who was first, and when. */
export function statementConflict(
  { context }: Desk,
  { indicator, fact }: FactPlace,
  now: OfficeStatement | null,
): FahengError {
  const at = now === null ? "" : cityMoment(now.statedAt, context.timeZone);
  const details = { version: now?.version ?? 0, by: now?.statedByName ?? "", at };
  return new FahengError(errors.FAHENG_STATEMENT_CONFLICT, { place: `${indicator}.${fact}`, details });
}

/** The least amount that a field takes, in thousandths. */
function leastOf(field: object): Points {
  const least = "min" in field && typeof field.min === "string" ? parsePoints(field.min) : null;
  return least ?? 0;
}

/** The amount that a judgement gave, in thousandths; 0 for none. */
function amountOf(value: Fact): Points {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return 0;
  const { amount } = value;
  return typeof amount === "string" || typeof amount === "number" ? (parsePoints(String(amount)) ?? 0) : 0;
}
