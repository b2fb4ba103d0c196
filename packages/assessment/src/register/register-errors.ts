import { defineErrors } from "@faheng/domain";

/** What can go wrong with the office's register. Places name its rows: `register:…/…`. */
export const registerErrors = defineErrors({
  FAHENG_REGISTER_ROWS: {
    status: 422,
    message: {
      zh: "所列机关须是本周期的，每家只登记一次",
      en: "An entry names agencies of the cycle, each of them once",
    },
    mend: { zh: "刷新后按列出的机关登记。", en: "Refresh, and enter those that are listed." },
  },
  FAHENG_REGISTER_DAY: {
    status: 422,
    message: {
      zh: "日期{day}不行：应在{from}至{to}之间",
      en: "{day} does not do: it has to lie from {from} to {to}",
    },
    mend: { zh: "另填一个日期。", en: "Give another day." },
  },
  FAHENG_REGISTER_SETTLED: {
    status: 409,
    message: {
      zh: "{agencies}的初评已公布、结果已定或已免评，不能再登记、认定或陈述",
      en: "What is announced, final or excused takes no more entries: {agencies}",
    },
    mend: {
      zh: "初评已公布的，先撤回公布；其余机关可以照常办理。",
      en: "Recall what was announced first; the other agencies may go on.",
    },
  },
  FAHENG_REGISTER_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这条登记", en: "There is no such entry" },
    mend: { zh: "刷新后从列出的登记中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_REGISTER_CONFLICT: {
    status: 409,
    message: {
      zh: "“{agency}”的这条登记已于{at}先办理：{act}，未写入任何内容",
      en: "The entry on “{agency}” was moved at {at} ({act}) before you; nothing was written",
    },
    mend: { zh: "查看最新情况后再办理。", en: "Look at how it stands now, then go on." },
  },
  FAHENG_REGISTER_REASON: {
    status: 422,
    message: {
      zh: "改变登记内容的、认定否决的，要写明理由",
      en: "Whoever lets it stand as something else, or lets a veto stand, says why",
    },
    mend: { zh: "写明理由后再认定。", en: "Give the reason, then let it stand." },
  },
  FAHENG_REGISTER_MARK: {
    status: 422,
    message: {
      zh: "否决只认定“有此情形”，会议和报送只认定按时、迟或缺",
      en: "A veto is found or not; who took part was in time, late or absent",
    },
    mend: { zh: "没有此情形的，撤销登记。", en: "Strike a veto that was not found." },
  },
  FAHENG_REGISTER_NO_VETO: {
    status: 422,
    message: {
      zh: "“{item}”这样填写，按评分方案不构成否决",
      en: "By the profile “{item}” does not strike when it is that",
    },
    mend: {
      zh: "从方案的否决情形中选择，填写达到否决的内容。",
      en: "Choose one of the profile’s vetoes, and what strikes.",
    },
  },
  FAHENG_REGISTER_VETO_UNHEARD: {
    status: 409,
    message: {
      zh: "“{item}”这样认定会予以否决，须先在市办登记提出、告知机关并认定成立",
      en: "“{item}” would strike: a veto is first proposed in the office’s register, heard, and let stand",
    },
    mend: {
      zh: "用“提出否决”写明依据和材料，由机关陈述后另一人认定。",
      en: "Propose the veto with its ground and material.",
    },
  },
});
