import type { HistoryEntry } from "../../api/outputs.ts";

/** What a version did to a claim not to apply, beside what its content says. */
export type ClaimAct =
  | { readonly kind: "approved"; readonly by: string }
  | { readonly kind: "returned"; readonly reason: string }
  | { readonly kind: "again" };

/** The act that made `entry` out of the version `before`; `null` where it is an answer like any other. */
export function claimActOf(
  entry: Pick<HistoryEntry, "status" | "notApplicable" | "returned">,
  before: Pick<HistoryEntry, "status" | "notApplicable" | "returned"> | undefined,
): ClaimAct | null {
  if (entry.returned !== undefined) {
    return before?.returned === undefined ? { kind: "returned", reason: entry.returned.reason } : null;
  }
  if (entry.status !== "not-applicable") return null;
  const by = entry.notApplicable?.approvedBy ?? null;
  if (by !== null && before?.notApplicable?.approvedBy !== by) return { kind: "approved", by };
  return before?.status === "not-applicable" && before.returned !== undefined ? { kind: "again" } : null;
}
