import type { FillVerdict } from "@faheng/api";

/** What becomes of an indicator, in the order in which it is asked about. */
export const VERDICTS = ["changed", "conflict", "wrong", "unchanged"] as const satisfies readonly FillVerdict[];

export const VERDICT_WORDS = {
  changed: "变更",
  conflict: "有冲突",
  wrong: "有误",
  unchanged: "不变",
} as const satisfies Readonly<Record<FillVerdict, string>>;
