import { defineErrors } from "@faheng/domain";

/** What can go wrong with any act. Places name what it was done to. */
export const actErrors = defineErrors({
  FAHENG_ACT_CONFLICT: {
    status: 409,
    message: {
      zh: "他人刚刚做了同样的操作，本次没有写入",
      en: "Somebody has just done the same; this act wrote nothing",
    },
    mend: { zh: "刷新后查看，需要时再办。", en: "Load the page again and look; do it again where it is still wanted." },
  },
  FAHENG_ACT_OVERTAKEN: {
    status: 409,
    message: {
      zh: "他人不断改动，本次没有写入",
      en: "Others kept changing what this was about; this act wrote nothing",
    },
    mend: { zh: "稍后再办。", en: "Do it again in a moment." },
  },
  FAHENG_ACT_KEY_REUSED: {
    status: 409,
    message: {
      zh: "同一个请求编号已用于内容不同的操作",
      en: "This request key was used for an act with another content",
    },
    mend: { zh: "刷新页面后重新提交。", en: "Load the page again and send it anew." },
  },
});
