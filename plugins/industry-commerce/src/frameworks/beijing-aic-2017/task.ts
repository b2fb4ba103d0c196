import type { IndicatorInput } from "@faheng/plugin-api";
import { basesCell } from "./cite.ts";

/** What differs from item to item of the Beijing table. A `null` cell is one that the printed text lost. */
export interface Task {
  /** The printed number without its point. */
  readonly number: number;
  /** Code of the level-2 heading it stands under. */
  readonly section: string;
  /** 三级指标 as printed and whole, without its number. */
  readonly title: string;
  /** 具体要求 in our own words. */
  readonly requirement: string | null;
  /** 牵头部门 as printed. */
  readonly lead: string | null;
  /** 配合部门 as printed. */
  readonly cooperating: string | null;
  readonly bases: readonly string[] | null;
  /** Which printed form of a basis stands here, by its key, where it is not the first. */
  readonly variants?: Readonly<Record<string, number>>;
  readonly digest: string | null;
  readonly figures?: IndicatorInput["figures"];
  readonly taxonomies?: IndicatorInput["taxonomies"];
  readonly doubts?: NonNullable<IndicatorInput["doubts"]>;
}

const cells = [
  ["requirement", "具体要求"],
  ["lead", "牵头部门"],
  ["cooperating", "配合部门"],
  ["bases", "任务来源和依据"],
] as const;

/** An item of the table; every lost cell is explained by a doubt of its own. */
export function task(input: Task): IndicatorInput {
  const { number, lead, cooperating } = input;
  const lost = cells.filter(([field]) => input[field] === null);
  return {
    code: `t${number}`,
    group: input.section,
    kind: "item",
    printedNumber: `${number}.`,
    title: input.title,
    requirement: input.requirement,
    lead: names(lead),
    cooperating: names(cooperating),
    printed: {
      ...(lead === null ? {} : { lead }),
      ...(cooperating === null ? {} : { cooperating }),
      ...(input.bases === null ? {} : { bases: basesCell(input.bases, input.variants) }),
    },
    bases: input.bases,
    figures: input.figures ?? [],
    taxonomies: input.taxonomies ?? null,
    place: `第${number}项`,
    officialDigest: input.digest,
    doubts: [
      ...lost.map(([field, title]) => ({
        field,
        printed: null,
        note: `抽取文本在本项丢了单元格（行首为空格加制表符），“${title}”一格读不到，不作推测。`,
      })),
      ...(input.doubts ?? []),
    ],
  };
}

function names(cell: string | null): string[] | null {
  return cell === null ? null : cell.split("、").filter((name) => name !== "");
}
