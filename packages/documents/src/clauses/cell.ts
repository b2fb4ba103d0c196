import type { Stretch } from "./canonical.ts";
import type { ClauseContext, ClauseDoubtKind, TextSpan, VetoOutcome } from "./clause.ts";
import { doubt, type DraftClause, draftOf, labelOf, type Said } from "./draft-clause.ts";
import type { Effect, Verdict } from "./verdicts.ts";

/** 未, 否则, 其他: the rest of an award before it. */
export const COMPLEMENT = /^(?:否则|反之|均未|都未|均不|其他|其余|其它|除此|未|没有|没|不|无|达不到|低于|不足|的)/u;
/** A head of a list: 有下列情形之一. */
export const LISTED =
  /(?:下列|以下|如下|上述|以上)(?:[^,;]{0,6})(?:情形|情况|问题|行为|内容|要求|事项|工作|条件)(?:之一)?/u;
/** What shows that a text is about points. */
export const SIGNAL = /[扣减](?:除)?分|[扣加得减计][\d.]|加分|得分|不得分|否决|计分|打分|赋分|酌情|按比例|分值/u;

/** One verdict with what stands before it. */
export interface Spoken {
  readonly verdict: Verdict;
  readonly words: string;
  readonly stretch: Stretch;
  /** Of words and verdict. */
  readonly span: TextSpan;
  /** Of the verdict alone. */
  readonly own: TextSpan;
  /** The verdict's words. */
  readonly said: string;
}

/** Clauses that one cap holds together. */
export interface JointCap {
  readonly drafts: readonly DraftClause[];
  readonly at: string;
  readonly span: TextSpan;
}

/** A cell while its sentences are read one after the other, each in the light of those before it. */
export class Cell {
  readonly context: ClauseContext;
  points: string | null;
  floor: "zero" | "none" | null = null;
  ceiling: string | null = null;
  start: "full" | "zero" = "zero";
  /** Whether awards come on top of full marks. */
  isAbove = false;
  matterOnce = false;
  readonly cellDoubts: {
    readonly kind: ClauseDoubtKind;
    readonly span: TextSpan;
    readonly note: string;
    readonly clause: null;
  }[] = [];
  readonly caps: JointCap[] = [];
  readonly drafts: DraftClause[] = [];
  /** Sentences without an amount: where targets may stand, and parts of a list. */
  readonly plain: {
    readonly text: string;
    readonly mark: string;
    readonly span: TextSpan;
    readonly sentence: number;
  }[] = [];
  sentence = 0;
  /** Number of the sentence with which the present paragraph, as far as the next full stop, begins. */
  paragraph = 0;
  isNewParagraph = true;
  isOnceAhead = false;
  shares: {
    readonly share: string;
    readonly drafts: DraftClause[];
    readonly words: string;
    readonly span: TextSpan;
    readonly sentence: number;
  }[] = [];
  share: string | null = null;
  /** What each point of a list of vetoes does, as its head says. */
  vetoOfList: VetoOutcome | null = null;
  mark = "";
  shareOfList: { readonly share: string; readonly sentence: number } | null = null;
  /** Full marks for reaching something: where a target may stand for what comes after. */
  baseline: string[] = [];
  /** An amount for each of a list that follows. */
  list: DraftClause | null = null;

  constructor({ context, points }: { readonly context: ClauseContext; readonly points: string | null }) {
    this.context = context;
    this.points = points;
  }

  said({
    words,
    span,
    stretch,
    verdict = null,
  }: {
    readonly words: string;
    readonly span: TextSpan;
    readonly stretch?: Stretch;
    readonly verdict?: Verdict | null;
  }): Said {
    const said: Said = {
      words,
      span,
      stretch: stretch ?? { text: words, at: [], ends: [] },
      sentence: this.sentence,
      share: this.share,
      points: this.share ?? this.points,
      context: this.context,
      about: [
        ...this.baseline.toReversed(),
        ...this.plain
          .filter(({ sentence }) => sentence >= this.sentence - 2)
          .map(({ text }) => text)
          .toReversed(),
        ...this.drafts
          .filter(({ sentence, words }) => sentence === this.sentence && /不少于|至少|不得少于/u.test(words))
          .map(({ words }) => words)
          .toReversed(),
        ...(this.context.about ?? []),
      ],
      before: this.drafts,
      verdict,
    };
    return said;
  }

  aboutLabel(fallback: string): string {
    const [first] = this.context.about ?? [];
    return first === undefined ? fallback : labelOf(first).slice(0, 60) || fallback;
  }

  judgement(span: TextSpan, effect: Effect, note: string): DraftClause {
    const label = this.aboutLabel("酌情分");
    const draft = draftOf(this.said({ words: "", span }), {
      effect: this.context.kind === "bonus" && effect !== "deduct" ? "award" : effect,
      kind: "judgement",
      params: { min: null, max: null, label },
      label,
      confidence: 0,
      rule: "unread",
    });
    return doubt(draft, "clause-unread", note);
  }

  push(draft: DraftClause): void {
    this.drafts.push(draft);
    if (draft.share !== null) this.shares.at(-1)?.drafts.push(draft);
  }

  /** What says more of the last clause is part of it. */
  extend(span: TextSpan): void {
    const last = this.drafts.at(-1);
    if (last && last.sentence === this.sentence) last.span = [last.span[0], Math.max(last.span[1], span[1])];
  }
}
