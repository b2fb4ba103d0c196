import { expect, it } from "vitest";
import { filterOf, treeSearch } from "./tree-search.ts";
import { patched } from "./use-address.ts";

it("a tree's filter comes back from an address as it went in", () => {
  const filter = { text: "学法", department: "办公室", state: "awaiting-approval" } as const;
  const address = patched({ of: "R2" }, { q: filter.text, dept: filter.department, state: filter.state });
  expect(filterOf(treeSearch(address))).toEqual(filter);
  expect(treeSearch(patched(address, { q: "", dept: "", state: "" }))).toEqual({ of: "R2" });
});

it("a state that is none is no filter", () => {
  expect(filterOf(treeSearch({ state: "gone" }))).toEqual({ text: "", department: "", state: "" });
});
