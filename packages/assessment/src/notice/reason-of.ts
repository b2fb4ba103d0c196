import { findResponse, listEvidence, listExtensions, listLedgerVersions } from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import type { Place } from "./place.ts";

/**
 * Why something was sent back, corrected or returned, in the words of whoever did it at an instant; `null` where the act needs
 * no reason, or what it left is written over by now.
 */
export async function reasonOf(
  { db }: Desk,
  { act, at }: { readonly act: string; readonly at: string },
  { place, loaded }: { readonly place: Place; readonly loaded: LoadedAssessment | null },
): Promise<string | null> {
  if (loaded === null) return null;
  const { assessment } = loaded;
  const { indicator, ledger, extension, rectification } = place;
  if (rectification !== null) return rectification.found;
  if (act.startsWith("response.") && indicator !== null) {
    const returned = (await findResponse(db, assessment, indicator))?.returned;
    return returned?.at === at ? returned.reason : null;
  }
  if (act.startsWith("evidence.") && indicator !== null) {
    return reasonAt(await listEvidence(db, assessment, indicator), at);
  }
  if (extension !== null) return reasonAt(await listExtensions(db, [assessment]), at);
  if (ledger !== null) {
    const key = { agencyId: assessment.agencyId, assessmentId: assessment.id, ...ledger };
    return reasonAt(await listLedgerVersions(db, key), at);
  }
  return act.startsWith("assessment.") ? reasonAt([assessment], at) : null;
}

interface Moved {
  readonly steps: readonly { readonly at: string; readonly reason: string | null }[];
}

/** What was said at an instant by whoever moved one of them. */
function reasonAt(moved: readonly Moved[], at: string): string | null {
  return moved.flatMap(({ steps }) => steps).find((it) => it.at === at && it.reason !== null)?.reason ?? null;
}
