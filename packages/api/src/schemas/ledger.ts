import { isOneLine } from "@faheng/domain";
import { z } from "zod";
import { code, day, id, prose, time } from "./common.ts";

/** `YYYY-MM` */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** One department's month. */
export const ledgerPlace = z.strictObject({ assessmentId: id, departmentId: id, month });

const responsible = z.strictObject({ personId: id.nullable(), name: z.string().max(60).refine(isOneLine) });
const text = z.string().max(4000);

/** What somebody writes into lines; each names the version of it that they saw. */
export const ledgerChanges = z
  .array(
    z.strictObject({
      indicator: code,
      expectedVersion: z.int().min(0),
      status: z.enum(["done", "undone"]).nullable(),
      text,
      responsible,
    }),
  )
  .max(2000);

/** An act on a month as it was seen. */
export const ledgerMove = ledgerPlace.extend({
  seen: z.strictObject({ version: z.int().min(0), writes: z.int().min(0) }),
});

/** Why something is sent back or corrected. */
export const reason = prose(2000);

const state = z.enum(["none", "open", "submitted", "signed"]);
const words = {
  status: z.enum(["done", "undone", "not-applicable"]).nullable(),
  text: z.string(),
  responsible: z.strictObject({ personId: id.nullable(), name: z.string() }),
};

export const ledgerStanding = z.strictObject({
  version: z.int(),
  writes: z.int(),
  state,
  lines: z.array(z.strictObject({ indicator: code, version: z.int() })).readonly(),
});

const standing = { state, version: z.int(), isOverdue: z.boolean(), isLate: z.boolean() };

const days = { dueOn: day.nullable(), warnsOn: day.nullable() };

export const ledgerTable = z.strictObject({
  months: z.array(z.strictObject({ month, ...days })).readonly(),
  departments: z.array(z.strictObject({ id, name: z.string(), isOwn: z.boolean() })).readonly(),
  cells: z
    .array(z.strictObject({ departmentId: id, month, ...standing, waits: z.enum(["fill", "sign"]).nullable() }))
    .readonly(),
  isWhole: z.boolean(),
});

export const ledgerView = z.strictObject({
  ...standing,
  department: z.strictObject({ id, name: z.string() }),
  agencyName: z.string(),
  month,
  writes: z.int(),
  form: z.strictObject({
    title: z.string(),
    columns: z.array(z.strictObject({ key: z.string(), title: z.string() })).readonly(),
    dueDay: z.int().nullable(),
    note: z.string().nullable(),
    isOurs: z.boolean(),
  }),
  ...days,
  handedInOn: day.nullable(),
  filledOn: day.nullable(),
  lines: z
    .array(
      z.strictObject({
        ...words,
        indicator: code,
        number: z.string(),
        title: z.string(),
        methods: z.array(z.string()).readonly(),
        materials: z.array(z.string()).readonly(),
        version: z.int(),
        savedBy: z.string().nullable(),
        savedAt: time.nullable(),
        exemption: z.string().nullable(),
        isMoved: z.boolean(),
        lastMonth: z.strictObject(words).nullable(),
        answered: z.strictObject({ status: words.status, text: z.string() }).nullable(),
        corrected: z.strictObject(words).nullable(),
      }),
    )
    .readonly(),
  steps: z
    .array(
      z.strictObject({
        act: z.enum(["submit", "withdraw", "return", "sign", "correct"]),
        by: id,
        byName: z.string(),
        at: time,
        reason: z.string().nullable(),
      }),
    )
    .readonly(),
  versions: z
    .array(z.strictObject({ version: z.int(), state: z.enum(["open", "submitted", "signed"]), at: time }))
    .readonly(),
  people: z.array(z.strictObject({ id, name: z.string() })).readonly(),
  may: z.array(z.string()).readonly(),
});
