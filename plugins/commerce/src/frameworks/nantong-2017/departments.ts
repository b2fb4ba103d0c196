import type { Department } from "@faheng/plugin-api";

type Names = readonly string[];

const of = (kind: Department["kind"], names: Names): Department[] =>
  names.map((name) => ({ name, kind, variants: [] }));

/** 责任处室 as printed, each name once. */
export const departments: readonly Department[] = [
  ...of("unit", [
    "组织人事处",
    "政策法规处",
    "办公室",
    "纪检组（监察室）",
    "监察室",
    "法律事务部",
    "口岸运行管理处",
    "行政服务处",
    "市场体系建设处(行政执法处)",
    "对外投资和经济合作处",
  ]),
  ...of("placeholder", ["相关涉案处室", "相关处室", "各相关处室、部门"]),
  ...of("expression", [
    "局法治宣传教育工作要点确定的责任处室、部门",
    "全体处室、部门",
    "所有处室、部门",
    "各行政执法、行政审批处室",
    "开放型经济各处室",
    "商贸流通各处室",
    "各业务处室",
    "执法职能处室",
  ]),
];
