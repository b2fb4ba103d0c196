/** What a column of an indicator table holds. */
export type ColumnRole =
  | { readonly kind: "number" }
  /** A level of the tree; `order` 1–4 where the head states it (一级指标), `null` for 项目, 类别 and the like. */
  | { readonly kind: "level"; readonly order: number | null }
  /** What is asked, in words. */
  | { readonly kind: "content" }
  | { readonly kind: "lead" | "responsible" | "cooperating" }
  | { readonly kind: "bases" | "methods" | "materials" | "outputs" }
  | { readonly kind: "points" | "standard" }
  /** Filled in later by those assessed (完成情况, 自评分): not part of a framework. */
  | { readonly kind: "answer" }
  | { readonly kind: "note" };

const ORDERS = ["一", "二", "三", "四"];

// The first that fits counts: 工作措施及完成情况 is an answer before 措施 makes it content.
const PATTERNS: readonly (readonly [RegExp, ColumnRole["kind"]])[] = [
  [/^(序号|编号|序|号)$/, "number"],
  [/(完成情况|进展|进度|落实情况|自评|考评分|复核分|得分|扣分原因|扣分理由|整改|责任人)/, "answer"],
  [/^(分值|标准分|基本分|基础分|满分|权重|分数|赋分)/, "points"],
  [/((评分|考评|扣分|计分|评价|考核|评估|测评|评定)(标准|办法|细则|规则|依据))|评分说明/, "standard"],
  [/(测评|考核|评价|考评|评估|检查)(方式|方法|手段)/, "methods"],
  [/(材料|佐证|印证|台账)/, "materials"],
  [/(成果|成效形式|输出)/, "outputs"],
  [/(依据|来源)/, "bases"],
  [/牵头/, "lead"],
  [/(配合|参加|参与|协办|协助|协同)/, "cooperating"],
  [/(责任|承办|主办|落实|承担|负责|主责)(部门|单位|处室|科室|机构|主体|股室)?$/, "responsible"],
  [/(时限|期限|时间|节点|备注|说明)$/, "note"],
  [
    /^(项目|类别|大类|考核项目|测评项目|评价项目|工作任务|重点任务|主要任务|任务领域|任务类别|章|章节|模块|维度)$/,
    "level",
  ],
  [/(要求|内容|措施|任务|要点|事项|指标|标准|条目)$/, "content"],
];

/** The role of a column by its head, `null` for a head that is not known. White space in it does not matter. */
export function roleOf(title: string): ColumnRole | null {
  const head = title
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[(（].*[)）]$/, "");
  const order = /^([一二三四])级(指标|任务|项目)?$/.exec(head)?.[1];
  if (order !== undefined) return { kind: "level", order: ORDERS.indexOf(order) + 1 };
  // Below chapters; a 章 has its place by its column.
  if (head === "节") return { kind: "level", order: 2 };
  const kind = head.length > 16 ? undefined : PATTERNS.find(([pattern]) => pattern.test(head))?.[1];
  if (kind === undefined) return null;
  return kind === "level" ? { kind, order: null } : ({ kind } as ColumnRole);
}
