import { z } from "zod";
import { codeSchema } from "./framework.ts";
import { said } from "./issue-wording.ts";
import { isOneLine, isSeen } from "./plain-words.ts";
import { amountSchema } from "./points-schema.ts";
import { notApplicablePolicySchema } from "./profile.ts";
import { TAXONOMIES, type TaxonomyId } from "./taxonomy.ts";

/**
 * What somebody decided of a framework that was read out of a document. A draft is what the reader makes of the file with these
 * laid over it, in their order; nothing of the reading itself is stored.
 */

/** What a column may be taken for; `null` in a decision: kept as printed and read for nothing. */
const COLUMN_ROLES = [
  "number",
  "level",
  "content",
  "lead",
  "responsible",
  "cooperating",
  "bases",
  "methods",
  "materials",
  "outputs",
  "points",
  "standard",
  "group-points",
  "answer",
  "note",
] as const;

/** What can be mended of an indicator; of a group its heading and its number. */
const DRAFT_FIELDS = [
  "title",
  "requirement",
  "printedNumber",
  "group",
  "kind",
  "points",
  "lead",
  "cooperating",
  "responsible",
  "bases",
  "methods",
  "materials",
  "outputs",
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What can be mended of the framework as a whole. */
const FRAMEWORK_FIELDS = ["title", "documentNumber", "issuer", "issuedOn", "id", "version", "about"] as const;

/** What rules may do. */
const CLAUSE_EFFECTS = ["deduct", "award", "veto"] as const;

const place = z.int().min(1).max(100_000);
const text = z.string().max(4000);
/** As the document prints it, whatever it prints. */
const printed = z.string().min(1).max(400);
const HIDES = said("shows nothing, or hides something: type it anew", "没有可见的文字，或含有看不见的字符，请重新录入");
const name = printed.refine((value) => isSeen(value) && isOneLine(value), HIDES);

/** Points as documents write them: `"0.5"`. */
const decimal = z.string().max(20).refine(isAmount, "amount");

/** A rule as somebody stated it in place of the one that was read, or beside it. Amounts are decimals: `"0.5"`. */
export const decidedClauseSchema = z.strictObject({
  effect: z.enum(CLAUSE_EFFECTS),
  kind: codeSchema,
  params: z.record(z.string().max(64), z.json()),
  cap: decimal.nullable(),
  share: decimal.nullable(),
  /** The words it is of; left out where they are those that were read. */
  text: z.string().min(1).max(2000).refine(isSeen, HIDES).optional(),
});
export type DecidedClause = z.infer<typeof decidedClauseSchema>;

const TAXONOMY_IDS = Object.keys(TAXONOMIES) as [TaxonomyId, ...TaxonomyId[]];

/** One decision. Tables, columns count from 1 as they stand in the file; codes are those of the reading. */
export const draftDecisionSchema = z.discriminatedUnion("kind", [
  /** What a column holds. */
  z.strictObject({
    kind: z.literal("column-role"),
    table: place,
    column: place,
    role: z.enum(COLUMN_ROLES).nullable(),
  }),
  /** Which tables of several are the framework. */
  z.strictObject({ kind: z.literal("tables"), chosen: z.array(place).min(1).max(200) }),
  z.strictObject({
    kind: z.literal("field"),
    code: codeSchema,
    field: z.enum(DRAFT_FIELDS),
    /** Lists for departments, bases, methods, materials, outputs; `null` for none. */
    value: z.union([text, z.array(text).max(200)]).nullable(),
  }),
  z.strictObject({ kind: z.literal("framework"), field: z.enum(FRAMEWORK_FIELDS), value: text.nullable() }),
  /** What was read as an item and is none. */
  z.strictObject({ kind: z.literal("left-out"), code: codeSchema }),
  /** Spellings that are one department; one alone is renamed. */
  z.strictObject({ kind: z.literal("departments"), from: z.array(printed).min(1).max(200), into: name }),
  /** A rule in place of one that was read; `null`: there is none. */
  z.strictObject({
    kind: z.literal("clause"),
    indicator: codeSchema,
    clause: codeSchema,
    value: decidedClauseSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("clause-added"), indicator: codeSchema, value: decidedClauseSchema }),
  /** Where a group stands in a taxonomy, in place of what its heading's words propose; `null`: as proposed. */
  z.strictObject({
    kind: z.literal("taxonomy"),
    group: codeSchema,
    taxonomy: z.enum(TAXONOMY_IDS),
    value: z.array(z.string().max(4)).max(20).nullable(),
  }),
  /** What no table says of the scoring as a whole; `null`: as the reader sets it. */
  z.strictObject({
    kind: z.literal("setting"),
    value: z.discriminatedUnion("setting", [
      /** From where deductions come off, where items have no points. */
      z.strictObject({ setting: z.literal("base"), points: decimal.nullable() }),
      z.strictObject({ setting: z.literal("notApplicable"), policy: notApplicablePolicySchema.nullable() }),
      /** Decimal places of the total. */
      z.strictObject({ setting: z.literal("digits"), digits: z.int().min(0).max(3).nullable() }),
      /** Highest first; the number itself has the grade. */
      z.strictObject({
        setting: z.literal("grades"),
        grades: z
          .array(z.strictObject({ name, atLeast: decimal }))
          .max(12)
          .nullable(),
      }),
    ]),
  }),
  /** A doubt that was looked at, and the reading is right. */
  z.strictObject({ kind: z.literal("doubt"), key: z.string().min(1).max(200), settled: z.boolean() }),
]);
export type DraftDecision = z.infer<typeof draftDecisionSchema>;

/** A change of a draft: a decision, or the last one taken back, or laid on again. */
export type DraftChange =
  | { readonly act: "decide"; readonly decision: DraftDecision }
  | { readonly act: "undo" | "redo"; readonly decision: null };

/**
 * The decisions that hold after changes: what was taken back does not, until it is laid on again; a new one ends what might be.
 *
 * @returns those that hold, and those that can be laid on again, the next one last.
 */
export function decisionsAfter(changes: readonly DraftChange[]): {
  readonly held: readonly DraftDecision[];
  readonly undone: readonly DraftDecision[];
} {
  const held: DraftDecision[] = [];
  let undone: DraftDecision[] = [];
  for (const change of changes) {
    if (change.act === "decide") {
      held.push(change.decision);
      undone = [];
      continue;
    }
    const [from, to] = change.act === "undo" ? [held, undone] : [undone, held];
    const moved = from.pop();
    if (moved !== undefined) to.push(moved);
  }
  return { held, undone };
}

function isAmount(value: string): boolean {
  return amountSchema.safeParse(value).success;
}
