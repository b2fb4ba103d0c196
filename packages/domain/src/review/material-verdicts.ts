import type { Wording } from "../errors.ts";
import type { FactField, PartOption } from "../fact-field.ts";
import { type Evidence, EVIDENCE_QUALITIES, type EvidenceQuality } from "../process/entity/evidence.ts";
import type { MaterialVerdict } from "../process/entity/review-finding.ts";
import type { ReviewTask } from "../process/entity/review-task.ts";

/** What is judged of a material, as people say it: 完整、准确、真实、有效. */
export const QUALITY_WORDS: Readonly<Record<EvidenceQuality, Wording>> = {
  complete: { zh: "完整", en: "complete" },
  accurate: { zh: "准确", en: "accurate" },
  genuine: { zh: "真实", en: "true" },
  valid: { zh: "有效", en: "valid" },
};

/** Which piece of evidence, in which version. */
type PiecePlace = Pick<Evidence, "material" | "n" | "version">;

/** In what a piece was found not to hold, in the order in which it is asked. */
export function failedQualities({ qualities }: Pick<MaterialVerdict, "qualities">): EvidenceQuality[] {
  return EVIDENCE_QUALITIES.filter((it) => !qualities[it]);
}

/** Pieces that are offered and were not judged in the version that they have now. */
export function unjudged<Piece extends PiecePlace>(
  pieces: readonly Piece[],
  verdicts: readonly MaterialVerdict[],
): Piece[] {
  return pieces.filter((piece) => !verdicts.some((it) => isOf(it, piece)));
}

/** Whether a verdict is about that piece in that version. */
function isOf(verdict: PiecePlace, { material, n, version }: PiecePlace): boolean {
  return verdict.material === material && verdict.n === n && verdict.version === version;
}

/** Whether a fact says of each material in what it holds, so that verdicts on the materials state it. */
export function isCheckedFact(
  field: FactField,
): field is Extract<FactField, { kind: "parts" }> & { readonly parts: readonly (PartOption & Checked)[] } {
  return field.kind === "parts" && field.parts.length > 0 && field.parts.every(({ check }) => check !== undefined);
}

interface Checked {
  readonly check: NonNullable<PartOption["check"]>;
}

/**
 * The parts of such a fact that hold by verdicts on every piece: a material holds in a quality where something is offered for it
 * and everything that is offered holds. Ours (本系统口径): no document says what several pieces of one material come to.
 *
 * @param keys of the item's materials, in printed order.
 */
export function checkedPartsOf(
  parts: readonly (Pick<PartOption, "key"> & Checked)[],
  keys: readonly string[],
  verdicts: readonly MaterialVerdict[],
): string[] {
  return parts.flatMap(({ key, check: { material, quality } }) => {
    const own = verdicts.filter((it) => it.material === keys[material - 1]);
    return own.length > 0 && own.every(({ qualities }) => qualities[quality]) ? [key] : [];
  });
}

/** What each material of an item lacks by verdicts on every piece: in words, with the reasons; nothing of one that holds. */
export function lacksOf(
  materials: readonly { readonly key: string; readonly name: string }[],
  verdicts: readonly MaterialVerdict[],
): string[] {
  return materials.flatMap(({ key, name }) => {
    const own = verdicts.filter(({ material }) => material === key);
    if (own.length === 0) return [`${name}：没有提交`];
    return own.flatMap((it) => {
      const failed = failedQualities(it).map((quality) => QUALITY_WORDS[quality].zh);
      if (failed.length === 0) return [];
      return [`${name}${own.length > 1 ? `第${String(it.n)}份` : ""}：不符合${failed.join("、")}（${it.reason}）`];
    });
  });
}

/**
 * Whether a task was submitted when a result was written, so that what was found in it stands beside that result. Of what was made
 * void in the same moment it was: an item that is judged anew makes its task void once the result is there.
 *
 * @param at ISO time.
 */
export function wasSubmitted({ steps }: Pick<ReviewTask, "steps">, at: string): boolean {
  return steps.findLast((it) => it.at < at || (it.at === at && it.act !== "review.void"))?.act === "review.submit";
}
