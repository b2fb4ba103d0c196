import { type Listed, listed } from "@faheng/domain";

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
  benchmark: "公布数",
  grade: "等次",
  condition: "条件",
  setting: "设置",
} as const;

/** The error details of a name that there is not: what it should be, the names there are, the one probably meant. */
export function unknown(
  name: keyof typeof NAMES,
  key: string,
  known: Iterable<string>,
): ReturnType<typeof named> & Listed & { readonly key: string } {
  return { ...named(name), key, ...listed(known, key) };
}

/** The error details that say what is meant: `what` for the Chinese wording, `whatEn` for the English one. */
export function named(name: keyof typeof NAMES): { readonly what: string; readonly whatEn: string } {
  return { what: NAMES[name], whatEn: name };
}
