import type { Doubt, Framework, Profile } from "@faheng/domain";
import type { DemonstrationAnswer } from "@faheng/plugin-api";
import { compareItem, type Report } from "./compare-item.ts";
import { compareWhole } from "./compare-whole.ts";
import { type Difference, FACETS } from "./difference.ts";
import { plain } from "./same.ts";
import type { SourceDocument } from "./source-document.ts";
import { figuresIn } from "./tokens.ts";

/** The place of what stands outside the items. */
const WHOLE = "全文";

/** A pack's reading of one document. */
export interface Pack {
  readonly framework: Framework;
  /** The document's own points, `null` where it states none. */
  readonly profile: Profile | null;
  /** What the agency answered in the document's year, where the pack carries it as a demonstration. */
  readonly answers: readonly DemonstrationAnswer[] | null;
  /** Everything else that the pack says in words: reports with their headings. */
  readonly words: string;
}

/**
 * Re-reads a pack against the document it was read from: what the document prints and the pack does not carry, and what
 * the pack carries and the document does not print. A difference that a doubt of the pack speaks about is its reading.
 */
export function compare(pack: Pack, source: SourceDocument): Difference[] {
  const { framework } = pack;
  const differences: Difference[] = [];
  const reporter =
    (place: string, doubts: readonly Doubt[]): Report =>
    (facet, side, texts) => {
      for (const text of texts) {
        const known = differences.some(
          (it) => it.place === place && it.facet === facet && it.side === side && it.text === text,
        );
        if (!known) differences.push({ place, facet, side, text, reading: readingOf(doubts, { facet, text }) });
      }
    };
  compareWhole(
    pack,
    source,
    reporter(WHOLE, [...framework.doubts, ...framework.groups.flatMap((group) => group.doubts)]),
  );
  const codes = new Set(source.items.map(({ code }) => code));
  for (const item of source.items) {
    const indicator = framework.indicators.find(({ code }) => code === item.code);
    if (!indicator) {
      reporter(item.code, framework.doubts)("条目", "document", [
        `${item.printedNumber ?? ""}${item.heading ?? ""}`.slice(0, 40),
      ]);
      continue;
    }
    const groups = framework.groups.filter((group) => isAbove(framework, group.code, indicator.group));
    const doubts = [...indicator.doubts, ...groups.flatMap((group) => group.doubts), ...framework.doubts];
    compareItem(pack, item, indicator, reporter(indicator.place, doubts));
  }
  for (const { code, place, title, doubts } of framework.indicators) {
    if (!codes.has(code)) reporter(place, doubts)("条目", "pack", [title]);
  }
  return differences.map((difference) =>
    difference.reading === null ? { ...difference, reading: readingOfPair(differences, difference) } : difference,
  );
}

/** The other side of a pair whose one side an item's own doubt names: 财物装备科 is printed, 财务装备科 is read. */
function readingOfPair(differences: readonly Difference[], { place, facet, side }: Difference): string | null {
  if (place === WHOLE) return null;
  const other = differences.find(
    (it) => it.place === place && it.facet === facet && it.side !== side && it.reading !== null,
  );
  return other?.reading ?? null;
}

function isAbove(framework: Framework, code: string, group: string): boolean {
  if (code === group) return true;
  const parent = framework.groups.find((it) => it.code === group)?.parent ?? null;
  return parent !== null && isAbove(framework, code, parent);
}

/**
 * The doubt by which the pack itself says how it read this: about this field, and naming what differs. Of a pair (printed
 * so, read so) it names one side at least, and then speaks for the other.
 */
function readingOf(doubts: readonly Doubt[], { facet, text }: Pick<Difference, "facet" | "text">): string | null {
  const fields: readonly string[] = FACETS[facet];
  const wanted = plain(text.replace(/（[^（）]*(?:不明|不符|未照录)）$/u, ""));
  const about = doubts.filter(({ field }) => fields.includes(field));
  // Under which heading an item stands is a reading as a whole.
  if (facet === "标题" && about.some(({ field }) => field === "group"))
    return about.find(({ field }) => field === "group")?.note ?? null;
  const naming = about.find(({ printed, note }) => {
    if (facet === "数字") return figuresIn(`${printed ?? ""} ${note}`).includes(text);
    // Two pages may print one heading in halves, quoted as 甲 / 乙.
    const quoted = plain((printed ?? "").replace(/\s\/\s/gu, ""));
    return plain(note).includes(wanted) || quoted.includes(wanted) || (quoted !== "" && wanted.includes(quoted));
  });
  return naming?.note ?? null;
}
