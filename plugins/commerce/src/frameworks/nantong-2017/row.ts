import type { IndicatorInput } from "@faheng/plugin-api";

/** What differs from row to row of the Nantong table. */
export interface Row {
  /** Position among the 19 content rows; the table prints no numbers. */
  readonly row: number;
  readonly group: string;
  readonly title: string;
  /** `true` where the 内容 cell is too long to carry over and the title is ours. */
  readonly titleIsOurs?: boolean;
  readonly requirement?: string;
  /** 工作成果 as printed, `""` where the cell is really empty. */
  readonly outputs: "" | "工作资料" | "会议记录 工作资料";
  /** 责任处室 as printed, and as read. */
  readonly printedDepartments: string;
  readonly departments: readonly string[];
  readonly digest: string;
  readonly figures?: IndicatorInput["figures"];
  readonly taxonomies?: IndicatorInput["taxonomies"];
  readonly doubts?: IndicatorInput["doubts"];
}

/** A content row as an indicator: one tier of departments, no numbers, no bases, no methods. */
export function row(input: Row): IndicatorInput {
  const { title, outputs, printedDepartments } = input;
  const isPrinted = input.titleIsOurs !== true;
  return {
    code: `R${input.row}`,
    group: input.group,
    kind: "item",
    printedNumber: null,
    title,
    titleIsOurs: !isPrinted,
    requirement: input.requirement ?? null,
    lead: input.departments,
    cooperating: [],
    printed: { ...(isPrinted ? { content: title } : {}), outputs, departments: printedDepartments },
    bases: [],
    outputs: outputs === "" ? [] : outputs.split(" "),
    figures: input.figures ?? [],
    taxonomies: input.taxonomies ?? null,
    place: `第${input.row}行`,
    officialDigest: input.digest,
    doubts: input.doubts ?? [],
  };
}
