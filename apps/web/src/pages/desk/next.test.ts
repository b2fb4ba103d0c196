import type { Framework, Indicator } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import type { SavedResponse } from "../../api/outputs.ts";
import { nextItems } from "./next.ts";

const indicators = ["1", "2", "3", "4"].map((code) => ({ code }) as Indicator);
const response = (status: SavedResponse["status"]): SavedResponse => ({
  indicator: "",
  version: 1,
  status,
  facts: {},
  progress: "",
  notApplicable: null,
  savedBy: "",
  savedAt: "2017-01-01T00:00:00.000Z",
});

describe("nextItems", () => {
  it("puts begun work first and leaves out what is done or not mine", () => {
    const { items, more } = nextItems(
      {
        framework: { indicators } as unknown as Framework,
        canEdit: ["1", "2", "3"],
        responses: { "2": response("done"), "3": response("in-progress"), "4": response("in-progress") },
      },
      1,
    );
    expect(items.map(({ code }) => code)).toEqual(["3"]);
    expect(more).toBe(1);
  });
});
