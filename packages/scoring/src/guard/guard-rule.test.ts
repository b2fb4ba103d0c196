import { FahengError, PLAIN_WEEKS } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { RuleContext, RuleKind } from "../rule-kind.ts";
import { guardRule } from "./guard-rule.ts";

const CONTEXT: RuleContext = {
  effect: "deduct",
  aggravation: "adds",
  calendar: PLAIN_WEEKS,
  restDays: "stay",
  period: null,
  window: null,
};

/** A kind of a pack: as many thousandths as its fact says, one to nine of them. */
const PLAIN: RuleKind = {
  kind: "pack.plain",
  title: { zh: "计数", en: "Count" },
  params: z.unknown(),
  fact: () => z.unknown(),
  field: () => ({ kind: "flag", label: "是否", yes: "是", no: "否" }),
  read: () => "照数计分",
  amount: (_, fact) => Number(fact),
  bounds: () => ({ least: 1, most: 9 }),
  arithmetic: () => "",
};

const guarded = (change: Partial<RuleKind> = {}) => guardRule({ ...PLAIN, ...change }, "pack");

function fault(run: () => unknown): FahengError {
  try {
    run();
  } catch (error) {
    if (error instanceof FahengError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an amount beside the rule's own bounds", () => {
  it.each([1, 5, 9])("lets %i pass, both ends included", (fact) => {
    expect(guarded().amount(null, fact, CONTEXT)).toBe(fact);
  });

  it.each([
    [0, "0"],
    [10, "0.01"],
  ])("refuses %i, with pack, kind and both ends", (fact, amount) => {
    expect(fault(() => guarded().amount(null, fact, CONTEXT)).report()).toMatchObject({
      code: "FAHENG_RULE_OUT_OF_BOUNDS",
      place: "pack.plain",
      details: {
        plugin: "pack",
        kind: "pack.plain",
        amount,
        least: "0.001",
        most: "0.009",
      },
    });
  });

  it("has no upper end where the rule states none, and says so", () => {
    const open = guarded({ bounds: () => ({ least: 3, most: null }) });
    expect(open.amount(null, 1_000_000, CONTEXT)).toBe(1_000_000);
    expect(fault(() => open.amount(null, 2, CONTEXT)).report().details).toMatchObject({ least: "0.003", most: "—" });
  });

  it("is compared exactly: a third is more than 0.333", () => {
    const third = guarded({ amount: () => ({ numerator: 1, denominator: 3 }), bounds: () => ({ least: 0, most: 0 }) });
    expect(fault(() => third.amount(null, 0, CONTEXT)).report().code).toBe("FAHENG_RULE_OUT_OF_BOUNDS");
  });
});

describe("a guarded kind", () => {
  it("keeps what it is called and what it calls its parameters, and has no question that the pack left out", () => {
    const names = { points: { zh: "分值", en: "Points" } };
    const own = guarded({ names, statedBy: "office" });
    expect([own.kind, own.title, own.names, own.statedBy]).toEqual(["pack.plain", PLAIN.title, names, "office"]);
    expect(Object.isFrozen(own) && Object.isFrozen(own.title) && Object.isFrozen(own.names)).toBe(true);
    for (const key of ["within", "signed", "ahead", "strikes", "samples", "settledFrom", "matters", "bulk"]) {
      expect(own).not.toHaveProperty(key);
    }
  });

  it("hands on what is thrown as an error of the house, whichever question was asked", () => {
    const boom = () => {
      throw new TypeError("boom");
    };
    const broken = guarded({
      amount: boom,
      bounds: boom,
      read: boom,
      field: boom,
      arithmetic: boom,
      stated: boom,
      strikes: boom,
      samples: boom,
      settledFrom: boom,
      ahead: boom,
      countsWorkingDays: boom,
    });
    const questions: readonly (() => unknown)[] = [
      () => broken.amount(null, 1, CONTEXT),
      () => broken.bounds(null, CONTEXT),
      () => broken.read(null, CONTEXT),
      () => broken.field(null, CONTEXT),
      () => broken.arithmetic(null, 1, CONTEXT),
      () => broken.stated?.(null, 1, CONTEXT),
      () => broken.strikes?.(null, 1, CONTEXT),
      () => broken.samples?.(null, CONTEXT),
      () => broken.settledFrom?.(null, CONTEXT),
      () => broken.ahead?.(null, 1, CONTEXT),
      () => broken.countsWorkingDays?.(null),
    ];
    for (const question of questions) expect(fault(question).place).toBe("pack.plain");
  });

  it.each<[string, Partial<RuleKind>, (rule: RuleKind) => unknown]>([
    ["a sentence that is none", { read: () => 5 as never }, (rule) => rule.read(null, CONTEXT)],
    ["an empty sentence", { read: () => "" }, (rule) => rule.read(null, CONTEXT)],
    ["a truth that is none", { strikes: () => "yes" as never }, (rule) => rule.strikes?.(null, 1, CONTEXT)],
    ["samples that are no list", { samples: () => 3 as never }, (rule) => rule.samples?.(null, CONTEXT)],
    ["a count that is none", { settledFrom: () => 0.5 }, (rule) => rule.settledFrom?.(null, CONTEXT)],
    ["a field no form can draw", { field: () => ({ kind: "slider" }) as never }, (rule) => rule.field(null, CONTEXT)],
    ["an amount below nothing", { amount: () => -1 }, (rule) => rule.amount(null, 1, CONTEXT)],
  ])("refuses %s", (_, change, ask) => {
    expect(fault(() => ask(guarded(change))).code).toMatch(/^FAHENG_RULE_/);
  });
});

describe("what a pack's kind says of parameters that never act", () => {
  const said = [{ field: "tiers.0", reason: { zh: "达不到", en: "never reached" } }];

  it("is passed on where it has the form of the contract", () => {
    expect(guarded({ idle: () => said }).idle?.({}, CONTEXT)).toEqual(said);
    expect(guarded().idle).toBeUndefined();
  });

  it.each([null, ["达不到"], [{ field: "a", reason: "达不到" }], Array.from({ length: 101 }, () => said[0])])(
    "is the pack's fault where it is %j",
    (answer) => {
      const rule = guarded({ idle: () => answer as never });
      expect(fault(() => rule.idle?.({}, CONTEXT)).code).toBe("FAHENG_RULE_FAILED");
    },
  );
});
