import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonDifference, withJsonChanges } from "./json-difference.ts";

const depthSize = "medium" as const;
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize, withCrossShrink: true },
    fc.constantFrom(null, true, 0, 1, -0.5, "", "甲", "~/"),
    fc.array(tie("tree"), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom("a", "b", "~", "/", "~1", "a/b", "0", ""), tie("tree"), { maxKeys: 4 }),
  ),
}));

it("the difference laid upon what was gives what is, and leaves what was as it was", () => {
  let changed = 0;
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const kept = JSON.stringify(before);
      const changes = jsonDifference(before, after);
      // As it comes over the wire.
      const sent = JSON.parse(JSON.stringify(changes)) as typeof changes;
      expect(withJsonChanges(before, sent)).toEqual(JSON.parse(JSON.stringify(after)));
      expect(JSON.stringify(before)).toBe(kept);
      expect(changes.length > 0).toBe(JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after)));
      if (changes.length > 1) changed += 1;
    }),
    { numRuns: 2000 },
  );
  expect(changed).toBeGreaterThan(100);
});

it("names what differs and nothing beside it", () => {
  const before = { sum: 3, rows: [{ n: 1 }, { n: 2 }, { n: 3 }], gone: 1, same: [1] };
  const after = { sum: 4, rows: [{ n: 1 }, { n: 5 }, { n: 3 }], come: null, same: [1] };
  expect(jsonDifference(before, after)).toEqual([
    { op: "remove", path: "/gone" },
    { op: "replace", path: "/sum", value: 4 },
    { op: "replace", path: "/rows/1/n", value: 5 },
    { op: "add", path: "/come", value: null },
  ]);
  const laid = withJsonChanges(before, jsonDifference(before, after)) as typeof before;
  expect([laid.rows[0] === before.rows[0], laid.same === before.same]).toEqual([true, true]);
});

it("a list that grew or shrank in the middle keeps its ends", () => {
  expect(jsonDifference([1, 2, 9], [1, 2, 3, 4, 9])).toEqual([
    { op: "add", path: "/2", value: 3 },
    { op: "add", path: "/3", value: 4 },
  ]);
  expect(jsonDifference([1, 2, 3, 4, 9], [1, 5, 9])).toEqual([
    { op: "replace", path: "/1", value: 5 },
    { op: "remove", path: "/3" },
    { op: "remove", path: "/2" },
  ]);
});

it("what is undefined is as good as absent, as it is in JSON", () => {
  expect(jsonDifference({ a: undefined, b: 1 }, { b: 1 })).toEqual([]);
  expect(jsonDifference({ b: 1 }, { a: undefined, b: 1 })).toEqual([]);
  expect(jsonDifference({ a: 1 }, { a: undefined })).toEqual([{ op: "remove", path: "/a" }]);
});

it.each([
  [{ a: 1 }, { op: "replace", path: "/b", value: 1 }],
  [{ a: 1 }, { op: "remove", path: "/b" }],
  [{ a: 1 }, { op: "replace", path: "/a/b", value: 1 }],
  [{ a: 1 }, { op: "add", path: "/toString/b", value: 1 }],
  [[1], { op: "add", path: "/2", value: 1 }],
  [[1], { op: "add", path: "/-", value: 1 }],
  [[1], { op: "replace", path: "/1", value: 1 }],
  [[1], { op: "remove", path: "/length" }],
  [1, { op: "remove", path: "" }],
] as const)("on %j a change of what is not there is refused: %j", (value, change) => {
  expect(() => withJsonChanges(value, [change])).toThrow(TypeError);
});

/** The same with its keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { members: members.map(([key, inner]) => [key, sorted(inner)]) };
}
