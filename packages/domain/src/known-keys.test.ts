import { describe, expect, it } from "vitest";
import { z } from "zod";
import { knownKeys } from "./known-keys.ts";

const point = z.strictObject({ x: z.int(), y: z.int() });
const shape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("circle"), radius: z.int() }),
  z.strictObject({ kind: z.literal("square"), side: z.int() }),
]);
const drawing = z
  .strictObject({
    points: z.array(point).readonly().default([]),
    named: z.record(z.string(), point.nullable()),
    shape: shape.optional(),
    either: z.union([point, z.strictObject({ z: z.int() })]),
    pair: z.tuple([point, z.strictObject({ end: z.int() })]),
    later: z.lazy(() => point),
    read: z.codec(point, z.int(), { decode: ({ x }) => x, encode: (x) => ({ x, y: 0 }) }),
  })
  .refine(() => true);

describe("keys that a schema knows", () => {
  it.each<[string, PropertyKey[], unknown, string[]]>([
    ["at the top", [], {}, ["points", "named", "shape", "either", "pair", "later", "read"]],
    ["in a list", ["points", 3], {}, ["x", "y"]],
    ["in a record", ["named", "甲"], {}, ["x", "y"]],
    ["in the branch that the value chooses", ["shape"], { shape: { kind: "square" } }, ["kind", "side"]],
    ["in every branch where it chooses none", ["shape"], { shape: {} }, ["kind", "radius", "side"]],
    ["in every branch where there is nothing to choose by", ["shape"], { shape: null }, ["kind", "radius", "side"]],
    ["in every branch of what is a text", ["shape"], { shape: "square" }, ["kind", "radius", "side"]],
    ["under what is not there at all", ["shape"], null, ["kind", "radius", "side"]],
    ["under a text", ["named", "甲"], { named: "乙" }, ["x", "y"]],
    ["in a union without a word that chooses", ["either"], { either: {} }, ["x", "y", "z"]],
    ["in a tuple", ["pair", 1], {}, ["end"]],
    ["in what is made later", ["later"], {}, ["x", "y"]],
    ["in what is read into something else", ["read"], {}, ["x", "y"]],
    ["nowhere", ["points", 0, "x", "q"], {}, []],
    ["under a name that no object has of its own", ["constructor"], {}, []],
  ])("%s", (_name, path, value, keys) => {
    expect(knownKeys(drawing, path, value)).toEqual(keys);
  });
});
