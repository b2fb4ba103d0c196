/** English for a bureau's own cycles and profiles. */
export const bureauEnglish = {
  本局评分: "The bureau’s own points",
  "本局自行拟定并签署，只用于本局自己的周期；不是文件规定，得分处都会注明。":
    "Laid and signed by the bureau itself, for cycles of its own alone; not stated by the document, and marked so wherever a score stands.",
} as const;
