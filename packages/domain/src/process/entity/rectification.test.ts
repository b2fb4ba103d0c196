import { describe, expect, it } from "vitest";
import {
  ESCALATION_RUNGS,
  filesSince,
  isRungBehind,
  limitOf,
  nextRung,
  originKey,
  type RectificationAct,
  type RectificationSaid,
  type RectificationStep,
  rungsSkipped,
} from "./rectification.ts";

const step = (act: RectificationAct, said: RectificationSaid): RectificationStep => ({
  act,
  by: "x",
  byName: "x",
  at: "2018-01-25T00:00:00.000Z",
  reason: null,
  said,
});
const file = (sha256: string) =>
  step("rectification.prove", { kind: "file", file: { sha256, fileName: `${sha256}.pdf` } });
const none = { kind: "none" } as const;

describe("originKey", () => {
  const about = { assessmentId: "as", indicator: "1.2", found: "党组未学法" };

  it("is one for the same deduction, whatever is written of it", () => {
    const origin = { kind: "deduction", clause: "a" } as const;
    expect(originKey({ ...about, origin })).toBe(originKey({ ...about, found: "另一种说法", origin }));
    expect(originKey({ ...about, origin })).not.toBe(originKey({ ...about, origin: { ...origin, clause: "b" } }));
  });

  it("is one for the same words found in one inspection, spaces apart", () => {
    const origin = { kind: "inspection", name: "督察", on: "2018-01-05", document: null } as const;
    expect(originKey({ ...about, origin })).toBe(originKey({ ...about, found: "党组 未学法", origin }));
    expect(originKey({ ...about, origin })).not.toBe(originKey({ ...about, found: "未备案", origin }));
  });
});

describe("filesSince", () => {
  it("forgets what was given before it was sent back, and names a file once", () => {
    const steps = [file("a"), step("rectification.return", none), file("b"), file("b"), file("c")];
    expect(filesSince({ steps }).map(({ sha256 }) => sha256)).toEqual(["b", "c"]);
  });
});

describe("limitOf", () => {
  it("is the last that was set", () => {
    const limit = (dueOn: string | null): RectificationSaid => ({ kind: "limit", dueOn, lookedOn: null });
    const raised = step("rectification.raise", limit(null));
    expect(limitOf({ steps: [raised] })).toBeNull();
    expect(limitOf({ steps: [raised, step("rectification.reopen", limit("2018-06-29"))] })).toBe("2018-06-29");
  });
});

describe("the ladder", () => {
  it("is climbed one rung at a time", () => {
    expect(nextRung(ESCALATION_RUNGS, [])).toBe("remind");
    expect(nextRung(ESCALATION_RUNGS, ["remind", "inquire"])).toBe("summon");
    expect(nextRung(ESCALATION_RUNGS, ["circulate"])).toBeNull();
  });

  it("names what is left out, and goes back to nothing", () => {
    expect(rungsSkipped(ESCALATION_RUNGS, ["remind"], "supervise")).toEqual(["inquire", "summon"]);
    expect(rungsSkipped(ESCALATION_RUNGS, [], "remind")).toEqual([]);
    expect(isRungBehind(ESCALATION_RUNGS, ["summon"], "inquire")).toBe(true);
    expect(isRungBehind(["remind", "circulate"], [], "summon")).toBe(true);
    expect(isRungBehind(ESCALATION_RUNGS, ["remind"], "inquire")).toBe(false);
  });
});
