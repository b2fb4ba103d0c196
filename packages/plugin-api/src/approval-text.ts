import type { Answer } from "./report.ts";

/**
 * Who agreed that an indicator does not apply, and on which day: `甲审定，2026年11月28日`; `待审定` while nobody has, empty
 * where it applies.
 */
export function approvalText(answer: Answer | undefined): string {
  const claim = answer?.notApplicable ?? null;
  if (claim === null) return "";
  if (claim.approvedBy === null) return "待审定";
  const on = answer?.approvedOn ?? null;
  if (on === null) return `${claim.approvedBy}审定`;
  const [year, month, day] = on.split("-").map(Number);
  return `${claim.approvedBy}审定，${year}年${month}月${day}日`;
}
