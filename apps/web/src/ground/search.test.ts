import { describe, expect, it } from "vitest";
import { day, flag, oneOf, searchOf, word, year } from "./search.ts";

const read = searchOf({ q: word, state: oneOf(["done", "open"]), down: flag, from: day, show: year });

describe("searchOf", () => {
  it("reads what fits", () => {
    const said = { q: "出庭", state: "done", down: true, from: "2026-02-28", show: 2026 } as const;
    expect(read(said)).toEqual(said);
    expect(read({})).toEqual({});
  });

  it("leaves out what does not fit and what is not the page's", () => {
    expect(read({ q: "", state: "gone", down: "yes", from: "2026-02-30", show: 20_26.5, other: 1 })).toEqual({});
    for (const wrong of [null, [], {}, ["done"], Number.NaN, "constructor", "__proto__"])
      expect(read({ state: wrong, down: wrong, from: wrong, show: wrong }), String(wrong)).toEqual({});
  });

  it("takes a number for the word it is, and cuts an overlong word", () => {
    expect(read({ q: 12 })).toEqual({ q: "12" });
    expect(read({ q: "长".repeat(500) }).q).toHaveLength(200);
  });
});
