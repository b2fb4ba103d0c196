/** What a profile can name, in both languages. */
const NAMES = {
  "rule kind": "规则类型",
  "group limit": "分组限额",
  group: "分组",
  indicator: "指标",
  item: "计分项",
  clause: "条款",
  part: "部分",
  parts: "各部分",
  source: "评价来源",
  sources: "各评价来源",
  grade: "等次",
  setting: "设置",
} as const;

/** The error details that say what is meant: `what` for the Chinese wording, `whatEn` for the English one. */
export function named(name: keyof typeof NAMES): { readonly what: string; readonly whatEn: string } {
  return { what: NAMES[name], whatEn: name };
}
