import { expect, it } from "vitest";
import type { PreviousAnswer } from "../../api/outputs.ts";
import { takenOver } from "./taken-over.ts";

const then: PreviousAnswer = {
  assessmentId: "0190aaaa-0000-7000-8000-000000000001",
  cycleTitle: "2025年度",
  title: "法治专题会议",
  status: "done",
  facts: { meetings: 2, gone: true },
  progress: "召开两次会议。",
  reason: null,
  isApproved: true,
};
const empty = { status: "not-started", facts: {}, progress: "", reason: "" } as const;

it("takes words and facts that are asked for now, and begins again with what was done", () => {
  expect(takenOver(then, empty, [{ key: "meetings" }])).toEqual({
    status: "in-progress",
    facts: { meetings: 2 },
    progress: "召开两次会议。",
    reason: "",
  });
});

it("leaves facts that the answer of then does not have", () => {
  const now = { ...empty, facts: { meetings: 1, ratio: "0.5" } };
  expect(takenOver(then, now, [{ key: "meetings" }, { key: "ratio" }]).facts).toEqual({ meetings: 2, ratio: "0.5" });
});

it.each([
  ["not-started", "not-started"],
  ["in-progress", "in-progress"],
  ["not-applicable", "not-applicable"],
] as const)("what was %s is %s", (status, begun) => {
  const reason = status === "not-applicable" ? "本局无此职能" : null;
  expect(takenOver({ ...then, status, reason }, empty, [])).toMatchObject({ status: begun, reason: reason ?? "" });
});
