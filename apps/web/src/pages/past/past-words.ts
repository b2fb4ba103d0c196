/** What lines of a dry run are sieved by. */
export const SHOWN = ["all", "new", "changed", "unchanged", "wrong"] as const;
export type Shown = (typeof SHOWN)[number];

export const SHOWN_WORDS = {
  all: "全部",
  new: "新增",
  changed: "更正",
  unchanged: "不变",
  wrong: "有误",
} as const satisfies Readonly<Record<Shown, string>>;
