/** English for assessments that wait for their pack. */
export const packsEnglish = {
  查看机关包影响的考核: "Read which assessments wait for a pack",
  本次考核暂时只能查看: "This assessment can only be read for now",
  最近一次保存的成绩: "Score as it was last kept",
  "还没有保存过成绩。": "No score has been kept yet.",
  暂时不能算分的考核: "Assessments that can’t be scored for now",
  "这些考核由机关包自有的规则算分，而开启周期时固定的机关包现在装不上；它们只能查看，其余各页照常。":
    "These assessments are scored by a pack’s own rules, and the pack that their cycle pinned can’t be loaded; they can only be read, every other page works.",
} as const;
