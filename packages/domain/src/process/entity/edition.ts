import type { CityMethod } from "../../city/city-method.ts";
import type { editionProcess } from "../edition.process.ts";
import type { StateOf } from "../process.ts";

export type EditionState = StateOf<typeof editionProcess>;

/** How the agencies of a cycle are compared (比较方法), in one version; none ever changes. */
export interface CycleMethod {
  readonly cycleId: string;
  /** As the cycle's own: `null` for the municipal office's. */
  readonly owner: string | null;
  /** Counts from 1. */
  readonly version: number;
  readonly method: CityMethod;
  /** Why it was changed; `null` of the first. */
  readonly reason: string | null;
  readonly savedBy: string;
  readonly savedByName: string;
  /** ISO time. */
  readonly savedAt: string;
}

/** An act that has moved an edition. */
export interface EditionStep {
  readonly act: "edition.preview" | "edition.lock" | "edition.unlock" | "edition.publish" | "edition.reissue";
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: string | null;
  /** Of locking: the digest of what was frozen. */
  readonly sha256?: string | undefined;
}

/** 版次: a frozen set of the results of a cycle. What it holds lies beside it, by its digest. */
export interface Edition {
  readonly cycleId: string;
  readonly owner: string | null;
  /** Counts from 1, without a gap. */
  readonly n: number;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly state: EditionState;
  readonly title: string;
  /** Of its content, SHA-256; `null` while it is a preview. */
  readonly sha256: string | null;
  /** ISO time from which a published one is shown outside the office (解禁时间); `null` for at once. */
  readonly publicFrom: string | null;
  /** Oldest first. */
  readonly steps: readonly EditionStep[];
  /** ISO time. */
  readonly savedAt: string;
}

/** In what two contents of an edition may differ, in words of every page and of the audit. */
export const EDITION_DIFFERENCES = {
  total: "总分",
  result: "结果版本",
  items: "指标达标情况",
  peers: "名称、类别或评分方案",
  there: "有无正式结果",
  missing: "缺结果的机关",
  method: "比较方法",
  cycle: "周期",
} as const;
export type EditionDifferenceKind = keyof typeof EDITION_DIFFERENCES;
