/** English for a bureau's own cycles and profiles. */
export const bureauEnglish = {
  本局评分: "The bureau’s own points",
  "本局自行拟定并签署，只用于本局自己的周期；不是文件规定，得分处都会注明。":
    "Laid and signed by the bureau itself, for cycles of its own alone; not stated by the document, and marked so wherever a score stands.",
  开启本局自评: "Open an assessment of the bureau’s own",
  "例如：2017年上半年法治建设自查": "for example: our own look at the first half of 2017",
  自评的指标体系: "Frameworks of the bureau’s own assessment",
  "本局自评只有本局人员能看到，依法治市办和其他机关都看不到，也不参加市级比较；由本局自己开启和结束。":
    "Only people of the bureau see it: neither the municipal office nor other agencies do, and the city compares nothing of it. The bureau itself opens and closes it.",
  "只有本局人员能看到。": "Seen by people of the bureau alone.",
  自评估算: "Own estimates",
  "由本局协调员或局领导估算，记为“本局自评估算”，不代表依法治市办的评定。":
    "Estimated by the bureau’s coordinator or leader and kept as its own estimate (本局自评估算); it does not stand for the office.",
  "由本局估算（本局自评估算）": "Estimated by the bureau itself (本局自评估算)",
  "结束“{title}”？本局的填报保留，但不能再改。":
    "Close “{title}”? The bureau’s answers stay and can no longer be changed.",
} as const;
