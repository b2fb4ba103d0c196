/** English for what the office sets on an agency. */
export const organisationEnglish = {
  单位类别: "Class of unit",
  不分类别: "no class",
  "单位类别决定适用评分方案中哪一类的分值和标准，由依法治市办设定。":
    "The class decides which of a profile’s points and targets hold. The municipal office sets it.",
  "现有评分方案未区分单位类别，可自行填写名称。": "No profile makes a difference by class; any name may be given.",
  "只影响今后开启的周期；已开启的周期按开启时的类别计分，不受影响。":
    "Counts for cycles opened from now on; those already open keep the class they were opened with.",
  "{unitClass}（{profiles}）": "{unitClass} ({profiles})",
  单位类别已保存: "Kept",
  "组织机构由系统管理员维护，单位类别由依法治市办设定。":
    "The system administrator keeps the organisation; the municipal office sets the class of unit.",
  设定单位类别: "Set an agency’s class of unit",
  选择一个机关: "Choose an agency",
  "单位类别：{unitClass}": "Class of unit: {unitClass}",
} as const;
