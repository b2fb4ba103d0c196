import type { Framework, Indicator } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { Assessment, SavedResponse } from "../api/outputs.ts";
import { oneOf } from "../ground/search.ts";
import { deskListsOf, SHOWN_LISTS } from "./desk-lists.ts";
import { stateOf } from "./tree-items.ts";

const indicators = ["1", "2", "3", "4", "5", "6"].map((code) => ({ code }) as Indicator);
const response = (status: SavedResponse["status"], approvedBy: string | null = null) =>
  ({ status, notApplicable: status === "not-applicable" ? { reason: "无", approvedBy } : null }) as SavedResponse;
const due = (dueOn: string, isOverdue = false) => ({ dueOn, isOverdue }) as Assessment["dues"][string];
const assessment = {
  framework: { indicators } as unknown as Framework,
  fields: {},
  toAnswer: ["1", "2", "4"],
  acts: {
    "1": ["response.save"],
    "2": ["response.save", "response.submit"],
    "3": ["response.save", "response.submit"],
    "5": ["response.approve", "response.return"],
  },
  canApprove: ["5"],
  responses: {
    "2": response("in-progress"),
    "3": response("done"),
    "4": response("in-progress"),
    "5": response("not-applicable"),
    "6": response("not-applicable", "法规科"),
  },
  explanation: {
    headline: {
      losses: [
        { indicator: "3", lost: 2000, mendable: 0 },
        { indicator: "2", lost: 500, mendable: 500 },
        { indicator: "4", lost: 0, mendable: 1000 },
      ],
    },
    score: {
      items: [
        { indicator: "2", pending: [] },
        { indicator: "3", pending: ["a"] },
        { indicator: "4", pending: ["a"] },
      ],
    },
  },
  dues: { "1": due("2026-12-31"), "4": due("2026-03-01", true) },
} as unknown as Assessment;
const codes = (list: readonly Indicator[]): string[] => list.map(({ code }) => code);

describe("deskListsOf", () => {
  it("counts as pending what the completion counts as pending, claims with it", () => {
    expect(codes(deskListsOf(assessment).pending)).toEqual(["1", "3", "4", "5"]);
  });

  it("has a claim that was sent back among the pending", () => {
    const responses = {
      ...assessment.responses,
      "5": { ...response("not-applicable"), returned: { reason: "请说明" } },
    };
    const known = { ...assessment, responses } as unknown as Assessment;
    expect(codes(deskListsOf(known).pending)).toEqual(["1", "3", "4", "5"]);
    expect(stateOf(known.responses["5"])).toBe("returned");
  });

  it("has drafts of this person’s own, what came back to them, and what waits for their approval", () => {
    const lists = deskListsOf(assessment);
    // 3 may be submitted by a coordinator, and is another department’s.
    expect([codes(lists.drafts), codes(lists.returned), codes(lists.toApprove)]).toEqual([["2"], [], ["5"]]);
    const responses = { ...assessment.responses, "2": { ...response("done"), returned: { reason: "请补充" } } };
    const sentBack = deskListsOf({ ...assessment, responses } as unknown as Assessment);
    expect([codes(sentBack.drafts), codes(sentBack.returned)]).toEqual([[], ["2"]]);
  });

  it("has as mine only what waits for this person, the earliest due first", () => {
    expect(codes(deskListsOf(assessment).mine)).toEqual(["4", "1"]);
  });

  it("has not as mine what only the office has yet to state", () => {
    const fields = { "4": [{ key: "a", statedBy: "office", enteredAt: null }] } as unknown as Assessment["fields"];
    expect(codes(deskListsOf({ ...assessment, fields }).mine)).toEqual(["1"]);
    expect(codes(deskListsOf({ ...assessment, fields }).pending)).toContain("4");
  });

  it("has as late what the server calls overdue", () => {
    expect(codes(deskListsOf(assessment).late)).toEqual(["4"]);
  });

  it("tells what is lost for sure from what can still be won back, the dearest first", () => {
    expect(codes(deskListsOf(assessment).lost)).toEqual(["3", "2"]);
    expect(codes(deskListsOf(assessment).mendable)).toEqual(["2", "4"]);
  });

  it("reads from the address only the lists there are", () => {
    expect(["mine", "mendable", "constructor"].map(oneOf(SHOWN_LISTS))).toEqual(["mine", "mendable", undefined]);
    expect([...SHOWN_LISTS].toSorted()).toEqual(Object.keys(deskListsOf(assessment)).toSorted());
  });
});
