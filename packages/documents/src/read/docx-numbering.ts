import { listNumber } from "./list-numbers.ts";
import { childOf, elementsOf, parseXml, type XmlElement } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`. */
  readonly text: string;
  /** Prints all numbers in Arabic digits. */
  readonly isLegal: boolean;
  /** From which level on a step begins this one anew; `0` never, `null` any above. */
  readonly restart: number | null;
  readonly style: string | null;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

/** Counts the numbered paragraphs of a document, in their order. */
export interface ListCounter {
  /** The number printed before a paragraph, empty where there is none. Has to be asked once for each paragraph. */
  readonly next: (paragraph: XmlElement) => string;
}

const DEEPEST = 8;

/**
 * Word's automatic numbering: what is printed before a paragraph stands nowhere in its text.
 *
 * @param numbering the part of that name, `undefined` where the document has none
 * @param styles the part of that name, whose styles may number too
 */
export function listCounter(numbering: string | undefined, styles: string | undefined): ListCounter {
  if (numbering === undefined) return { next: () => "" };
  const knownStyles = stylesOf(styles);
  const lists = listsOf(numbering, knownStyles);
  /** By abstract list: lists that share one go on counting. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const next = (paragraph: XmlElement): string => {
    const found = listOf(paragraph, knownStyles, lists);
    const level = found?.list.levels.get(found.level);
    if (found === null || level === undefined) return "";
    const { list, id, level: at } = found;
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const override = list.starts.get(at);
    const startKey = `${id}/${at}`;
    const isBegun = begun.has(startKey);
    begun.add(startKey);
    const start = override ?? level.start;
    count[at] = (override !== undefined && !isBegun) || count[at] === undefined ? start : count[at] + 1;
    for (let deeper = at + 1; deeper <= DEEPEST; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) count[deeper] = undefined;
    }
    return printed(list, level, count);
  };
  return { next };
}

function printed({ levels }: List, level: Level, count: readonly (number | undefined)[]): string {
  if (level.format === "bullet") return "";
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = levels.get(at);
    const value = count[at] ?? of?.start ?? 1;
    return listNumber(value, level.isLegal ? "decimal" : (of?.format ?? "decimal"));
  });
}

function listOf(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
): { readonly list: List; readonly id: string; readonly level: number } | null {
  const properties = childOf(paragraph, "pPr");
  const own = numberingOf(properties);
  const styleId = valueOf(properties && childOf(properties, "pStyle"));
  const inherited = styleId === null ? null : inheritedFrom(styleId, styles);
  const id = own.list ?? inherited?.list ?? null;
  const list = id === null || id === "0" ? undefined : lists.get(id);
  if (id === null || list === undefined) return null;
  // A list that a style brings says by the style which level it is.
  const byStyle = [...list.levels].find(([, level]) => level.style !== null && level.style === styleId)?.[0];
  return { list, id, level: own.level ?? (own.list === null ? (byStyle ?? inherited?.level) : null) ?? 0 };
}

function inheritedFrom(id: string, styles: ReadonlyMap<string, Style>): Style | null {
  let at: string | null = id;
  for (let steps = 0; at !== null && steps < 20; steps++) {
    const style: Style | undefined = styles.get(at);
    if (style?.list !== null && style?.list !== undefined) return style;
    at = style?.basedOn ?? null;
  }
  return null;
}

function stylesOf(xml: string | undefined): ReadonlyMap<string, Style> {
  const root = xml === undefined ? undefined : elementsOf(parseXml(xml)).find(({ name }) => name === "styles");
  const styles = elementsOf(root?.children ?? []).filter(({ name }) => name === "style");
  return new Map(
    styles.map((style) => {
      const { list, level } = numberingOf(childOf(style, "pPr"));
      return [style.attributes["styleId"] ?? "", { basedOn: valueOf(childOf(style, "basedOn")), list, level }];
    }),
  );
}

function numberingOf(properties: XmlElement | undefined): { list: string | null; level: number | null } {
  const numbering = properties && childOf(properties, "numPr");
  const level = valueOf(numbering && childOf(numbering, "ilvl"));
  return {
    list: valueOf(numbering && childOf(numbering, "numId")),
    level: level === null ? null : Math.min(Number(level) || 0, DEEPEST),
  };
}

function listsOf(xml: string, styles: ReadonlyMap<string, Style>): ReadonlyMap<string, List> {
  const root = elementsOf(parseXml(xml)).find(({ name }) => name === "numbering");
  const children = elementsOf(root?.children ?? []);
  const abstracts = new Map(
    children
      .filter(({ name }) => name === "abstractNum")
      .map((it) => [it.attributes["abstractNumId"] ?? "", it] as const),
  );
  const nums = children.filter(({ name }) => name === "num");
  const abstractOf = (num: XmlElement): string => valueOf(childOf(num, "abstractNumId")) ?? "";
  const lists = new Map<string, List>();
  for (const num of nums) {
    let abstract = abstractOf(num);
    // A list that only points to the style which numbers.
    const link = valueOf(abstracts.get(abstract) && childOf(abstracts.get(abstract)!, "numStyleLink"));
    const linked = link === null ? undefined : nums.find((it) => it.attributes["numId"] === styles.get(link)?.list);
    if (linked !== undefined) abstract = abstractOf(linked);
    const levels = new Map(levelsOf(abstracts.get(abstract)));
    const starts = new Map<number, number>();
    for (const override of elementsOf(num.children).filter(({ name }) => name === "lvlOverride")) {
      const at = Number(override.attributes["ilvl"]) || 0;
      const start = valueOf(childOf(override, "startOverride"));
      if (start !== null) starts.set(at, Number(start) || 0);
      for (const [level, own] of levelsOf(override)) levels.set(level, own);
    }
    lists.set(num.attributes["numId"] ?? "", { abstract, levels, starts });
  }
  return lists;
}

function levelsOf(parent: XmlElement | undefined): [number, Level][] {
  return elementsOf(parent?.children ?? [])
    .filter(({ name }) => name === "lvl")
    .map((level) => {
      const value = (name: string): string | null => valueOf(childOf(level, name));
      const legal = childOf(level, "isLgl");
      const restart = value("lvlRestart");
      return [
        Number(level.attributes["ilvl"]) || 0,
        {
          start: Number(value("start") ?? 1),
          format: value("numFmt") ?? "decimal",
          text: value("lvlText") ?? "",
          isLegal: legal !== undefined && !/^(0|false|off)$/.test(legal.attributes["val"] ?? ""),
          restart: restart === null ? null : Number(restart),
          style: value("pStyle"),
        },
      ];
    });
}

function valueOf(element: XmlElement | undefined): string | null {
  return element?.attributes["val"] ?? null;
}
