import type { ErrorReport } from "@faheng/domain";
import { failureIn, has, noAnswer } from "./coded-failure.ts";
import { sendWatched, type Watch } from "./send-watched.ts";

/** What became of a document that was handed in. */
export type UploadResult =
  | { readonly kind: "attached"; readonly attached: number }
  | { readonly kind: "refused"; readonly report: ErrorReport };

/** Hands in the agency's own copy of the official document, whose wording then stands on screen and in exports. */
export async function uploadOfficialText(
  { id, officialCopy }: { readonly id: string; readonly officialCopy: string | null },
  file: File,
): Promise<UploadResult> {
  const body = new FormData();
  body.append("file", file);
  try {
    // Whoever has attached another copy meanwhile is not written over.
    const url = `/files/official-text/${encodeURIComponent(id)}?expected=${officialCopy ?? "none"}`;
    const answer = await fetch(url, { method: "POST", body });
    const said: unknown = await answer.json();
    if (answer.ok && has(said, "attached") && typeof said.attached === "number") {
      return { kind: "attached", attached: said.attached };
    }
    return { kind: "refused", report: failureIn(said).report };
  } catch {
    return { kind: "refused", report: noAnswer().report };
  }
}

/** For which material a file is given, and of which day it is. */
export interface EvidencePlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly material: string;
  /** The day it is of, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  /** What was sent back and is given anew by it. */
  readonly replaces: { readonly n: number; readonly version: number; readonly writes: number } | null;
}

/**
 * Gives a file as evidence.
 *
 * @throws CodedFailure, also for what was stopped: then nothing of it is kept.
 */
export async function uploadEvidence(
  { assessmentId, indicator, material, effectiveOn, replaces }: EvidencePlace,
  file: File,
  watch: Watch,
): Promise<void> {
  const asked = new URLSearchParams({ material, effectiveOn });
  if (replaces !== null) asked.set("replaces", `${replaces.n}.${replaces.version}.${replaces.writes}`);
  const url = `/files/evidence/${encodeURIComponent(assessmentId)}/${encodeURIComponent(indicator)}?${asked.toString()}`;
  await sendWatched(url, file, watch);
}
