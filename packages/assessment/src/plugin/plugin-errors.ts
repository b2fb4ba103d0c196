import { defineErrors } from "@faheng/domain";

/** What can go wrong with packs and their frameworks. Places are ids. */
export const pluginErrors = defineErrors({
  FAHENG_PLUGIN_NOT_FOUND: {
    status: 404,
    message: { zh: "没有可用的机关包“{id}”", en: "There is no usable plugin “{id}”" },
    mend: {
      zh: "在“机关包”页查看已装的机关包及未启用的原因。",
      en: "The plugin page lists the plugins and why some are refused.",
    },
  },
  FAHENG_PLUGIN_NOT_ENABLED: {
    status: 409,
    message: { zh: "“{agency}”尚未启用机关包“{plugin}”", en: "“{agency}” has not enabled the plugin “{plugin}”" },
    mend: {
      zh: "先为该单位启用机关包，再开启周期。",
      en: "Have the plugin enabled for the agency first, then open the cycle.",
    },
  },
  FAHENG_FRAMEWORK_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的指标体系", en: "There is no framework “{id}”" },
    mend: { zh: "从指标体系列表中选择。", en: "Choose one from the list of frameworks." },
  },
  FAHENG_PLUGIN_CHANGED: {
    status: 409,
    message: {
      zh: "机关包“{id}”的启用情况刚刚有变动，本次没有写入",
      en: "Pack {id} has just been switched for this agency by somebody else; nothing was written",
    },
    mend: { zh: "刷新后核对，需要时再办。", en: "Load the page again and look; do it again where it is still wanted." },
  },
});
