/** English for answers that this browser kept. */
export const draftsEnglish = {
  已恢复未保存的内容: "Restored what was not saved",
  放弃: "Discard",
} as const;
