/** The two kinds of sheet of a workbook of past results; each may be there several times, one a year. */
export const SHEET_NAMES = { results: "往年结果", parts: "分项得分" } as const;

export const RESULT_COLUMNS = {
  agency: "机关名称",
  year: "年度",
  cycle: "考评名称",
  framework: "指标体系",
  total: "总分",
  maximum: "满分",
  grade: "等次",
  rank: "名次",
  document: "来源文号",
  documentOn: "来源日期",
} as const;

export const PART_COLUMNS = {
  agency: "机关名称",
  year: "年度",
  framework: "指标体系",
  name: "指标",
  score: "得分",
  maximum: "满分",
} as const;

/** Columns that a sheet may leave out. */
export const OPTIONAL = ["满分", "等次", "名次"] as const;

/** The most lines of one workbook, parts included. */
export const MOST_LINES = 5000;
