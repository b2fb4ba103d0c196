import type { HistoryEntry } from "../../api/outputs.ts";

/** What a version did with the answer, beside what its content says. */
export type HandedAct =
  | { readonly kind: "approved"; readonly by: string }
  | { readonly kind: "returned"; readonly reason: string }
  | { readonly kind: "again" | "submitted" | "withdrawn" | "revised" };

type Entry = Pick<HistoryEntry, "status" | "notApplicable" | "returned" | "handling">;

/** The act that made `entry` out of the version `before`; `null` where it was saved like any other. */
export function handedActOf(entry: Entry, before: Entry | undefined): HandedAct | null {
  switch (entry.handling?.act) {
    case undefined:
      return claimActOf(entry, before);
    case "response.save":
      return null;
    case "response.submit":
      return { kind: "submitted" };
    case "response.withdraw":
      return { kind: "withdrawn" };
    case "response.revise":
      return { kind: "revised" };
    case "response.approve":
      return { kind: "approved", by: entry.handling.approved?.by ?? "" };
    case "response.return":
    case "response.recall":
      return { kind: "returned", reason: entry.returned?.reason ?? "" };
  }
}

/** The same for versions from before answers had a state: claims that something does not apply alone were judged. */
function claimActOf(entry: Entry, before: Entry | undefined): HandedAct | null {
  if (entry.returned !== undefined) {
    return before?.returned === undefined ? { kind: "returned", reason: entry.returned.reason } : null;
  }
  if (entry.status !== "not-applicable") return null;
  const by = entry.notApplicable?.approvedBy ?? null;
  if (by !== null && before?.notApplicable?.approvedBy !== by) return { kind: "approved", by };
  return before?.status === "not-applicable" && before.returned !== undefined ? { kind: "again" } : null;
}
