import { defineErrors } from "@faheng/domain";

/** Why a plugin is refused. Places are paths inside the plugin. */
export const pluginErrors = defineErrors({
  FAHENG_PLUGIN_SCHEMA: {
    status: 422,
    message: {
      zh: "插件“{plugin}”的声明不符合格式：{reason}",
      en: "The plugin “{plugin}” is not declared as documented: {reason}",
    },
    mend: { zh: "按《插件编写指南》改正所指位置。", en: "Correct this place as the plugin guide says." },
  },
  FAHENG_PLUGIN_HOST_VERSION: {
    status: 422,
    message: {
      zh: "插件“{plugin}”要求平台接口版本 {range}，本机为 {version}",
      en: "The plugin “{plugin}” asks for plugin API {range}; this host has {version}",
    },
    mend: {
      zh: "安装与本机版本相符的插件，或升级平台。",
      en: "Install a release of the plugin that fits, or upgrade the platform.",
    },
  },
  FAHENG_PLUGIN_DUPLICATE: {
    status: 422,
    message: {
      zh: "{what}“{key}”已由插件“{other}”提供",
      en: "{what} “{key}” is already provided by the plugin “{other}”",
    },
    mend: { zh: "改用不同的编号，或卸下其中一个插件。", en: "Use another id, or remove one of the plugins." },
  },
  FAHENG_PLUGIN_UNKNOWN_REFERENCE: {
    status: 422,
    message: {
      zh: "插件“{plugin}”引用了不存在的{what}“{key}”",
      en: "The plugin “{plugin}” refers to an unknown {what} “{key}”",
    },
    mend: { zh: "补上所引用的内容，或改正引用。", en: "Add what is referred to, or correct the reference." },
  },
});
