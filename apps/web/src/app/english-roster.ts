/** Departments and people by workbook. */
export const rosterEnglish = {
  批量导入部门与人员: "Bring in departments and people",
} as const;
