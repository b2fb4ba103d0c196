import type { Framework } from "@faheng/domain";

/** What a reading's path speaks of, as the profile editor calls it; unknown paths stay as they are. */
const WORDS = {
  base: "基础分",
  fullMarks: "满分",
  totalFloor: "总分下限",
  totalCeiling: "总分上限",
  exhausts: "扣完为止",
  notApplicable: "不涉及的指标",
  aggravation: "加重情节",
  rounding: "总分舍入",
  grades: "等次",
  ties: "并列名次",
  items: "各项分值",
  onceOnly: "不重复计分",
  sources: "评价来源",
  heaviest: "同一事项取重者",
  vetoes: "否决",
  conditions: "计分条件",
  gradeCriteria: "另看的等次标准",
} as const;

export type ReadingWord = (typeof WORDS)[keyof typeof WORDS];

/** Where a reading belongs: a setting by its name, or an indicator with its place in the document. */
export function placeOfReading(
  framework: Pick<Framework, "indicators">,
  path: string,
):
  | { readonly kind: "setting"; readonly word: ReadingWord }
  | { readonly kind: "indicator"; readonly title: string; readonly place: string }
  | { readonly kind: "path"; readonly path: string } {
  const [head = "", next = ""] = path.split(".");
  const indicator = head === "items" ? framework.indicators.find(({ code }) => code === next) : undefined;
  if (indicator) return { kind: "indicator", title: indicator.title, place: indicator.place };
  const word = Object.entries(WORDS).find(([key]) => key === (head === "settings" ? next : head))?.[1];
  return word === undefined ? { kind: "path", path } : { kind: "setting", word };
}
