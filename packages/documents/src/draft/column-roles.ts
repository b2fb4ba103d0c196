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
  /** What a heading above is worth, where each level has points of its own. */
  | { readonly kind: "group-points" }
  /** Filled in later by those assessed (完成情况, 自评分): not part of a framework. */
  | { readonly kind: "answer" }
  | { readonly kind: "note" };

const ORDERS = ["一", "二", "三", "四"];

// The first that fits counts: 工作措施及完成情况 is an answer before 措施 makes it content.
const PATTERNS: readonly (readonly [RegExp, ColumnRole["kind"]])[] = [
  [/^(序号|编号|编码|代码|序|号|项号|条目号|指标编号|指标编码|指标代码|no\.?)$/i, "number"],
  [/^(指标|项目|任务|内容|要点)(说明|解释|内涵|描述|释义|含义)$/, "content"],
  [/(时限|期限|时间|节点|日期|截止)/, "note"],
  [/^(年度)?(目标值|指标值|计划值|目标)$/, "note"],
  [/(数据|信息|指标)(来源|采集|提供)/, "note"],
  [/(分管|责任|牵头|包联|主管|联系)(领导|局长|负责人)$/, "note"],
  [/(考核|评分|考评|评价|打分|计分|审核|认定|评审)(责任)?(部门|单位|主体|机构|处室|科室)$/, "note"],
  [/(完成情况|进展|进度|落实情况|整改|责任人|联系人|联系方式|签字|签名)/, "answer"],
  [/(扣分|加分|减分|失分)(原因|理由|情况|依据|说明|值)$/, "answer"],
  [/(内容|要求|项目|指标|任务|要点)(及|和|与|、|\/)其?(标准)?(分值|分数|权重)$/, "content"],
  [
    /((评分|考评|扣分|减分|加分|计分|得分|赋分|记分|打分|考核|评价|评估|测评|评定|评审|检查|验收)(评分|扣分|加分|计分|考核|评定)?(标准|办法|细则|规则|依据|细目|尺度|要点|说明|情形|规定|描述))/,
    "standard",
  ],
  [/^(本项|单项)?(扣分|加分|减分|失分|奖惩分)$/, "answer"],
  [
    /(扣分|减分|失分)(项|点|事项|因素|项目)$|^(标准及分值|分值及标准|分值及评分标准|计算公式|计算方法|计分公式|计分方式)$/,
    "standard",
  ],
  [
    /(自评|自查|考评分|考核分|复核|得分|实得|评分人|打分|初评|终评|评定结果|评价结果|考核结果|审核意见|评分$)/,
    "answer",
  ],
  [/(分值|标准分|基本分|基础分|满分|权重|分数|赋分|配分|应得分|目标分|总分)/, "points"],
  [/(测评|考核|评价|考评|评估|检查|评审|考查|验证|核查)(的)?(方式|方法|手段|形式|途径)/, "methods"],
  [/(材料|佐证|印证|台账|备查|支撑资料|档案资料|报送资料)/, "materials"],
  [/(成果|成效形式|输出)/, "outputs"],
  [/(依据|来源|出处)/, "bases"],
  [/牵头/, "lead"],
  [/(配合|参加|参与|协办|协助|协同)/, "cooperating"],
  [
    /(责任|承办|主办|落实|承担|负责|主责|主管|实施|执行|被考核|完成)(部门|单位|处室|科室|机构|主体|股室|科|处)?$/,
    "responsible",
  ],
  [/^(部门|单位|处室|科室|股室)(名称)?$/, "responsible"],
  [/(备注|说明|注)$/, "note"],
  [
    /^(项目|类别|大类|考核项目|考评项目|测评项目|评价项目|评估项目|检查项目|工作任务|重点任务|主要任务|任务领域|任务类别|章|章节|模块|维度|板块|领域|方面|类型|分类|工作类别|指标类别|项目类别|一级|考核类别)$|维度$|(工作|考核|评价|指标)(领域|板块|方面|类别|分类|模块)$/,
    "level",
  ],
  [
    /(要求|内容|措施|任务|要点|事项|指标|标准|条目|评价点|考核点|观测点|评估点|检查点|要素|名称|举措|情形|条款|工作目标|重点工作|具体工作|目标任务)$/,
    "content",
  ],
];

/** The role of a column by its head, `null` for a head that is not known. White space in it does not matter. */
export function roleOf(title: string): ColumnRole | null {
  const head = title
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[:：]$/, "");
  const order = /^第?([一二三四1234])级(指标|任务|项目|目标|要素|内容)?(名称)?$/.exec(head)?.[1];
  if (order !== undefined) {
    const at = ORDERS.indexOf(order);
    return { kind: "level", order: (at >= 0 ? at : Number(order) - 1) + 1 };
  }
  // Below chapters; a 章 has its place by its column.
  if (head === "节") return { kind: "level", order: 2 };
  const kind = head.length > 16 ? undefined : PATTERNS.find(([pattern]) => pattern.test(head))?.[1];
  if (kind === undefined) return null;
  return kind === "level" ? { kind, order: null } : ({ kind } as ColumnRole);
}
