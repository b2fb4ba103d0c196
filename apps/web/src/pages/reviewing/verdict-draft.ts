import { failedQualities, type EvidenceQuality } from "@faheng/domain";
import type { MaterialVerdict, Piece } from "../../api/outputs.ts";

/** A verdict on a piece as it is being written. */
export interface DraftVerdict {
  /** In what it does not hold; `null` where somebody said that it does not and not yet in what. */
  readonly failed: readonly EvidenceQuality[] | null;
  readonly reason: string;
  readonly checkedOn: string;
}

/** By {@link pieceKey}; what is not there was not judged. */
export type VerdictDraft = Readonly<Record<string, DraftVerdict>>;

type Judged = Pick<Piece, "material" | "n" | "version" | "content">;

/** Names a piece in the version that is before the reviewer. */
export function pieceKey({ material, n, version }: Pick<Piece, "material" | "n" | "version">): string {
  return `${material} ${String(n)}.${String(version)}`;
}

/** What was saved, as it is written on. */
export function verdictsOf(materials: readonly MaterialVerdict[]): VerdictDraft {
  return Object.fromEntries(
    materials.map((it) => [
      pieceKey(it),
      { failed: failedQualities(it), reason: it.reason, checkedOn: it.checkedOn ?? "" },
    ]),
  );
}

/** The verdicts of a draft on pieces that are there now; `null` while one of them is not complete. */
export function materialsOf(draft: VerdictDraft, pieces: readonly Judged[]): MaterialVerdict[] | null {
  const verdicts: MaterialVerdict[] = [];
  for (const piece of pieces) {
    const said = draft[pieceKey(piece)];
    if (said === undefined) continue;
    const { failed, reason, checkedOn } = said;
    const isSecret = piece.content.kind === "sealed";
    if (failed === null || (failed.length > 0 && reason.trim() === "") || (isSecret && checkedOn === "")) return null;
    const { material, n, version } = piece;
    const holds = (quality: EvidenceQuality): boolean => !failed.includes(quality);
    verdicts.push({
      material,
      n,
      version,
      qualities: {
        complete: holds("complete"),
        accurate: holds("accurate"),
        genuine: holds("genuine"),
        valid: holds("valid"),
      },
      reason: failed.length === 0 ? "" : reason.trim(),
      ...(isSecret ? { checkedOn } : {}),
    });
  }
  return verdicts;
}
