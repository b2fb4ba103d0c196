import type { Department } from "@faheng/plugin-api";

const of = (kind: Department["kind"], names: readonly string[]): Department[] =>
  names.map((name) => ({ name, kind, variants: [] }));

/** 牵头部门 and 配合部门 as printed, each name once. */
export const departments: readonly Department[] = [
  ...of("unit", [
    "法制处",
    "人事教育处",
    "计财处",
    "办公室",
    "信息中心",
    "机关党委",
    "基层党建处",
    "注册处",
    "广告处",
    "企监处",
    "信用处",
    "网监处",
    "广告监测中心",
    "宣传处",
    "稽查总队",
    "执法协作处",
    "档案中心",
    "12315",
    "消保处",
    "合同处",
    "商标处",
  ]),
  ...of("placeholder", ["起草部门", "决策部门", "相关部门", "各区分局"]),
  ...of("expression", ["各部门"]),
];
