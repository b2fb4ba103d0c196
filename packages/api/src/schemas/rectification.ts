import { ESCALATION_RUNGS } from "@faheng/domain";
import { z } from "zod";
import { code, day, id, line, prose, statedDay, time } from "./common.ts";

const state = z.enum(["open", "planned", "claimed", "closed", "cancelled"]);
const rung = z.enum(ESCALATION_RUNGS);
const act = z.enum([
  "rectification.raise",
  "rectification.plan",
  "rectification.prove",
  "rectification.claim",
  "rectification.withdraw",
  "rectification.return",
  "rectification.close",
  "rectification.reopen",
  "rectification.look-back",
  "rectification.ask-later",
  "rectification.withdraw-later",
  "rectification.grant-later",
  "rectification.refuse-later",
  "rectification.cancel",
  "rectification.escalate",
  "rectification.link",
  "rectification.pass-on",
]);
const reason = prose(2000);
const text = prose(4000);
const file = z.strictObject({ sha256: z.string(), fileName: z.string() });

/** Where a problem comes from, as somebody raises it; deductions are raised by results alone. */
const raisedOrigin = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("inspection"),
    name: line(200),
    on: statedDay,
    document: line(100).nullable(),
  }),
  z.strictObject({ kind: z.literal("hand") }),
]);

const origin = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("deduction"), clause: z.string() }),
  z.strictObject({
    kind: z.literal("inspection"),
    name: z.string(),
    on: day,
    document: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("hand") }),
]);

/** What somebody raises. */
export const rectificationRaise = z.strictObject({
  assessmentId: id,
  origin: raisedOrigin,
  indicator: code.nullable(),
  found: text,
  departmentId: id.nullable(),
  personId: id.nullable(),
  dueOn: statedDay.nullable(),
});

/** A problem as it was seen. */
export const rectificationMove = z.strictObject({ assessmentId: id, id, seen: z.int().min(1) });
export const rectificationReasoned = rectificationMove.extend({ reason });
export const rectificationPlan = rectificationMove.extend({
  cause: text,
  measures: text,
  dueOn: statedDay,
  departmentId: id,
  personId: id.nullable(),
});
export const rectificationClaim = rectificationMove.extend({ text, kept: line(200).nullable() });
export const rectificationReopen = rectificationReasoned.extend({ lookedOn: statedDay, dueOn: statedDay });
export const rectificationLook = rectificationReasoned.extend({ lookedOn: statedDay });
export const rectificationAskLater = rectificationReasoned.extend({ wishedOn: statedDay });
export const rectificationGrantLater = rectificationReasoned.extend({ dueOn: statedDay });
export const rectificationEscalate = rectificationReasoned.extend({
  rung,
  on: statedDay,
  document: line(100),
  skipping: reason.nullable(),
});
export const rectificationLink = rectificationMove.extend({ theme: line(100).nullable() });

export const rectificationStanding = z.strictObject({ id, writes: z.int() });

const head = z.strictObject({
  assessmentId: id,
  id,
  writes: z.int(),
  state,
  raisedAs: z.enum(["office", "agency"]),
  origin,
  indicator: z.string().nullable(),
  found: z.string(),
  raisedAt: time,
  agencyId: id,
  agency: z.string(),
  cycle: z.string(),
  isCarried: z.boolean(),
  title: z.string().nullable(),
  departmentId: z.string().nullable(),
  department: z.string().nullable(),
  personId: z.string().nullable(),
  person: z.string().nullable(),
  dueOn: day.nullable(),
  light: z.enum(["blue", "yellow", "red"]).nullable(),
  rung: rung.nullable(),
  theme: z.string().nullable(),
  acts: z.array(act).readonly(),
});

const named = z.strictObject({ id, name: z.string() });

/** Problems of an agency. */
export const rectificationsView = z.strictObject({
  today: day,
  rectifications: z.array(head).readonly(),
  mayRaise: z.boolean(),
  departments: z.array(named.extend({ people: z.array(named).readonly() })).readonly(),
});

/** Problems over agencies. */
export const cityRectificationsView = rectificationsView.pick({ today: true, rectifications: true });

const said = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("limit"), dueOn: day.nullable(), lookedOn: day.nullable() }),
  z.strictObject({ kind: z.literal("later"), wishedOn: day }),
  z.strictObject({ kind: z.literal("granted"), dueOn: day }),
  z.strictObject({ kind: z.literal("looked"), lookedOn: day }),
  z.strictObject({ kind: z.literal("plan"), cause: z.string(), measures: z.string(), dueOn: day }),
  z.strictObject({
    kind: z.literal("proof"),
    text: z.string(),
    files: z.array(file).readonly(),
    kept: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("file"), file }),
  z.strictObject({
    kind: z.literal("rung"),
    rung,
    on: day,
    document: z.string(),
    skipping: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("theme"), theme: z.string().nullable() }),
  z.strictObject({ kind: z.literal("person"), personId: z.string().nullable() }),
]);

/** One problem with its history. */
export const rectificationView = head.extend({
  plan: z.strictObject({ cause: z.string(), measures: z.string(), dueOn: day }).nullable(),
  limitOn: day.nullable(),
  files: z.array(file).readonly(),
  nextRung: rung.nullable(),
  rungs: z.array(rung).readonly(),
  asked: z.strictObject({ wishedOn: day, reason: z.string(), at: time, by: z.string() }).nullable(),
  today: day,
  steps: z.array(z.strictObject({ act, byName: z.string(), at: time, reason: z.string().nullable(), said })).readonly(),
});
