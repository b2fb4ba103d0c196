import type { ClauseContext, ClauseDoubtKind, ClauseValue, TextSpan, VetoOutcome } from "./clause.ts";
import type { Interval } from "./conditions.ts";
import type { Stretch } from "./canonical.ts";
import type { Effect, Verdict } from "./verdicts.ts";

/** A clause while its cell is still being read: what comes after it may change it. */
export interface DraftClause {
  effect: Effect | "veto";
  kind: string;
  params: Record<string, ClauseValue>;
  /** Begin and end in the source. */
  span: TextSpan;
  label: string;
  cap: string | null;
  share: string | null;
  /** The clause that it makes graver. */
  aggravates: DraftClause | null;
  aggravation: "adds" | "replaces" | null;
  veto: VetoOutcome | null;
  confidence: number;
  rule: string;
  readonly doubts: { readonly kind: ClauseDoubtKind; readonly note: string }[];
  /** Number of the sentence it stands in. */
  readonly sentence: number;
  /** A step of a ladder, until the ladder is put together. */
  step: LadderStep | null;
  /** The words of its condition. */
  readonly words: string;
  /** Whether its sentence says 每项, 每次: without, a list of events may mean one. */
  isRepeated: boolean;
  /** 加分: on top of what the item is worth. */
  isExtra: boolean;
  /** Whether one matter counts once, said of a rung before its ladder is put together. */
  isOnce: boolean;
  /** What the document calls the case in which nothing is given: 未成立的不得分. */
  otherwise: string | null;
}

/** One rung: by how much was reached, by level of government, by a grade's word. */
export type LadderStep =
  | { readonly of: "interval"; readonly interval: Interval; readonly points: string }
  | { readonly of: "level"; readonly name: string; readonly points: string }
  | { readonly of: "grade"; readonly name: string; readonly points: string };

/** What a sentence says with one amount, and what is known around it. */
export interface Said {
  readonly verdict: Verdict | null;
  /** The words before the amount. */
  readonly words: string;
  readonly stretch: Stretch;
  readonly span: TextSpan;
  readonly sentence: number;
  readonly share: string | null;
  /** Points of the item, `null` where none are known. */
  readonly points: string | null;
  readonly context: ClauseContext;
  /** Texts in which a target may stand: sentences before, then the item's own. */
  readonly about: readonly string[];
  readonly before: readonly DraftClause[];
}

/** A new draft with nothing but what every clause has. */
export function draftOf(
  { span, sentence, words, share, verdict }: Said,
  own: Pick<DraftClause, "effect" | "kind" | "params" | "label" | "confidence" | "rule"> &
    Partial<Pick<DraftClause, "step" | "isRepeated">>,
): DraftClause {
  return {
    effect: own.effect,
    kind: own.kind,
    params: own.params,
    label: own.label,
    confidence: own.confidence,
    rule: own.rule,
    span,
    sentence,
    words,
    share,
    cap: null,
    aggravates: null,
    aggravation: null,
    veto: null,
    doubts: [],
    step: own.step ?? null,
    isRepeated: own.isRepeated ?? false,
    isExtra: verdict?.kind === "amount" && verdict.isExtra,
    isOnce: false,
    otherwise: null,
  };
}

/** Adds a doubt and lowers what is thought of the clause. */
export function doubt(draft: DraftClause, kind: ClauseDoubtKind, note: string): DraftClause {
  const most = kind === "clause-unread" ? 0 : kind === "clause-partly" ? 0.5 : kind === "clause-target" ? 0.6 : 0.75;
  draft.confidence = Math.min(draft.confidence, most);
  draft.doubts.push({ kind, note });
  return draft;
}

const LEADING =
  /^(?:[,:、。;“”"]|但是?|并且|而且|且|并|其中|如果|如|若|凡|对于|对|另外|另|同时|发现|经查|则|的|以及|和|或|每)+/u;
const TRAILING = /(?:[,:、。;]|的|者|(?<![学课小及按准定限平])时|的情况|的情形|情形之一)+$/u;

/** A label out of the words of a sentence, without what was read of them already. */
export function labelOf(words: string, cuts: readonly (readonly [number, number])[] = []): string {
  let rest = words;
  for (const [from, to] of cuts.toSorted((a, b) => b[0] - a[0])) rest = `${rest.slice(0, from)}${rest.slice(to)}`;
  const pieces = rest
    .split(/[,:]/u)
    .map((piece) => piece.replace(LEADING, "").replace(TRAILING, ""))
    .filter((piece) => piece !== "");
  const label = /^(?:每|按)?(?:年|季度|月|半年|全年|年度|全年度|1)$/u.test(pieces.join()) ? "" : pieces.join("，");
  return label.length > 80 ? `${label.slice(0, 79)}…` : label;
}
