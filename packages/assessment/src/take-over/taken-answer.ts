import {
  type Evidence,
  type Framework,
  type Indicator,
  type IndicatorFacts,
  type IndicatorResponse,
  responseStateOf,
} from "@faheng/domain";
import { keyedMaterials, OTHER_MATERIAL } from "../evidence/materials.ts";

/** What an answer says, apart from where it stands. */
export interface AnswerContent {
  readonly status: IndicatorResponse["status"];
  readonly facts: IndicatorFacts;
  readonly progress: string;
  readonly notApplicable: { readonly reason: string } | null;
}

/** An answer that says nothing. */
export const BLANK: AnswerContent = { status: "not-started", facts: {}, progress: "", notApplicable: null };

/**
 * What an answer of the cycle before begins this one's with: its words and those of its facts that are asked for now. Nothing is
 * done yet in the new cycle, so that what was done is under way again; what did not apply is proposed anew.
 *
 * @param keys of the facts that the agency itself states at the indicator now
 */
export function takenContent(
  { status, facts, progress, notApplicable }: Pick<IndicatorResponse, keyof AnswerContent>,
  keys: readonly string[],
): AnswerContent {
  const kept = keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]] as const]));
  return {
    status: status === "done" ? "in-progress" : status,
    facts: Object.fromEntries(kept),
    progress,
    notApplicable: notApplicable && { reason: notApplicable.reason },
  };
}

/** Whether nothing is said in an answer yet, so that nothing is lost where another is put in its place. */
export function isBlank(response: IndicatorResponse | null): boolean {
  return response === null || (responseStateOf(response) === "draft" && isSame(response, BLANK));
}

/** Whether an answer says what another does. */
export function isSame(one: Pick<IndicatorResponse, keyof AnswerContent>, other: AnswerContent): boolean {
  const facts = Object.entries(one.facts).filter(([, fact]) => fact !== null);
  const others = Object.entries(other.facts).filter(([, fact]) => fact !== null);
  return (
    one.status === other.status &&
    one.progress === other.progress &&
    (one.notApplicable?.reason ?? null) === (other.notApplicable?.reason ?? null) &&
    facts.length === others.length &&
    facts.every(([key, fact]) => JSON.stringify(fact) === JSON.stringify(other.facts[key]))
  );
}

/** Whether an item asks for something else than it did: heading, requirement, figures and materials; its place does not count. */
export function isReworded(
  then: { readonly framework: Framework; readonly indicator: Indicator },
  now: { readonly framework: Framework; readonly indicator: Indicator },
): boolean {
  return wordingOf(then) !== wordingOf(now);
}

function wordingOf({ framework, indicator }: { readonly framework: Framework; readonly indicator: Indicator }): string {
  const { title, requirement, officialDigest, figures, outputs } = indicator;
  const materials = keyedMaterials(framework, indicator).map(({ key, text }) => [key, text]);
  return JSON.stringify([title, requirement, officialDigest, figures, outputs, materials]);
}

/** Why a piece is not taken over: it is older than counts, or its material is asked for no more. */
export type PieceStands = "window" | "material";

/** A piece of the cycle before that would be given again. */
export interface TakenPiece {
  readonly piece: Evidence;
  /** `null` where it goes. */
  readonly stands: PieceStands | null;
}

/** What stood as evidence of an answer then, each with what stands in its way now. */
export function takenPieces(framework: Framework, indicator: Indicator, all: readonly Evidence[]): TakenPiece[] {
  const keys = new Set([OTHER_MATERIAL, ...keyedMaterials(framework, indicator).map(({ key }) => key)]);
  const newest = new Map(all.map((it) => [JSON.stringify([it.material, it.n]), it]));
  const standing = [...newest.values()].filter(({ state }) => state === "given" || state === "accepted");
  const { evidenceFrom } = framework;
  return standing.map((piece): TakenPiece => {
    if (!keys.has(piece.material)) return { piece, stands: "material" };
    return { piece, stands: evidenceFrom !== null && piece.effectiveOn < evidenceFrom ? "window" : null };
  });
}
