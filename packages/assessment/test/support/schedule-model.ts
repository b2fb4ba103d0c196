import { strict as assert } from "node:assert";
import type { Place, Step } from "./schedule-steps.ts";

/** A claim as the model knows it. */
interface Claim {
  readonly reason: string;
  readonly stater: string;
  readonly state: "waiting" | "returned" | "approved";
}

/** What stands, by what was acknowledged so far. */
export interface Model {
  isClosed: boolean;
  isDissolved: boolean;
  bound: Place;
  planVersion: number;
  readonly plan: Map<string, { readonly to: Place; readonly dueOn: string }>;
  readonly answers: Map<string, { readonly version: number; readonly progress: string; readonly claim: Claim | null }>;
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
      const claim = step.isClaim ? { reason: of.mark, stater: step.who, state: "waiting" as const } : null;
      model.answers.set(step.indicator, { version: of.version, progress: of.mark, claim });
      return;
    }
    case "judge": {
      const before = model.answers.get(step.indicator);
      assert.ok(before?.claim?.state === "waiting", `${of.mark} judged what did not wait for it`);
      assert.equal(of.version, before.version + 1);
      assert.ok(!step.approves || before.claim.stater !== step.who, `${of.mark} approved their own claim`);
      const claim = { ...before.claim, state: step.approves ? ("approved" as const) : ("returned" as const) };
      model.answers.set(step.indicator, { version: of.version, progress: before.progress, claim });
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
