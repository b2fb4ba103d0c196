/** Documents whose text people write themselves, around figures of the assessment. */
export const NARRATIVE_DOCUMENTS = ["self-report", "annual-report"] as const;
export type NarrativeDocument = (typeof NARRATIVE_DOCUMENTS)[number];

/** Figures that a text may stand on, as people write them in braces: `{已完成项数}`. */
export const NARRATIVE_FIGURES = [
  "事项总数",
  "已完成项数",
  "推进中项数",
  "尚未开展项数",
  "不涉及项数",
  "未填报项数",
  "自评得分",
  "整改事项数",
  "已销号项数",
  "未销号项数",
] as const;
export type NarrativeFigure = (typeof NARRATIVE_FIGURES)[number];

/** A plain paragraph, or a heading of level 1 (一、), 2 （一） or 3 (1.); figures stand in it as `{name}`. */
export interface NarrativeBlock {
  /** 0 for a paragraph of text. */
  readonly level: 0 | 1 | 2 | 3;
  readonly text: string;
}

/** What the figures come to. */
export type NarrativeValues = Readonly<Partial<Record<NarrativeFigure, string>>>;

/** A text as somebody saved it: every version stays. */
export interface Narrative {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly document: NarrativeDocument;
  /** Counts from 1. */
  readonly version: number;
  readonly blocks: readonly NarrativeBlock[];
  /** The figures as the text has them: of when they were last taken over, whatever they come to by now. */
  readonly figures: NarrativeValues;
  /** Person id and name at the time. */
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}

const TOKEN = /\{(?<name>[^{}]*)\}/gu;

const isFigure = (name: string): name is NarrativeFigure => NARRATIVE_FIGURES.some((it) => it === name);

/** The figures that a text stands on, each once, in the order in which they come. */
export function figuresIn(blocks: readonly NarrativeBlock[]): readonly NarrativeFigure[] {
  const names = blocks.flatMap(({ text }) => [...text.matchAll(TOKEN)].map(({ groups }) => groups?.["name"] ?? ""));
  return [...new Set(names.filter(isFigure))];
}

/** The first brace that is no figure: which paragraph, from 1, and what stands in it; `null` where there is none. */
export function unknownFigure(
  blocks: readonly NarrativeBlock[],
): { readonly paragraph: number; readonly name: string } | null {
  for (const [at, { text }] of blocks.entries()) {
    const left = text.replaceAll(TOKEN, (token, name: string) => (isFigure(name) ? "" : token));
    const found = /\{[^{}]*\}?|\}/u.exec(left);
    if (found !== null) return { paragraph: at + 1, name: found[0].slice(0, 40) };
  }
  return null;
}

/** A text with its figures in their places; one that has no value yet stays a blank to be seen: `＿＿`. */
export function withFigures(text: string, values: NarrativeValues): string {
  return text.replaceAll(TOKEN, (token, name: string) => (isFigure(name) ? (values[name] ?? "＿＿") : token));
}

/** Figures of a text that come to something else by now, with both values; `null` for one that it never had. */
export function changedFigures(
  blocks: readonly NarrativeBlock[],
  { kept, now }: { readonly kept: NarrativeValues; readonly now: NarrativeValues },
): readonly { readonly name: NarrativeFigure; readonly kept: string | null; readonly now: string }[] {
  return figuresIn(blocks).flatMap((name) => {
    const [before = null, value = "—"] = [kept[name], now[name]];
    return before === value ? [] : [{ name, kept: before, now: value }];
  });
}
