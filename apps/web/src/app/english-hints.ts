/** English of the hints that a status and its facts do not go together. */
export const hintsEnglish = {
  "状态为“尚未开展”，所填内容却已有进展（{facts}）。请改选“推进中”或“已完成”，或核对所填内容。":
    "Marked not started, though the answers show work ({facts}). Choose under way or done, or check the answers.",
  "状态为“推进中”，所填内容却已全部达到要求（{facts}）。确已办结的，请改选“已完成”。":
    "Marked under way, though the answers meet everything asked ({facts}). If it is finished, choose done.",
  "状态为“已完成”，还有内容未填（{missing}）。请补填，或改选“推进中”。":
    "Marked done, though answers are missing ({missing}). Give them, or choose under way.",
  "状态为“已完成”，所填内容却未达到要求（{facts}）。还要继续做的，请改选“推进中”；不再做的，可以不改。":
    "Marked done, though the answers fall short ({facts}). If work goes on, choose under way; if not, leave it.",
  "状态为“已完成”，所填内容却未达到要求（{facts}），还有内容未填（{missing}）。请补填；还要继续做的，请改选“推进中”。":
    "Marked done, though the answers fall short ({facts}) and some are missing ({missing}). Give them; if work goes on, choose under way.",
  "这只是提示，照样保存。": "This is a hint only; it is saved all the same.",
  "与所填内容不符：已有进展": "does not go with the answers: work is shown",
  "与所填内容不符：已达到要求": "does not go with the answers: everything is met",
  "与所填内容不符：未填齐或未达到要求": "does not go with the answers: missing or short",
} as const;
