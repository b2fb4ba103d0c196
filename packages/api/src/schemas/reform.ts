import { roleSchema } from "@faheng/assessment";
import { z } from "zod";
import { id, line } from "./common.ts";

const name = line(100);

/** An agency to be dissolved, and who takes over. */
export const reformInput = z.strictObject({
  agencyId: id,
  successor: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("nobody") }),
    z.strictObject({ kind: z.literal("existing"), agencyId: id }),
    z.strictObject({ kind: z.literal("new"), name, category: name }),
  ]),
});

const item = z.strictObject({ number: z.string(), title: z.string() });

/** What ends, moves and loses its owner with an agency. */
export const reform = z.strictObject({
  name: z.string(),
  successor: z.string().nullable(),
  people: z
    .array(
      z.strictObject({
        id,
        name: z.string(),
        role: roleSchema,
        department: z.string().nullable(),
        /** Whether they hold the same role with the successor. */
        moves: z.boolean(),
        /** How many roles elsewhere they keep. */
        others: z.int(),
      }),
    )
    .readonly(),
  departments: z.array(z.strictObject({ name: z.string(), after: z.enum(["moves", "joins", "ends"]) })).readonly(),
  work: z
    .array(
      z.strictObject({
        cycle: z.string(),
        framework: z.string(),
        answered: z.int(),
        items: z.int(),
        /** It goes on with the successor, ends because that has one of its own, or ends with nobody to take over. */
        after: z.enum(["moves", "has-own", "nobody"]),
        unowned: z.array(item).readonly(),
      }),
    )
    .readonly(),
  reviews: z.array(z.strictObject({ name: z.string(), cycle: z.string(), moves: z.boolean() })).readonly(),
  /** Assessments of cycles that are over, which stay under the old name. */
  kept: z.int(),
  digest: z.string(),
});
