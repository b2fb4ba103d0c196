import type { Cell, Spoken } from "./cell.ts";
import { repeatIn, targetsIn } from "./conditions.ts";
import { doubt, type DraftClause, labelOf } from "./draft-clause.ts";
import { shapeAmount } from "./shapes.ts";
import type { Verdict } from "./verdicts.ts";

// One sentence that holds for several: rates side by side, demands side by side.

/** 参考率、合格率每低1个百分点各扣0.1分: a clause for each of the rates. */
export function eachRate(draft: DraftClause): readonly DraftClause[] {
  if (draft.kind === "flag" && /或|、|和|及/u.test(draft.words)) {
    doubt(draft, "clause-partly", "“各”指几种情形，按一种读，请核对");
    return [draft];
  }
  if (draft.kind !== "ratio" && draft.kind !== "distance") return [draft];
  const own = draft.kind === "ratio" ? ratesWithTargets(draft) : [];
  if (own.length > 1) return own;
  const [, list = "", tail = ""] = /^(.*?率(?:[、和及与]|以及)[^:]*率)(.*)$/u.exec(draft.label) ?? [];
  const piece = list.split(/[,，]/u).at(-1) ?? "";
  const names = piece.split(/[、和及与]|以及/u).filter((name) => name.endsWith("率"));
  if (names.length < 2) return [draft];
  return names.map((name): DraftClause => {
    const label = `${name}${tail}`;
    const doubts = draft.doubts.filter(({ note }) => !note.startsWith("几个比率"));
    return Object.assign({}, draft, {
      label,
      doubts,
      params: Object.assign({}, draft.params, { label }),
      confidence: doubts.length === 0 ? 0.93 : draft.confidence,
    });
  });
}

/** 参考率不低于98%，合格率不低于95%，每低1个百分点各扣0.2分: each rate with the target that stands behind it. */
function ratesWithTargets(draft: DraftClause): readonly DraftClause[] {
  const repeat = repeatIn(draft.words);
  const targets = targetsIn(draft.words).filter(({ unit, to }) => unit === "%" && to <= (repeat?.from ?? 0));
  if (targets.length < 2) return [];
  let from = 0;
  return targets.slice(0, 6).map(({ value, from: at, to }) => {
    const label = labelOf(draft.words.slice(from, at)).slice(-60) || draft.label;
    from = to;
    const params = Object.assign({}, draft.params, { label, target: `${value}%` });
    return Object.assign({}, draft, { label, params, doubts: [...draft.doubts] });
  });
}

/** 听取汇报不少于2次、研究问题不少于1次，每少1次扣0.5分: each of the demands falls short by itself. */
export function severalTargets(draft: DraftClause): readonly DraftClause[] | null {
  const { kind, params, words } = draft;
  const isShort = kind === "shortfall" && params.per === undefined && params.periods === undefined;
  if (!isShort && kind !== "ratio") return null;
  const repeat = repeatIn(words);
  const until = repeat?.from ?? words.length;
  const own = targetsIn(words.slice(0, until)).filter(({ unit, side }) =>
    isShort ? unit === params.unit && side === "least" : unit === "%" && side === "least",
  );
  const before = (index: number): string => labelOf(words.slice(own[index - 1]?.to ?? 0, own[index]?.from));
  if (own.length < 2 || own.some((_, index) => before(index).length < 2)) return null;
  return own.map(({ value }, index) => {
    const name = before(index).slice(-60);
    const label = isShort ? `${name}：实际${String(params.unit)}数` : name;
    const amount = isShort ? { minimum: Number(value) } : { target: `${value}%` };
    const it: DraftClause = Object.assign({}, draft, {
      label,
      params: Object.assign({}, params, { label, ...amount }),
      doubts: [...draft.doubts],
    });
    return doubt(it, "clause-reading", "前面写了几项要求，各按自己的要求计，系本平台的理解");
  });
}

/** A率、B率均达到100%得2分；每低1个百分点分别扣0.1分、0.05分: an amount for each of the rates, in their order. */
export function ratesInTurn(
  cell: Cell,
  spoken: Spoken,
  { effect, points }: Pick<Extract<Verdict, { kind: "amounts" }>, "effect" | "points">,
): readonly DraftClause[] | null {
  const repeat = repeatIn(spoken.words);
  if (repeat?.repeat.kind !== "points") return null;
  const before = cell.drafts.filter(({ sentence }) => sentence >= cell.sentence - 1).map(({ words }) => words);
  const texts = [spoken.words.slice(0, repeat.from), ...before.toReversed(), ...(cell.context.about ?? [])];
  const names = texts.map(ratesNamed).find((it) => it.length === points.length);
  if (names === undefined) return null;
  return names.map((name, index) =>
    shapeAmount({
      ...cell.said(spoken),
      words: `${name}${spoken.words.slice(repeat.from)}`,
      verdict: { kind: "amount", effect, points: points[index] ?? "0", ...ONCE },
    }),
  );
}

const ONCE = { isFurther: false, isExtra: false, unit: null, isEach: false } as const;

/** Rates that words list: 参考率、合格率. */
function ratesNamed(words: string): readonly string[] {
  const list = /[^,:;]*?率(?:(?:[、和及与]|以及)[^,:;、]*?率)+/u.exec(words)?.[0] ?? "";
  return list.split(/[、和及与]|以及/u).filter((name) => name.endsWith("率"));
}
