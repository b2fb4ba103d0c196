import { describe, expect, it } from "vitest";
import type { LedgerLine } from "../../api/outputs.ts";
import { changesOf, conflictsIn, isUnsaid, saidOf, settled, takenOver, typed } from "./ledger-draft.ts";

const UNNAMED = { personId: null, name: "" };

function line(over: Partial<LedgerLine> = {}): LedgerLine {
  return {
    indicator: "1",
    number: "1",
    title: "一项",
    methods: [],
    materials: [],
    status: null,
    text: "",
    responsible: UNNAMED,
    version: 0,
    savedBy: null,
    savedAt: null,
    exemption: null,
    isMoved: false,
    lastMonth: null,
    answered: null,
    corrected: null,
    ...over,
  };
}

describe("lines that are typed and not saved", () => {
  it("are no draft once they say what is stored", () => {
    const stored = line({ status: "done", text: "办结", version: 3 });
    const changed = typed({}, stored, { text: "还没有" });
    expect(changesOf(changed)).toEqual([
      { indicator: "1", expectedVersion: 3, status: "done", text: "还没有", responsible: UNNAMED },
    ]);
    expect(typed(changed, stored, { text: "办结" })).toEqual({});
  });

  it("keep the version they were typed upon, and conflict with what somebody saved since", () => {
    const draft = typed({}, line({ version: 1 }), { text: "我写的" });
    const theirs = line({ version: 2, text: "对方写的" });
    expect(conflictsIn(draft, [line({ version: 1 })])).toEqual([]);
    expect(conflictsIn(draft, [theirs])).toEqual([theirs]);
    expect(saidOf(draft, theirs).text).toBe("我写的");
    expect(typed(draft, theirs, { text: "我写的，再改" })["1"]?.base).toBe(1);
  });

  it("that say the same as the other are no conflict", () => {
    const draft = typed({}, line({ version: 1 }), { text: "一样" });
    expect(conflictsIn(draft, [line({ version: 2, text: "一样" })])).toEqual([]);
  });

  it("stay where they were typed on while they were being saved, upon what was saved", () => {
    const sent = typed({}, line(), { text: "甲" });
    const typedOn = typed(sent, line(), { text: "甲乙" });
    const versions = new Map([["1", 1]]);
    expect(settled(sent, sent, versions)).toEqual({});
    expect(settled(typedOn, sent, versions)["1"]).toMatchObject({ base: 1, text: "甲乙" });
  });
});

describe("last month’s words", () => {
  const lastMonth = { status: "undone", text: "上月的话", responsible: { personId: null, name: "某人" } } as const;

  it("are taken into lines that say nothing, and into no other", () => {
    const lines = [line({ lastMonth }), line({ indicator: "2", text: "已写", lastMonth }), line({ indicator: "3" })];
    const draft = takenOver({}, lines);
    expect(Object.keys(draft)).toEqual(["1"]);
    expect(draft["1"]).toEqual({ base: 0, ...lastMonth });
  });

  it("are not taken where nothing applies any more, or did not apply then", () => {
    const lines = [
      line({ lastMonth, exemption: "没有这样的事项" }),
      line({ indicator: "2", lastMonth: { ...lastMonth, status: "not-applicable" } }),
    ];
    expect(takenOver({}, lines)).toEqual({});
  });
});

describe("a line that lacks something", () => {
  it("has no word, or no text; what does not apply, or is another’s by now, lacks nothing", () => {
    expect(isUnsaid(line(), { status: "done", text: " " })).toBe(true);
    expect(isUnsaid(line(), { status: null, text: "话" })).toBe(true);
    expect(isUnsaid(line(), { status: "undone", text: "话" })).toBe(false);
    expect(isUnsaid(line({ exemption: "不涉及" }), { status: null, text: "" })).toBe(false);
    expect(isUnsaid(line({ isMoved: true }), { status: null, text: "" })).toBe(false);
  });
});
