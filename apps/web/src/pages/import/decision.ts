import type { DraftDecision } from "../../api/outputs.ts";

/** What can be decided of a draft. */
export type Decision = DraftDecision;

type Of<Kind extends Decision["kind"]> = Extract<Decision, { readonly kind: Kind }>;

/** A rule as somebody states it; amounts are decimals as text. */
export type StatedClause = Of<"clause-added">["value"];

/** What a column may be taken for. */
export type Role = NonNullable<Of<"column-role">["role"]>;

/** What can be mended of the framework as a whole. */
export type AboutField = Of<"framework">["field"];
