import type { ReportModel, ReportTable } from "@faheng/plugin-api";

const SECTIONS = [
  {
    title: "严格落实法治建设领导责任制",
    rows: [
      [
        "法治建设纳入职能目标管理",
        "会议记录 工作资料",
        "组织人事处",
        "没有建立的，扣2分；落实不到位的，扣1分",
        "已建立，已纳入",
        "0",
      ],
      ["党组专题研究法治工作不少于2次", "会议记录 工作资料", "政策法规处 办公室", "少一次扣1分", "应2次，实1次", "-1"],
      ["落实法治工作机构和人员", "工作资料", "组织人事处、政策法规处", "不落实的，扣1分", "专职2人", "0"],
      ["组织领导干部述法考评", "会议记录 工作资料", "组织人事处", "报告中无述法内容的，扣1分", "已述法", "0"],
    ],
  },
  {
    title: "全面推进依法行政",
    rows: [
      ["严格落实行政诉讼相关规定", "", "相关涉案处室、政策法规处", "应当出庭而未出庭的，有一起扣1分", "无", "0"],
      [
        "自觉履行生效裁判",
        "工作资料",
        "相关涉案处室、纪检组（监察室）",
        "有一例扣0.5分；不及时纠正的，加扣0.5分",
        "复议被撤销1例，未及时纠正",
        "-1",
      ],
      ["无领导干部插手、干预案件", "", "纪检组（监察室）", "有一例扣2分", "无", "0"],
    ],
  },
  {
    title: "深入推进法治宣传工作",
    rows: [
      ["严格落实“七五”普法相关要求", "工作资料", "政策法规处", "未建立健全学法制度的，扣1分", "已建立", "0"],
      ["党组中心组集中学法不少于2次", "工作资料", "政策法规处", "每少一次扣1分", "应2次，实3次", "0"],
      [
        "落实“谁执法谁普法”责任",
        "工作资料",
        "要点确定的责任处室、部门",
        "有计划、有部署、有活动，少“一有”扣1分",
        "有计划、有部署，无活动",
        "-1",
      ],
      ["法治文化阵地建设", "", "政策法规处、办公室、组织人事处", "未建立阵地、开展活动的，扣1分", "已建立", "0"],
    ],
  },
] as const;

/** A table in the shape of the commerce bureau's: merged first column, seven columns, a total with our reading. */
export function nantongLikeTable(): ReportTable {
  const rows = SECTIONS.flatMap(({ title, rows: lines }) =>
    lines.map((line, index) => {
      const cells = line.map((text, column) => (column === 5 ? { text, align: "center" as const } : { text }));
      return index === 0 ? [{ text: title, rowSpan: lines.length, bold: true }, ...cells] : cells;
    }),
  );
  return {
    kind: "table",
    name: "任务分解表",
    columns: [
      { title: "项目", width: 10 },
      { title: "内容", width: 20 },
      { title: "工作成果", width: 10 },
      { title: "责任处室", width: 14 },
      { title: "市考评标准", width: 24 },
      { title: "完成情况", width: 16 },
      { title: "得分", width: 6 },
    ],
    rows: [
      ...rows,
      [
        { text: "基础分", colSpan: 6, align: "right" },
        { text: "100", align: "center", isOurs: true },
      ],
      [
        { text: "总分", colSpan: 6, align: "right", bold: true },
        { text: "97", align: "center", bold: true },
      ],
    ],
  };
}

/** A report that is one wide table. */
export function tableReport(): ReportModel {
  return {
    title: "南通市商务局2017年度法治建设任务分解表",
    documentNumber: "通商发〔2017〕81号",
    orientation: "landscape",
    blocks: [
      { kind: "paragraph", text: "填报单位：南通市商务局　　截至日期：2017年12月31日", indent: false },
      nantongLikeTable(),
      { kind: "paragraph", text: "政策法规处　2018年1月5日", align: "right" },
    ],
  };
}

/** A report of running text with the table as its annex. */
export function textReport(): ReportModel {
  const sentence = "我局坚持把法治建设作为全局性、基础性工作来抓，全年召开党组专题会议2次，中心组集中学法3次。";
  return {
    title: "关于2017年度法治建设情况的报告",
    documentNumber: "通商发〔2018〕1号",
    orientation: "portrait",
    blocks: [
      { kind: "paragraph", text: "市依法治市领导小组办公室：", align: "left" },
      { kind: "paragraph", text: sentence.repeat(4) },
      { kind: "heading", level: 1, text: "一、主要工作" },
      { kind: "heading", level: 2, text: "（一）落实领导责任" },
      { kind: "paragraph", text: sentence.repeat(6) },
      { kind: "heading", level: 3, text: "1.领导干部述法" },
      { kind: "paragraph", text: sentence.repeat(3) },
      { kind: "heading", level: 4, text: "（1）年终述职" },
      { kind: "paragraph", text: sentence.repeat(5) },
      { kind: "heading", level: 1, text: "二、存在问题" },
      { kind: "paragraph", text: sentence.repeat(9) },
      { kind: "paragraph", text: "附件：法治建设任务分解表" },
      { kind: "paragraph", text: "南通市商务局", align: "right" },
      { kind: "paragraph", text: "2018年1月5日", align: "right" },
      { kind: "page-break", orientation: "landscape" },
      nantongLikeTable(),
    ],
  };
}
