import type { Doubt, Figure, TaxonomyMapping } from "@faheng/plugin-api";

/** One chapter of the annex as printed, before it is composed into the framework. */
export interface ChapterData {
  readonly code: string;
  readonly printedNumber: string;
  readonly title: string;
  readonly taxonomies: TaxonomyMapping;
  readonly groups: readonly GroupData[];
}

/** One 工作任务: `n` is the printed number, printed as `1．`; the title is as printed. */
export interface GroupData {
  readonly n: number;
  readonly title: string;
  readonly doubts?: readonly Doubt[];
  readonly tasks: readonly TaskData[];
}

/** One 具体措施. A short cell is its own heading as printed; a longer sentence gets a title of ours. */
export type TaskData = TaskCells & ({ readonly heading: string } | { readonly ourTitle: string });

interface TaskCells {
  /** The printed number, printed as `（1）`. */
  readonly n: number;
  /** The measure in our own short words, every figure kept. */
  readonly requirement: string;
  /** 任务来源: document numbers in printed order. */
  readonly sources: readonly string[];
  /** 牵头单位: the cell as printed. */
  readonly lead: string;
  /** 参加单位: the cell as printed; empty where the cell is. */
  readonly cooperating: string;
  readonly figures?: readonly Figure[];
  /** Where the task stands elsewhere than its chapter. */
  readonly taxonomies?: TaxonomyMapping;
  readonly doubts?: readonly Doubt[];
}
