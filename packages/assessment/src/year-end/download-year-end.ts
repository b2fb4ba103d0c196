import { sha256 } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { EvidenceBundle } from "../evidence/download-bundle.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { bundleOfYear, layYear } from "./lay-year.ts";

/**
 * An agency’s year in a cycle as one archive that reads without Faheng: a page and a workbook that say of each indicator what
 * was answered, what it came to and why, with reports, results, ledger, records, evidence and the audit’s acts on it. Evidence is
 * streamed; everything else is small and lies in memory. For the command line, which waits for it; a page asks the machine.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_STORE, FAHENG_PACK_*, FAHENG_REPORT_FAILED
 */
export const downloadYearEnd = defineAct({
  ...LOOKING,
  action: "assessment.take-year",
  load: async (desk, { assessmentId }: { readonly assessmentId: string }) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  prepare: async ({ desk, found: loaded }) => {
    const { store } = roomOf(desk);
    const { year, contents } = await layYear(desk, loaded, { store, progress: async () => {} });
    return bundleOfYear(year, store, (at) => once(contents[at] ?? new Uint8Array()));
  },
  apply: async (_, { found: { agency }, prepared: bundle }) => ({
    answer: bundle,
    trace: { agencyId: agency.id, after: takenOf(bundle) },
  }),
});

/** What is written down of a folder that was taken. */
export function takenOf({ files, sums }: EvidenceBundle) {
  const bytes = files.reduce((sum, it) => sum + it.bytes, 0);
  return { count: files.length, bytes, sha256: sha256(new TextDecoder().decode(sums.bytes)) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
