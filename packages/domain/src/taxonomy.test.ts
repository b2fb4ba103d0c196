import { describe, expect, it } from "vitest";
import { taxonomyMappingSchema } from "./taxonomy-mapping.ts";
import { TAXONOMIES } from "./taxonomy.ts";

describe("the three reference lists", () => {
  it.each([
    // The outlines have eight tasks each, the second with leadership before them; the framework nine and an extra.
    ["O", 8, "O1", "O8"],
    ["S", 9, "S0", "S8"],
    ["D", 10, "D1", "DX"],
  ] as const)("%s has %d entries, from %s to %s", (id, size, first, last) => {
    const entries = Object.keys(TAXONOMIES[id].entries);
    expect([entries.length, entries[0], entries.at(-1)]).toEqual([size, first, last]);
    expect(new Set(Object.values(TAXONOMIES[id].entries)).size).toBe(size);
  });

  it("share no code, so that a code alone says which list it is of", () => {
    const codes = Object.entries(TAXONOMIES).flatMap(([id, { entries }]) =>
      Object.keys(entries).map((code) => ({ id, code })),
    );
    expect(codes.filter(({ id, code }) => !code.startsWith(id))).toEqual([]);
  });
});

it.each([
  [{ O: ["O1", "O8"], S: ["S0"], D: ["D9", "DX"] }, true],
  [{ O: [], S: [], D: [] }, true],
  [{ O: [], S: [] }, false],
  [{ O: ["O0"], S: [], D: [] }, false],
  [{ O: [], S: ["S9"], D: [] }, false],
  [{ O: [], S: [], D: ["D10"] }, false],
  [{ O: [], S: [], D: [], X: [] }, false],
  [{ O: "O1", S: [], D: [] }, false],
])("a mapping %j: %s", (given, isTaken) => {
  expect(taxonomyMappingSchema.safeParse(given).success).toBe(isTaken);
});
