import type { NarrativeDocument } from "@faheng/domain";
import type { AccessObject } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";

/** Which text. */
export interface NarrativePlace {
  readonly assessmentId: string;
  readonly document: NarrativeDocument;
}

/** What an act on a text finds. */
export interface LoadedForNarrative {
  readonly loaded: LoadedAssessment;
}

export async function loadForNarrative(
  desk: Desk,
  { assessmentId }: { readonly assessmentId: string },
): Promise<LoadedForNarrative> {
  return { loaded: await loadAssessment(desk, assessmentId) };
}

/** What an act on a text is done to. */
export function narrativeObject(_: unknown, found: LoadedForNarrative | null): AccessObject {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** What the audit, and errors, call a text. */
export function narrativeName({ assessmentId, document }: NarrativePlace): string {
  return `narrative:${assessmentId}/${document}`;
}
