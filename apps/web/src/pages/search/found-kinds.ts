import type { FoundRow } from "../../api/outputs.ts";

/** Where words are found, in the order in which it is shown. */
export const FOUND_KINDS = [
  "indicator",
  "answer",
  "evidence",
  "comment",
] as const satisfies readonly FoundRow["kind"][];

/** What each is called. */
export const KIND_WORDS = {
  indicator: "指标",
  answer: "填报",
  evidence: "佐证材料",
  comment: "批注",
} as const satisfies Readonly<Record<FoundRow["kind"], string>>;
