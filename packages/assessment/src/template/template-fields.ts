import type { TemplateField } from "@faheng/documents";
import { NARRATIVE_FIGURES, type TemplateKind } from "@faheng/domain";
import { PROBLEM_COLUMNS } from "../rectification/export-rectifications.ts";

const text = (name: string, says: string, example: string): TemplateField => ({ name, says, example });

/** What every document can say. */
const COMMON: readonly TemplateField[] = [
  text("标题", "公文标题，与系统内置版式的标题相同", "市商务局2026年度法治政府建设自评报告"),
  text("机关名称", "被考评机关的全称", "市商务局"),
  text("考评周期", "考评周期的名称", "2026年度法治政府建设考评"),
  text("发文字号", "制作时填写的文号；没有的为空", "衡商法〔2026〕5号"),
  text("制作日期", "制作当天", "2026年12月1日"),
];

const WORDS = [text("文字", "这一段的文字", "本周期考评事项共24项，已完成20项。")];

/** What a text that people wrote can say: its paragraphs, its figures, and the items of its annex. */
const WRITTEN: readonly TemplateField[] = [
  ...COMMON,
  text("年度", "考评周期最后一年", "2026"),
  {
    name: "正文",
    says: "文稿各段，依次列出；每段是下列之一",
    rows: [
      { name: "一级标题", says: "如“一、工作情况”", rows: WORDS },
      { name: "二级标题", says: "如“（一）制度建设”", rows: WORDS },
      { name: "三级标题", says: "如“1. 规范性文件”", rows: WORDS },
      { name: "段落", says: "普通段落", rows: WORDS },
    ],
  },
  ...NARRATIVE_FIGURES.map((name) =>
    text(name, "文稿所用的数值；文稿没有用到的为“—”", name === "自评得分" ? "92.50分" : "20"),
  ),
  {
    name: "考评事项",
    says: "每个考评事项一行",
    rows: [
      text("序号", "文件所列的序号", "3"),
      text("事项", "事项名称", "重大行政决策合法性审查"),
      text("完成情况", "已完成、推进中、尚未开展、不涉及、未填报", "已完成"),
      text("说明", "填报的进展，或不涉及的理由", "全年审查12件。"),
    ],
  },
];

const LEDGER: readonly TemplateField[] = [
  ...COMMON,
  text("责任单位", "台账的责任处室", "政策法规科"),
  text("年份", "台账所属年份", "2026"),
  text("月份", "台账所属月份", "3"),
  text("办理情况", "填写、报送、签收，更正的注明第几版", "已签收"),
  text("填表时间", "报送当天；尚未报送的为制作当天", "2026年4月2日"),
  text("报送期限", "没有期限的为空", "2026年4月5日"),
  text("签收人", "签收人的姓名；未签收的为空", "张某"),
  {
    name: "台账事项",
    says: "每个事项一行",
    rows: [
      text("序号", "文件所列的序号", "3"),
      text("事项", "指标名称", "重大行政决策合法性审查"),
      text("测评方式", "文件所列，以顿号分隔", "查阅资料"),
      text("报送材料", "文件所列，每件一行", "审查意见书"),
      text("完成进度", "已完成、未完成或不涉及，及说明", "已完成。审查3件。"),
      text("责任人", "责任人的姓名", "李某"),
      text("更正前", "更正过的，原来怎么写；没有更正的为空", "未完成。"),
    ],
  },
];

const RESPONSIBILITY: readonly TemplateField[] = [
  ...COMMON,
  text("责任处室", "签订责任书的处室", "政策法规科"),
  text("指标体系", "考评所依据的文件", "法治政府建设考核评分表"),
  text("评分方案", "计分所依据的方案；不计分的为空", "2026年评分方案"),
  text("牵头项数", "该处室牵头的事项", "6"),
  text("配合项数", "该处室配合的事项", "3"),
  {
    name: "责任事项",
    says: "每个牵头或配合的事项一行",
    rows: [
      text("序号", "文件所列的序号", "3"),
      text("事项", "事项名称", "重大行政决策合法性审查"),
      text("职责", "牵头或配合；尚未分解、按文件所列部门对应的带※", "牵头"),
      text("责任人", "以顿号分隔；没有的为空", "李某"),
      text("完成时限", "没有时限的为空", "2026年11月30日"),
    ],
  },
];

const PROBLEM_SAYS: Readonly<Record<(typeof PROBLEM_COLUMNS)[number]["title"], readonly [string, string]>> = {
  序号: ["从1起", "1"],
  存在问题: ["问题的内容", "党组全年学法只有1次"],
  来源: ["考评扣分、自行发现，或检查的名称、文件和日期", "考评扣分"],
  所属指标: ["没有的为空", "领导干部学法"],
  责任处室: ["处室，及责任人的姓名", "政策法规科"],
  原因: ["整改方案所写", "计划安排不足"],
  整改措施: ["整改方案所写", "每季度集中学法1次"],
  完成时限: ["没有的为空", "2026年9月30日"],
  状态: ["现在的办理状态", "整改中"],
  整改情况: ["申请销号时所写，及证明材料", "已学法4次"],
  销号: ["销号人和日期", "张某"],
  督办: ["督办的文书和日期", ""],
};

const PROBLEMS: readonly TemplateField[] = [
  ...COMMON,
  {
    name: "问题清单",
    says: "每个问题一行，已销号、已撤项的也在内",
    rows: PROBLEM_COLUMNS.map(({ title }) => text(title, ...PROBLEM_SAYS[title])),
  },
];

const NOTICE: readonly TemplateField[] = [
  ...COMMON,
  text("发文单位", "发出通知的单位", "某市依法治市办"),
  text("问题个数", "尚未整改到位的问题", "2"),
  text("未定时限个数", "其中没有完成时限的", "1"),
  {
    name: "问题清单",
    says: "每个尚未整改到位的问题一行",
    rows: [
      text("序号", "从1起", "1"),
      text("存在问题", "问题的内容", "党组全年学法只有1次"),
      text("来源", "考评扣分、自行发现，或检查的名称、文件和日期", "考评扣分"),
      text("所属指标", "没有的为空", "领导干部学法"),
      text("完成时限", "没有的为“未定”", "2026年9月30日"),
    ],
  },
];

/** What a template for each kind of document may name. Names and their values are our own reading (ours): the documents print no fields. */
export const TEMPLATE_FIELDS: Readonly<Record<TemplateKind, readonly TemplateField[]>> = {
  "self-report": WRITTEN,
  "annual-report": WRITTEN,
  ledger: LEDGER,
  responsibility: RESPONSIBILITY,
  problems: PROBLEMS,
  notice: NOTICE,
};
