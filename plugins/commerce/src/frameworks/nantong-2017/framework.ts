import type { FrameworkInput } from "@faheng/plugin-api";
import { administrationByLaw, administrationByLawRows } from "./administration-by-law.ts";
import { bonus, bonusItems } from "./bonus.ts";
import { cityCreation, cityCreationRows } from "./city-creation.ts";
import { departments } from "./departments.ts";
import { individualTaskRows, individualTasks } from "./individual-tasks.ts";
import { modelOrgan, modelOrganRows } from "./model-organ.ts";
import { publicity, publicityRows } from "./publicity.ts";
import { responsibility, responsibilityRows } from "./responsibility.ts";

/** 通商发〔2017〕81号: the Nantong commerce bureau's table of 2017. */
export const nantong2017: FrameworkInput = {
  format: "faheng.framework/1",
  id: "nantong-commerce-2017",
  version: "0.1.0",
  title: "南通市商务局2017年度法治建设任务分解表",
  documentNumber: "通商发〔2017〕81号",
  issuer: "南通市商务局",
  issuedOn: "2017-05-03",
  about:
    "文件的附件：6个项目19行任务、3条加分事项和3条成果运用警示，写明责任处室和市考评标准的扣分、加分。较长的语句用本平台自己的话简述，数字照录；原文可从本局自存的文件附上。",
  levels: [
    { level: 1, title: "项目" },
    { level: 2, title: "内容" },
  ],
  columns: [
    { key: "project", title: "项目" },
    { key: "content", title: "内容" },
    { key: "outputs", title: "工作成果" },
    { key: "departments", title: "责任处室" },
    { key: "standard", title: "市考评标准" },
  ],
  departments: [...departments],
  bases: [
    {
      key: "assessment-measures",
      title: "2017年度市级机关全面推进依法治市（综治法治）综合绩效考核实施办法",
      documentNumber: "通综委〔2017〕7号",
      printed: ["《2017年度市级机关全面推进依法治市（综治法治）综合绩效考核实施办法》（通综委〔2017〕7号）"],
    },
    {
      key: "responsibility-letter",
      title: "2017年度法治建设领导责任书",
      documentNumber: null,
      issuer: "市委、市政府",
      printed: ["《2017年度法治建设领导责任书》（市商务局）", "《2017年度法治建设领导责任书》"],
    },
  ],
  groups: [responsibility, administrationByLaw, publicity, cityCreation, modelOrgan, individualTasks, bonus],
  indicators: [
    ...responsibilityRows,
    ...administrationByLawRows,
    ...publicityRows,
    ...cityCreationRows,
    ...modelOrganRows,
    ...individualTaskRows,
    ...bonusItems,
  ],
  externalSystems: ["江苏省法治信息系统"],
  notes: [
    {
      key: "result-use-1",
      title: "成果运用警示 1.",
      text: "领导责任书由市依法治市领导小组办公室检查考核，结果与市级机关作风建设综合绩效考评挂钩。",
    },
    {
      key: "result-use-2",
      title: "成果运用警示 2.",
      text: "法治建设的年度绩效，与当年市级机关作风建设综合绩效考评挂钩。",
    },
    {
      key: "result-use-3",
      title: "成果运用警示 3.",
      text: "法治建设的年度绩效，与当年全市法治建设评先评优挂钩。",
    },
  ],
  doubts: [
    {
      field: "standard",
      printed: null,
      note: "文件只写扣分和加分，没有写明从多少分起扣，也没有写明总分和最低分。",
    },
    {
      field: "bases",
      printed: null,
      note: "两份依据写在印发通知里，表格各行没有注明依据。",
    },
    {
      field: "departments",
      printed: "监察室",
      note: "“监察室”与“纪检组（监察室）”、“全体处室、部门”与“所有处室、部门”可能所指相同，文件没有说明，各按原样列出。",
    },
    {
      field: "departments",
      printed: "政策法规处、全体处室、部门",
      note: "“全体处室、部门”“所有处室、部门”“各相关处室、部门”“各行政执法、行政审批处室”“……责任处室、部门”各读作一个说法，其中的顿号不作分隔。",
    },
    {
      field: "columns",
      printed: "<p>",
      note: "加分事项和成果运用警示两格里夹有网页标记，已去掉；成果运用警示列为说明，不作指标。",
    },
  ],
};
