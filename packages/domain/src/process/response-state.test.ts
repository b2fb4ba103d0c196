import { expect, it } from "vitest";
import { responseStateOf } from "./response-state.ts";

const CLAIM = { reason: "无合同", approvedBy: null };

it("reads the state where there is one, whatever a claim says", () => {
  const handling = { act: "response.save", state: "draft", submitted: null, approved: null } as const;
  expect(responseStateOf({ notApplicable: CLAIM, handling })).toBe("draft");
});

it("knows where answers stood before they had a state", () => {
  const returned = { reason: "请附说明", by: "演示", at: "2017-06-01T00:00:00.000Z" };
  expect(responseStateOf(null)).toBe("none");
  expect(responseStateOf({ notApplicable: null })).toBe("draft");
  expect(responseStateOf({ notApplicable: CLAIM })).toBe("submitted");
  expect(responseStateOf({ notApplicable: CLAIM, returned })).toBe("returned");
  expect(responseStateOf({ notApplicable: { ...CLAIM, approvedBy: "演示" } })).toBe("approved");
});
