import type { Framework } from "@faheng/domain";
import type { ScoreComparison } from "../api/outputs.ts";

/** What the items of a heading of the first level come to, 自评 and 考评, in thousandths. */
export interface ChapterEffect {
  readonly name: string;
  readonly own: number;
  readonly judged: number;
  readonly full: number;
}

/** By heading, in the order of the document; `open` counts those of which an item is not settled on either side. */
export function chapterEffects(
  { groups, indicators }: Pick<Framework, "groups" | "indicators">,
  { items }: Pick<ScoreComparison, "items">,
): { readonly chapters: readonly ChapterEffect[]; readonly open: number } {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  const topOf = (code: string): string => {
    const parent = parents.get(code) ?? null;
    return parent === null ? code : topOf(parent);
  };
  const chapterOf = new Map(indicators.map(({ code, group }) => [code, topOf(group)]));
  const below = Map.groupBy(items, ({ code }) => chapterOf.get(code));
  const chapters: ChapterEffect[] = [];
  let open = 0;
  for (const { code, title, parent } of groups) {
    const own = below.get(code) ?? [];
    if (parent !== null || own.length === 0) continue;
    if (own.some(({ effect }) => effect.difference === null)) {
      open += 1;
      continue;
    }
    const sum = (of: (item: (typeof own)[number]) => number): number => own.reduce((all, it) => all + of(it), 0);
    chapters.push({
      name: title,
      own: sum(({ effect }) => effect.self.worst ?? 0),
      judged: sum(({ effect }) => effect.judged.worst ?? 0),
      full: sum(({ effect }) => effect.full),
    });
  }
  return { chapters, open };
}
