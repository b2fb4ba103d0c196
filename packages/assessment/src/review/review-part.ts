import { ancestorsOf, type Framework, type Indicator } from "@faheng/domain";

/** A heading or an indicator by its printed number and title. */
export interface NamedPlace {
  readonly code: string;
  readonly printedNumber: string | null;
  readonly title: string;
}

/** What a review assignment covers of one framework, in words that people know it by. */
export interface ReviewPart {
  readonly covered: number;
  readonly total: number;
  /** Chapters that are covered whole, in the order of the document; empty where everything is. */
  readonly chapters: readonly NamedPlace[];
  /** Indicators outside those chapters, in the order of the document. */
  readonly others: readonly NamedPlace[];
}

/** Says a list of codes (`null` for all) by whole chapters first, then by single indicators. */
export function reviewPartOf(framework: Framework, indicators: readonly string[] | null): ReviewPart {
  const total = framework.indicators.length;
  const named = new Set(indicators);
  const covered = indicators === null ? framework.indicators : framework.indicators.filter((it) => named.has(it.code));
  if (covered.length === total) return { covered: total, total, chapters: [], others: [] };
  const chapters = chaptersOf(framework).filter((it) => it.indicators.every((indicator) => named.has(indicator.code)));
  const inside = new Set(chapters.flatMap((it) => it.indicators.map((indicator) => indicator.code)));
  return {
    covered: covered.length,
    total,
    chapters: chapters.map(toName),
    others: covered.filter((it) => !inside.has(it.code)).map(toName),
  };
}

/** A heading of the first level with the indicators below it. */
export interface Chapter extends NamedPlace {
  readonly indicators: readonly Indicator[];
}

/** The headings of the first level, each with what stands below it; headings without any are left out. */
export function chaptersOf(framework: Framework): readonly Chapter[] {
  const below = Map.groupBy(framework.indicators, (it) => ancestorsOf(framework, it.group).at(-1)?.code);
  return framework.groups.flatMap((group) => {
    const indicators = below.get(group.code);
    return indicators ? [{ ...toName(group), indicators }] : [];
  });
}

/** A place without everything else about it. */
export function toName({ code, printedNumber, title }: NamedPlace): NamedPlace {
  return { code, printedNumber, title };
}
