/** A sheet of survey results: one line for what was asked about one item. */
export const SURVEY_COLUMNS = {
  item: "指标",
  fact: "内容",
  sent: "发放份数",
  valid: "有效份数",
  full: "满值",
  mean: "均值",
  positive: "满意份数",
} as const;

/** A sheet of case files that were looked into: one line for each file. */
export const CASE_COLUMNS = { item: "指标", fact: "内容", file: "案卷", points: "得分" } as const;

/** Columns that a sheet may leave out. */
export const OPTIONAL = ["内容", "发放份数", "满值", "均值", "满意份数"] as const;

export const SHEET_NAMES = { survey: "问卷结果", cases: "案卷评查" } as const;

/** The most lines of one workbook. */
export const MOST_LINES = 2000;
