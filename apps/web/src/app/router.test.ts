import { describe, expect, it } from "vitest";
import { PAGE_ROLES } from "../ground/page-roles.ts";
import { router } from "./router.tsx";

/** What somebody may have typed, or an older link may hold, for any parameter. */
const WRONG = [null, [], {}, -1, 1e300, "", "constructor", "__proto__", "<script>", ["done"], { of: 1 }];
const KEYS = "of q dept state show sort down agency actor action role from to left right category chapter".split(" ");

/** Every page's reader of its address. */
const pages = Object.values(router.routesByPath).map(({ fullPath, options }) => {
  const read = "validateSearch" in options ? options.validateSearch : undefined;
  if (typeof read !== "function") throw new Error(`${fullPath} reads no address`);
  return [fullPath, read as (said: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>] as const;
});

describe("the router", () => {
  it("knows every page that a role may open, and no other", () => {
    expect(pages.map(([path]) => path).toSorted()).toEqual(Object.keys(PAGE_ROLES).toSorted());
  });

  it.each(pages)("%s: what does not fit in its address falls back to the ordinary view", (_, read) => {
    for (const wrong of WRONG) {
      const said = read(Object.fromEntries(KEYS.map((key) => [key, wrong])));
      for (const value of Object.values(said)) expect([String(wrong), "true"]).toContain(String(value));
      expect(Object.keys(read({ other: wrong, ["__proto__"]: wrong }))).toEqual([]);
    }
    expect(read({})).toEqual({});
  });

  it("a word that is one of some is one of them, a flag is set or not, a day exists, a year is near ours", () => {
    const by = new Map(pages);
    const wrong = {
      state: "gone",
      show: "else",
      sort: "nothing",
      down: "yes",
      from: "2026-02-30",
      to: "1",
      role: "god",
    };
    for (const [path, read] of pages) expect(read(wrong), path).toEqual({});
    expect(by.get("/calendar")?.({ show: 2026 })).toEqual({ show: 2026 });
    expect(by.get("/calendar")?.({ show: 12 })).toEqual({});
    expect(by.get("/audit")?.({ from: "2026-02-28", actor: "p1" })).toEqual({ from: "2026-02-28", actor: "p1" });
    expect(by.get("/compare")?.({ left: "/a@1", q: "x" })).toEqual({ left: "/a@1" });
  });
});
