import { EXTENSION_KINDS } from "@faheng/domain";
import { z } from "zod";
import { code, day, id, statedDay, time } from "./common.ts";
import { dutyFigure, dutyPeriod } from "./duty.ts";
import { reason } from "./ledger.ts";

const codes = z.array(code).max(2000).readonly();
const state = z.enum(["asked", "granted", "refused", "withdrawn"]);
const act = z.enum([
  "extension.ask",
  "extension.grant",
  "extension.refuse",
  "extension.withdraw",
  "extension.revoke",
  "extension.pass-on",
]);
const person = z.strictObject({ id, name: z.string() });

const target = z.strictObject({
  indicator: code,
  figure: dutyFigure,
  period: dutyPeriod,
});

/** What is asked for: a later day of items, or leave to give them late. */
export const extensionAsk = z.strictObject({
  assessmentId: id,
  kind: z.enum(EXTENSION_KINDS),
  items: codes,
  period: target.nullable(),
  handIn: z.boolean(),
  people: z.array(id).max(100).readonly(),
  wishedOn: statedDay,
  reason,
});

/** A request as it was seen. */
export const extensionMove = z.strictObject({ assessmentId: id, n: z.int().min(1), seen: z.int().min(1) });

export const extensionStanding = z.strictObject({ n: z.int(), writes: z.int() });

/** Later days and late entry of an assessment. */
export const extensionsView = z.strictObject({
  today: day,
  closesOn: z.strictObject({ answers: day.nullable(), "hand-in": day.nullable() }),
  mayAsk: z.boolean(),
  people: z.array(person).readonly(),
  extensions: z
    .array(
      z.strictObject({
        n: z.int(),
        writes: z.int(),
        kind: z.enum(EXTENSION_KINDS),
        state,
        items: z.array(code).readonly(),
        period: target.nullable(),
        handIn: z.boolean(),
        people: z.array(person).readonly(),
        wishedOn: day,
        grantedOn: day.nullable(),
        steps: z.array(z.strictObject({ act, byName: z.string(), at: time, reason: z.string().nullable() })).readonly(),
        acts: z.array(act).readonly(),
      }),
    )
    .readonly(),
});
