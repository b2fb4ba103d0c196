import { defineErrors } from "@faheng/domain";

/** What can go wrong where several people switch packs on and off. */
export const pluginErrors = defineErrors({
  FAHENG_PLUGIN_CHANGED: {
    status: 409,
    message: {
      zh: "指标包 {id} 在本机关的启用情况刚刚有变动，本次没有写入",
      en: "Pack {id} has just been switched for this agency by somebody else; nothing was written",
    },
    mend: { zh: "刷新后核对，需要时再办。", en: "Load the page again and look; do it again where it is still wanted." },
  },
});
