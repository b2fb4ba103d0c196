import { strict as assert } from "node:assert";
import type { Place, Step } from "./schedule-steps.ts";

/** An answer as the model knows it. */
interface Answer {
  readonly version: number;
  readonly progress: string;
  readonly reason: string | null;
  readonly state: "draft" | "submitted" | "returned" | "approved";
  /** Who saved, and who submitted, what stands. */
  readonly saver: string;
  readonly submitter: string | null;
}

/** Where an answer may be handed on from, and where it comes to: said once more, beside the table of the process. */
const HANDED = {
  submit: { from: ["draft", "returned"], to: "submitted" },
  withdraw: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
  revise: { from: ["approved"], to: "draft" },
} as const;

/** What stands, by what was acknowledged so far. */
export interface Model {
  isClosed: boolean;
  isDissolved: boolean;
  bound: Place;
  planVersion: number;
  readonly plan: Map<string, { readonly to: Place; readonly dueOn: string }>;
  readonly answers: Map<string, Answer>;
  statement: { readonly version: number; readonly value: string } | null;
}

export function newModel(bound: Place): Model {
  const [plan, answers] = [new Map(), new Map()];
  return { isClosed: false, isDissolved: false, bound, planVersion: 0, plan, answers, statement: null };
}

/** Whether a department answers an item: by the plan, or where that says nothing, by what the printed name means. */
function answers(model: Model, indicator: string): Place {
  return model.plan.get(indicator)?.to ?? (indicator === "1" ? model.bound : "nobody");
}

/**
 * Does an act of the audit once more, by the rules alone: each may only be there where it was allowed by what the acts before
 * it had made.
 *
 * @param of its number, which makes its content its own, and the version that it wrote.
 */
export function replay(
  model: Model,
  step: Step,
  of: { readonly mark: string; readonly dueOn: string; readonly version: number },
): void {
  const isOver = model.isClosed && step.kind !== "bind" && step.kind !== "dissolve";
  assert.ok(!isOver, `${of.mark} ${step.kind} was done in a closed cycle`);
  switch (step.kind) {
    case "save": {
      const before = model.answers.get(step.indicator);
      assert.equal(of.version, (before?.version ?? 0) + 1, `${of.mark} was saved over another version`);
      if (step.who !== "coordinator") {
        assert.equal(step.who, answers(model, step.indicator), `${of.mark} was saved by whom it was no more`);
        assert.ok(step.who !== "office" || !model.isDissolved, `${of.mark} was saved by a department that is no more`);
      }
      assert.ok(
        before?.state !== "submitted" && before?.state !== "approved",
        `${of.mark} was saved over ${before?.state}`,
      );
      model.answers.set(step.indicator, {
        version: of.version,
        progress: of.mark,
        reason: step.isClaim ? of.mark : null,
        state: before?.state === "returned" ? "returned" : "draft",
        saver: step.who,
        submitter: null,
      });
      return;
    }
    case "hand": {
      const before = model.answers.get(step.indicator);
      const { from, to } = HANDED[step.act];
      assert.ok(before && from.some((it) => it === before.state), `${of.mark} ${step.act} of ${before?.state}`);
      assert.equal(of.version, before.version + 1, `${of.mark} handed on another version`);
      const isCoordinator = step.who === "coordinator" || step.who === "second";
      const isAssigned = step.who === answers(model, step.indicator) && !(step.who === "office" && model.isDissolved);
      if (step.act === "submit" || step.act === "revise")
        assert.ok(isAssigned || isCoordinator, `${of.mark} was nobody’s`);
      if (step.act === "withdraw")
        assert.ok(isAssigned || step.who === before.submitter, `${of.mark} took back another’s`);
      if (step.act === "return" || step.act === "approve") {
        assert.ok(isCoordinator || step.who === "leader", `${of.mark} judged without being asked to`);
      }
      if (step.act === "approve") {
        assert.ok(step.who !== before.saver && step.who !== before.submitter, `${of.mark} approved their own answer`);
      }
      const submitter = step.act === "submit" ? step.who : to === "draft" ? null : before.submitter;
      model.answers.set(step.indicator, { ...before, version: of.version, state: to, submitter });
      return;
    }
    case "state":
      assert.equal(of.version, (model.statement?.version ?? 0) + 1);
      model.statement = { version: of.version, value: step.value };
      return;
    case "assign":
      model.planVersion += 1;
      assert.equal(of.version, model.planVersion, `${of.mark} was assigned over another version`);
      assert.ok(step.to !== "office" || !model.isDissolved, `${of.mark} was assigned to a department that is no more`);
      if (step.to === "nobody") model.plan.delete(step.indicator);
      else model.plan.set(step.indicator, { to: step.to, dueOn: of.dueOn });
      return;
    case "bind":
      assert.ok(step.to !== "office" || !model.isDissolved, `${of.mark} named a department that is no more`);
      model.bound = step.to;
      return;
    case "close":
      model.isClosed = true;
      return;
    case "dissolve": {
      assert.ok(!model.isDissolved, "a department was dissolved twice");
      model.isDissolved = true;
      const moved = [...model.plan].filter(([, it]) => it.to === "office");
      // The plan of a closed cycle stays as it was.
      if (moved.length > 0 && !model.isClosed) {
        model.planVersion += 1;
        for (const [indicator, it] of moved) model.plan.set(indicator, { ...it, to: "legal" });
      }
      if (model.bound === "office") model.bound = "legal";
    }
  }
}
