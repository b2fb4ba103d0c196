import { parsePoints } from "@faheng/domain";
import { canonical, part, sourceSpan, type Stretch } from "./canonical.ts";
import type { ClauseContext, ClauseDoubt, ClauseReading, ReadClause, TextSpan } from "./clause.ts";
import { amountsLeft } from "./amounts-left.ts";
import { figuresLeft } from "./figures-left.ts";
import { Cell, SIGNAL } from "./cell.ts";
import { factOf } from "./fact-of.ts";
import type { DraftClause } from "./draft-clause.ts";
import { inDecimals, mostOf } from "./ladders.ts";
import { beginSentence, endCell, endSentence, leaveUnread, say } from "./read-sentence.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { VERDICTS, type Verdict } from "./verdicts.ts";

/** Longer sentences are no rules of a table; they are listed as unread. */
const LONGEST_SENTENCE = 500;
/** A cell with more clauses than this is no scoring cell. */
const MOST_CLAUSES = 400;

/**
 * Reads the scoring standard of one item into clauses. Pure, throws nothing, takes time in proportion to the text. Amounts are
 * decimals; whatever is not understood is a `judgement` without a number and has a doubt.
 *
 * @example readClauses("每少1次扣2分，扣完为止。", { points: "4", kind: "item", about: ["会议不少于2次"] }).clauses[0]?.kind // "shortfall"
 */
export function readClauses(text: string, context: ClauseContext): ClauseReading {
  const sentences = sentencesOf(canonical(text));
  // What stands around it is read as the cell itself: 一次 is 1次.
  const about = context.about?.map((it) => canonical(it).text);
  const cell = new Cell({
    context: about === undefined ? context : Object.assign({}, context, { about }),
    points: pointsOf(context.points),
  });
  const rest: TextSpan[] = [];
  for (const [number, sentence] of sentences.entries()) {
    const span = sourceSpan(sentence.body);
    if (span === null) continue;
    if (cell.drafts.length > MOST_CLAUSES) {
      leaveUnread(cell, { span: [span[0], text.trimEnd().length], number }, "这一格条款太多，后面的没有读");
      break;
    }
    if (sentence.body.text.length > LONGEST_SENTENCE) {
      if (SIGNAL.test(sentence.body.text.slice(0, LONGEST_SENTENCE * 20)))
        leaveUnread(cell, { span, number }, "句子太长，没有读");
      else rest.push(span);
      continue;
    }
    readSentence({ sentence, number, cell, rest });
  }
  const drafts = endCell(cell);
  return finished({ text, context, cell, drafts, rest });
}

/** The item's points as a decimal; `null` where the cell is none. */
export function pointsOf(printed: string | null): string | null {
  const match = printed === null ? null : /^\D*?(\d{1,6}(?:\.\d{1,3})?)\s*分?\D*$/u.exec(canonical(printed).text);
  const thousandths = match?.[1] === undefined ? null : parsePoints(match[1]);
  return thousandths === null || thousandths === 0 ? null : inDecimals(thousandths);
}

interface Found {
  readonly verdict: Verdict;
  readonly from: number;
  readonly to: number;
}

/** Every verdict of a sentence, the earliest first; none overlaps another. */
function verdictsIn(text: string): Found[] {
  const next = VERDICTS.map(({ pattern, makes }) => {
    const regex = new RegExp(pattern.source, "gu");
    const find = (from: number): Found | null => {
      regex.lastIndex = from;
      for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
        if (match[0] === "") {
          regex.lastIndex += 1;
          continue;
        }
        const verdict = makes({ ...match.groups, found: match[0] });
        if (verdict !== null) return { verdict, from: match.index, to: match.index + match[0].length };
      }
      return null;
    };
    return { find, found: find(0) };
  });
  const all: Found[] = [];
  for (let at = 0; ;) {
    for (const form of next) {
      if (form.found !== null && form.found.from < at) form.found = form.find(at);
    }
    const earliest = next.reduce<Found | null>(
      (best, { found }) => (found !== null && (best === null || found.from < best.from) ? found : best),
      null,
    );
    if (earliest === null) return all;
    all.push(earliest);
    at = earliest.to;
  }
}

interface SentenceSetting {
  readonly sentence: Sentence;
  readonly number: number;
  readonly cell: Cell;
  readonly rest: TextSpan[];
}

function readSentence({ sentence, number, cell, rest }: SentenceSetting): void {
  const { body } = sentence;
  const { text } = body;
  const found = verdictsIn(text);
  beginSentence(cell, sentence, number);
  let from = 0;
  for (const { verdict, from: at, to } of found) {
    const words = bare(part(body, from, at));
    const all = bare(part(body, from, to));
    const span = sourceSpan(all);
    if (span !== null)
      say(cell, {
        verdict,
        words: words.text,
        stretch: words,
        span,
        own: sourceSpan(part(body, at, to)) ?? span,
        said: text.slice(at, to),
      });
    from = to;
  }
  const left = bare(part(body, from, text.length));
  const span = sourceSpan(left);
  if (span !== null) {
    const isUsed = endSentence(cell, { left: left.text, span, hasVerdict: found.length > 0 });
    if (!isUsed) rest.push(span);
  }
}

/** Without the punctuation at its ends. */
function bare(stretch: Stretch): Stretch {
  const from = /^[,、:.。]*/u.exec(stretch.text)?.[0].length ?? 0;
  const to = stretch.text.replace(/[,、:.。]+$/u, "").length;
  return part(stretch, from, Math.max(from, to));
}

interface FinishSetting {
  readonly text: string;
  readonly context: ClauseContext;
  readonly cell: Cell;
  readonly drafts: readonly DraftClause[];
  readonly rest: readonly TextSpan[];
}

