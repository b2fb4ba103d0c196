/** English for when one item is due. */
export const dueEnglish = {
  期限: "Due",
  本机关期限: "Due by the agency",
  文件期限: "Due by the document",
  其后期限: "Later days",
  考评期最后一天: "last day of the period",
  已填报: "filled in",
  "已逾期 {n} 天": "{n:day:days} late",
  "还有 {n} 天": "{n:day:days} left",
} as const;
