import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { type LedgerView, ledgerViewOf } from "./get-ledger.ts";
import { loadLedger } from "./load-ledger.ts";

/** A department's month by the one word that names it among documents: `department/2026-03`. */
export async function ledgerAbout(desk: Desk, { assessment }: LoadedAssessment, about: string): Promise<LedgerView> {
  const at = about.lastIndexOf("/");
  const place = { assessmentId: assessment.id, departmentId: about.slice(0, at), month: about.slice(at + 1) };
  return await ledgerViewOf(desk, place, await loadLedger(desk, place));
}
