import type { ErrorReport } from "@faheng/domain";
import { failureIn, has, noAnswer } from "./coded-failure.ts";

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