function finished({ text, context, cell, drafts, rest }: FinishSetting): ClauseReading {
  const ids = new Map(drafts.map((draft, index) => [draft, `c${index + 1}`]));
  const idOf = (draft: DraftClause | null): string | null => (draft === null ? null : (ids.get(draft) ?? null));
  const printed = ([from, to]: TextSpan): string => text.slice(from, to);
  const clauses = drafts.map((draft): ReadClause => {
    const { effect, kind, params, cap, share, aggravation, veto, confidence, rule, span } = draft;
    const above = idOf(draft.aggravates);
    return {
      id: idOf(draft) ?? "c0",
      text: printed(span),
      span,
      effect,
      kind,
      params,
      cap,
      share,
      aggravates: above,
      aggravation: above === null ? null : aggravation,
      veto,
      fact: factOf(kind, params),
      confidence,
      rule,
    };
  });
  const ofClauses = drafts.flatMap((draft) =>
    draft.doubts.map(({ kind, note }): ClauseDoubt => ({
      kind,
      span: draft.span,
      printed: printed(draft.span),
      note,
      clause: idOf(draft),
    })),
  );
  const { start } = cell;
  const whole = canonical(text);
  const others = [
    cell.points,
    cell.ceiling,
    ...cell.caps.map(({ at }) => at),
    ...cell.shares.map(({ share }) => share),
  ];
  // Who works off another doubt of the cell reads its numbers.
  const isDoubted = ofClauses.length > 0 || cell.cellDoubts.length > 0;
  const left =
    // Amounts of one that is given for all or not at all stand in it as their sum.
    clauses.length === 0 || clauses.some(({ confidence, params }) => confidence < 0.6 || params.allOrNothing === true)
      ? []
      : [
          ...amountsLeft(whole.text, clauses, others),
          ...(isDoubted ? [] : figuresLeft(whole.text, clauses, others)),
        ].flatMap(({ said, from, to }): ClauseDoubt[] => {
          const span = sourceSpan(part(whole, from, to));
          const note = `文中的“${said}”没有读进任何一款，请核对`;
          return span === null ? [] : [{ kind: "clause-partly", span, printed: printed(span), note, clause: null }];
        });
  const sums = sumDoubts(clauses, {
    start,
    points: cell.points,
    context,
    text,
    shares: cell.shares.map(({ share }) => share),
    isEmptied: cell.floor === "zero",
  });
  return {
    clauses,
    start,
    floor: cell.floor,
    ceiling: cell.ceiling,
    isAbove: cell.isAbove,
    jointCaps: cell.caps.flatMap(({ drafts: own, at, span }) => {
      const named = own.flatMap((draft) => idOf(draft) ?? []);
      return named.length > 1 ? [{ clauses: named, at, text: printed(span) }] : [];
    }),
    matterOnce: cell.matterOnce,
    rest: rest.map((span) => ({ span, text: printed(span) })),
    doubts: [
      ...ofClauses,
      ...(clauses.length === 0 &&
      cell.ceiling === null &&
      cell.floor === null &&
      cell.context.kind !== "veto" &&
      AMOUNTS.test(canonical(text).text)
        ? [
            {
              kind: "clause-unread" as const,
              span: [0, text.length] as const,
              printed: text,
              note: "有分数或比例，但没有读出计分规则",
              clause: null,
            },
          ]
        : []),
      ...cell.cellDoubts.map((it) => Object.assign({}, it, { printed: printed(it.span) })),
      ...left,
      ...sums,
    ],
  };
}

/** What a cell that scores has. */
const AMOUNTS = /\d(?:\.\d+)?(?:分(?!钟)|%)/u;

interface SumSetting {
  readonly start: "full" | "zero";
  readonly points: string | null;
  readonly context: ClauseContext;
  readonly text: string;
  readonly shares: readonly string[];
  readonly isEmptied: boolean;
}

/** Where the amounts of the clauses do not come to the points of the item. */
function sumDoubts(
  clauses: readonly ReadClause[],
  { start, points, context, text, shares, isEmptied }: SumSetting,
): ClauseDoubt[] {
  const worth = points === null ? null : parsePoints(points);
  const notes: string[] = [];
  if (worth !== null) {
    const sum = shares.reduce((whole, share) => whole + (parsePoints(share) ?? 0), 0);
    if (shares.length > 0 && sum !== worth) {
      notes.push(`各款分值合计${inDecimals(sum)}分，本项分值${points}分`);
    }
    if (context.kind === "item") {
      const awards = clauses.filter(({ effect }) => effect === "award");
      // Of clauses that replace each other the first has the most.
      const mosts = awards.filter(({ aggravation }) => aggravation !== "replaces").map(mostOf);
      const most = mosts.every((it) => it !== null) ? mosts.reduce<number>((whole, it) => whole + (it ?? 0), 0) : null;
      if (start === "zero" && awards.length > 0 && most !== null && most !== worth) {
        notes.push(`各款最多得${inDecimals(most)}分，本项分值${points}分`);
      }
      for (const it of clauses) {
        if (it.effect !== "deduct" || (isEmptied && it.kind !== "flag")) continue;
        const one = it.kind === "flag" ? mostOf(it) : it.cap === null ? null : parsePoints(it.cap);
        if (one !== null && one > worth)
          notes.push(`“${it.text.slice(0, 30)}”扣${inDecimals(one)}分，超过本项分值${points}分`);
      }
    }
    if (context.kind === "bonus") {
      for (const it of clauses) {
        const cap = it.cap === null ? null : parsePoints(it.cap);
        if (cap !== null && cap > worth) notes.push(`累计不超过${it.cap}分，本项分值${points}分`);
      }
    }
  }
  return notes.map((note) => ({ kind: "clause-sum", span: [0, text.length], printed: text, note, clause: null }));
}
