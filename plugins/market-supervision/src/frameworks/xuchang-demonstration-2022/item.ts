import type { FrameworkInput, GroupInput, IndicatorInput, Material } from "@faheng/plugin-api";
import { officialDigests } from "./official-digests.ts";

/** One chapter of the table: a level-1 indicator with everything below it. */
export interface Chapter {
  readonly groups: readonly GroupInput[];
  readonly indicators: readonly IndicatorInput[];
  readonly materialGroups?: FrameworkInput["materialGroups"];
}

/** Printed number (`null` for a single unnumbered material), our short text, and the unit answering for it alone. */
export type MaterialEntry = readonly [printedNumber: string | null, text: string, owner?: string];

/** What one row of the table says. */
export interface Entry {
  readonly title: string;
  /** `true` where the level-3 cell is short enough (about 40 characters) to be carried over as the title. */
  readonly titleIsPrinted?: boolean;
  readonly requirement: string;
  /** 测评方式 as read. */
  readonly methods: readonly string[];
  /** 报送材料; an empty list where the cell is really empty. */
  readonly materials?: readonly MaterialEntry[];
  /** Material group, where several rows share one printed cell. */
  readonly sharedMaterials?: string;
  /** 牵头单位: city-level bodies. */
  readonly lead: readonly string[];
  /** 责任单位: sections inside the bureau. */
  readonly responsible: { readonly lead: readonly string[]; readonly cooperating: readonly string[] };
  /** Cells as printed; a cell that a merge covers is printed in the first row alone and left out here. */
  readonly printed: { readonly methods?: string; readonly lead?: string; readonly responsible?: string };
  /** Documents that the wording itself names; the table has no column of bases. */
  readonly bases?: readonly string[];
  readonly figures?: IndicatorInput["figures"];
  readonly taxonomies?: IndicatorInput["taxonomies"];
  readonly doubts?: IndicatorInput["doubts"];
}

/** An item of chapters 一 to 十, numbered through from 1 to 115. */
export function item(printedNumber: string, group: string, entry: Entry): IndicatorInput {
  const place = `附件1 第${printedNumber}项`;
  return indicator({ kind: "item", code: `I${printedNumber}`, printedNumber, group, place }, entry);
}

/** A bonus item of chapter 十一, where numbering restarts. */
export function bonus(printedNumber: string, group: string, entry: Entry): IndicatorInput {
  const place = `附件1 十一、附加项 加分项${printedNumber}`;
  return indicator({ kind: "bonus", code: `B${printedNumber}`, printedNumber, group, place }, entry);
}

/** A veto item of chapter 十一, where numbering restarts once more. */
export function veto(printedNumber: string, group: string, entry: Entry): IndicatorInput {
  const place = `附件1 十一、附加项 否决项${printedNumber}`;
  return indicator({ kind: "veto", code: `V${printedNumber}`, printedNumber, group, place }, entry);
}

/** Materials in printed order. */
export function materialList(entries: readonly MaterialEntry[]): Material[] {
  return entries.map(([printedNumber, text, owner = null]) => ({ printedNumber, text, owner }));
}

function indicator(
  numbered: Pick<IndicatorInput, "kind" | "code" | "printedNumber" | "group" | "place">,
  entry: Entry,
): IndicatorInput {
  const isPrinted = entry.titleIsPrinted === true;
  return {
    ...numbered,
    title: entry.title,
    titleIsOurs: !isPrinted,
    requirement: entry.requirement,
    lead: entry.lead,
    // The table has no cooperating column on the city level.
    cooperating: [],
    responsible: entry.responsible,
    printed: isPrinted ? { level3: entry.title, ...entry.printed } : { ...entry.printed },
    bases: entry.bases ?? [],
    methods: entry.methods,
    materials: materialList(entry.materials ?? []),
    sharedMaterials: entry.sharedMaterials ?? null,
    figures: entry.figures ?? [],
    taxonomies: entry.taxonomies ?? null,
    officialDigest: officialDigests[numbered.code] ?? null,
    doubts: entry.doubts ?? [],
  };
}
