import { FahengError, type ErrorReport } from "@faheng/domain";
import { webErrors as errors } from "./errors.ts";

/** What became of a document that was handed in. */
export type UploadResult =
  | { readonly kind: "attached"; readonly attached: number }
  | { readonly kind: "refused"; readonly report: ErrorReport };

/** Hands in the agency's own copy of the official document, whose wording then stands on screen and in exports. */
export async function uploadOfficialText(assessmentId: string, file: File): Promise<UploadResult> {
  const body = new FormData();
  body.append("file", file);
  try {
    const answer = await fetch(`/files/official-text/${encodeURIComponent(assessmentId)}`, { method: "POST", body });
    const said: unknown = await answer.json();
    if (answer.ok && has(said, "attached") && typeof said.attached === "number") {
      return { kind: "attached", attached: said.attached };
    }
    return { kind: "refused", report: reportIn(said) ?? new FahengError(errors.FAHENG_WEB_UNKNOWN).report() };
  } catch {
    return { kind: "refused", report: new FahengError(errors.FAHENG_WEB_NO_ANSWER).report() };
  }
}

/** Routes beside tRPC answer `{ error: ErrorReport }`. */
function reportIn(said: unknown): ErrorReport | null {
  if (!has(said, "error") || !has(said.error, "code") || !has(said.error, "message")) return null;
  return said.error as unknown as ErrorReport;
}

function has<Key extends string>(thing: unknown, key: Key): thing is Readonly<Record<Key, unknown>> {
  return typeof thing === "object" && thing !== null && key in thing;
}
