import { expect, it } from "vitest";
import { approvalText } from "./approval-text.ts";
import type { Answer } from "./report.ts";

const claim = (approvedBy: string | null, approvedOn: string | null = null): Answer => ({
  status: "not-applicable",
  facts: {},
  progress: "",
  notApplicable: { reason: "无此职能", approvedBy },
  approvedOn,
});

it("names who approved and on which day", () => {
  expect(approvalText(claim("周甲", "2026-11-08"))).toBe("周甲审定，2026年11月8日");
  expect(approvalText(claim("周甲"))).toBe("周甲审定");
});

it("says that nobody has yet, and nothing of what applies", () => {
  expect(approvalText(claim(null))).toBe("待审定");
  expect(approvalText({ ...claim(null), status: "done", notApplicable: null })).toBe("");
  expect(approvalText(undefined)).toBe("");
});
