import type { Framework } from "@faheng/domain";
import { expect, it } from "vitest";
import { frameworksInUse } from "./frameworks-in-use.ts";

const of = (id: string, version: string): Framework => ({ id, version }) as Framework;

it("names each framework once, as its newest edition, with every agency that has any of them", () => {
  const found = frameworksInUse([
    { framework: of("b", "0.9.0"), agencyIds: ["1", "2"] },
    { framework: of("b", "0.10.0"), agencyIds: ["2", "3"] },
    { framework: of("a", "1.0.0"), agencyIds: ["4"] },
    { framework: of("b", "0.2.0"), agencyIds: [] },
  ]);
  expect(found.map(({ framework: { id, version }, agencies }) => [id, version, agencies])).toEqual([
    ["a", "1.0.0", 1],
    ["b", "0.10.0", 3],
  ]);
});
