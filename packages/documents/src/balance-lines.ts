import { spacedWidthOf } from "./text-height.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });
/** No line begins with these, and none ends with the opening ones. */
const CLOSING = /^[，。；：、）》〉”’」』】〕！？…—)\]]/u;
const OPENING = /[（《〈“‘「『【〔(]$/u;

/**
 * A title on as few lines as it needs, all about equally long and parted between words (GB/T 9704-2012, 7.3.1): no single
 * character is left alone on a line of its own. What fits on one line, or is parted already, is left as it is.
 *
 * @param capacity of a line, in heights of the font
 * @example balanceLines("市知识产权局关于推进法治政府建设情况的报告", 20) // "市知识产权局关于推进\n法治政府建设情况的报告"
 */
export function balanceLines(text: string, capacity: number): string {
  const width = spacedWidthOf(text);
  if (width <= capacity || text.includes("\n")) return text;
  const count = Math.ceil(width / capacity);
  return partInto(text, count, capacity) ?? partInto(text, count + 1, capacity) ?? text;
}

/** The parting into this many lines whose lengths differ least; `null` where no parting fits. */
function partInto(text: string, count: number, capacity: number): string | null {
  const pieces = unbreakable(text);
  const ideal = spacedWidthOf(text) / count;
  let best: { readonly cost: number; readonly lines: readonly string[] }[] = [{ cost: 0, lines: [] }];
  // best[i]: the cheapest parting of the first i pieces into `line` lines; what cannot be is left out.
  for (let line = 0; line < count; line++) {
    const next: typeof best = [];
    for (const [from, { cost, lines }] of Object.entries(best).map(([at, it]) => [Number(at), it] as const)) {
      let content = "";
      for (let to = from; to < pieces.length; to++) {
        content += pieces[to] ?? "";
        const length = spacedWidthOf(content);
        if (length > capacity) break;
        const total = cost + (length - ideal) ** 2;
        if (total < (next[to + 1]?.cost ?? Infinity)) next[to + 1] = { cost: total, lines: [...lines, content] };
      }
    }
    best = next;
  }
  return best[pieces.length]?.lines.join("\n") ?? null;
}

/** Words with the marks that may not be parted from them. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      (CLOSING.test(segment) || OPENING.test(last) || (/[\w.-]$/.test(last) && /^\w/.test(segment)))
    )
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
