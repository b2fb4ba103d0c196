import { defineErrors } from "@faheng/domain";

const MEND = {
  zh: "本次考核暂时只能查看，成绩为最近一次保存的结果；请系统管理员在“机关包”页查看原因，装回开启周期时的机关包。",
  en: "The assessment can only be read for now, with its last kept score; the system administrator finds the reason under 机关包 and installs the pack that the cycle was opened with.",
};

/** Why an assessment can't be scored: the pack its cycle was opened with is not there as it was. */
export const packErrors = defineErrors({
  FAHENG_PACK_MISSING: {
    status: 423,
    message: {
      zh: "本次考核用到机关包“{plugin}”（{version}）自有的评分规则，该机关包已不在本机",
      en: "This assessment is scored by rules of the pack “{plugin}” ({version}), which is no longer installed",
    },
    mend: MEND,
  },
  FAHENG_PACK_REFUSED: {
    status: 423,
    message: {
      zh: "本次考核用到机关包“{plugin}”（{version}）自有的评分规则，该机关包未通过检查：{reason}",
      en: "This assessment is scored by rules of the pack “{plugin}” ({version}), which was refused: {reasonEn}",
    },
    mend: MEND,
  },
  FAHENG_PACK_CHANGED: {
    status: 423,
    message: {
      zh: "本次考核开启时固定的机关包“{plugin}”是{pinned}，现在装的是{present}，其自有规则不能代替原来的",
      en: "This assessment pinned the pack “{plugin}” as {pinned}; installed is {present}, whose rules can’t stand for the pinned ones",
    },
    mend: MEND,
  },
  FAHENG_PACK_UNUSABLE: {
    status: 423,
    message: {
      zh: "本次考核固定的评分方案不能再用来算分：{reason}",
      en: "The scoring profile that this assessment pinned can’t be scored with any more: {reasonEn}",
    },
    mend: MEND,
  },
  FAHENG_REPORT_FAILED: {
    status: 500,
    message: {
      zh: "机关包“{plugin}”的报表“{report}”出错：{reason}",
      en: "The report “{report}” of the pack “{plugin}” failed: {reason}",
    },
    mend: { zh: "换用其他报表；请联系机关包作者。", en: "Use another report, and tell the pack’s author." },
  },
  FAHENG_PACK_STOPPED: {
    status: 503,
    message: {
      zh: "机关包“{plugin}”的代码超出限度，已停止：{reason}",
      en: "Code of the pack “{plugin}” went beyond its bounds and was stopped: {reason}",
    },
    mend: {
      zh: "其他功能不受影响；请联系机关包作者。",
      en: "Nothing else is touched; tell the pack’s author.",
    },
  },
  FAHENG_PACK_ANSWER: {
    status: 500,
    message: {
      zh: "机关包“{plugin}”算分后交回的内容不符合格式：{reason}",
      en: "What the pack “{plugin}” scored came back in no form of a score: {reason}",
    },
    mend: {
      zh: "没有存入任何内容；请联系机关包作者。",
      en: "Nothing was written; tell the pack’s author.",
    },
  },
  FAHENG_READER_FAILED: {
    status: 500,
    message: {
      zh: "机关包“{plugin}”读取文件原文时出错：{reason}",
      en: "The pack “{plugin}” failed while it read the document: {reason}",
    },
    mend: { zh: "没有存入任何原文；请联系机关包作者。", en: "No wording was attached; tell the pack’s author." },
  },
});
