import { defineErrors } from "@faheng/domain";

/** Why a plugin is refused. Places are paths inside the plugin. */
export const pluginErrors = defineErrors({
  FAHENG_PLUGIN_SCHEMA: {
    status: 422,
    message: {
      zh: "插件“{plugin}”的声明不符合格式：{reason}",
      en: "The plugin “{plugin}” is not declared as documented: {reasonEn}",
    },
    mend: {
      zh: "按《插件编写指南》（docs/writing-a-plugin.md）改正所指位置。",
      en: "Correct this place as docs/writing-a-plugin.md says.",
    },
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
      en: "The {whatEn} “{key}” is already provided by the plugin “{other}”",
    },
    mend: { zh: "改用不同的编号，或卸下其中一个插件。", en: "Use another id, or remove one of the plugins." },
  },
  FAHENG_PLUGIN_UNKNOWN_REFERENCE: {
    status: 422,
    message: {
      zh: "插件“{plugin}”引用了不存在的{what}“{key}”{nearest}",
      en: "The plugin “{plugin}” refers to an unknown {whatEn} “{key}”{nearestEn}",
    },
    mend: { zh: "补上所引用的内容，或改正引用。", en: "Add what is referred to, or correct the reference." },
  },
  FAHENG_PLUGIN_TOO_LARGE: {
    status: 422,
    message: {
      zh: "插件“{plugin}”的内容超出限度：{reason}",
      en: "The plugin “{plugin}” is too large here: {reasonEn}",
    },
    mend: {
      zh: "拆成几个插件，或删去不需要的内容；限度见《插件编写指南》。",
      en: "Split the pack, or leave out what is not needed; docs/writing-a-plugin.md names the limits.",
    },
  },
  FAHENG_PLUGIN_NOT_DATA: {
    status: 422,
    message: {
      zh: "插件“{plugin}”的这一处不是普通数据：{reason}",
      en: "The plugin “{plugin}” holds something here that is no plain data: {reasonEn}",
    },
    mend: {
      zh: "改写为普通的对象、列表、文字和数字。",
      en: "Write it as plain objects, lists, texts and numbers.",
    },
  },
  FAHENG_PLUGIN_IMPORT: {
    status: 422,
    message: {
      zh: "插件“{plugin}”装入时出错：{reason}",
      en: "The plugin “{plugin}” failed while it was imported: {reason}",
    },
    mend: {
      zh: "其他插件照常运行；请联系插件作者，或卸下该插件。",
      en: "The others run; ask the plugin’s author, or take it off the list.",
    },
  },
  FAHENG_PLUGIN_ALTERED: {
    status: 422,
    message: {
      zh: "插件“{plugin}”的代码已被改动：应为 {pinned}，实为 {present}",
      en: "The code of the plugin “{plugin}” was altered where it lies: it should be {pinned} and is {present}",
    },
    mend: {
      zh: "把原来的文件放回原处，再重新启动；有意更换机关包的，重新启动即可。",
      en: "Put its files back as they were and start the server again; where the pack was replaced on purpose, starting it is enough.",
    },
  },
  FAHENG_PLUGIN_GLOBALS: {
    status: 422,
    message: {
      zh: "插件“{plugin}”改动了大家共用的 {what}",
      en: "The plugin “{plugin}” changed {what}, which everybody shares",
    },
    mend: {
      zh: "插件不得改动语言自带的对象；请联系插件作者。",
      en: "A plugin changes none of the language’s own objects; ask its author.",
    },
  },
  FAHENG_PLUGIN_STOPPED: {
    status: 422,
    message: {
      zh: "插件“{plugin}”装入时超出限度，已停止：{reason}",
      en: "The plugin “{plugin}” went beyond its bounds while it was imported and was stopped: {reason}",
    },
    mend: {
      zh: "其他插件照常运行；请联系插件作者，或卸下该插件。",
      en: "The others run; ask the plugin’s author, or take it off the list.",
    },
  },
  FAHENG_PLUGIN_THREW: {
    status: 422,
    message: {
      zh: "检查插件“{plugin}”时它的代码出错：{reason}",
      en: "Code of the plugin “{plugin}” failed while the pack was checked: {reason}",
    },
    mend: { zh: "请联系插件作者。", en: "Ask the plugin’s author." },
  },
  FAHENG_PLUGIN_RULE_NAME: {
    status: 422,
    message: {
      zh: "插件“{plugin}”的规则“{kind}”没有以插件编号开头",
      en: "The rule kind “{kind}” does not begin with the id of its plugin “{plugin}”",
    },
    mend: { zh: "改名为“{plugin}.规则名”的形式。", en: "Name it “{plugin}.<name>”." },
  },
});

/** What a plugin brings and refers to, as its errors call it in both languages. */
export const NOUNS = {
  plugin: { what: "插件", whatEn: "plugin" },
  framework: { what: "指标体系", whatEn: "framework" },
  indicator: { what: "指标", whatEn: "indicator" },
  profile: { what: "评分方案", whatEn: "profile" },
  report: { what: "报表", whatEn: "report" },
  rule: { what: "规则", whatEn: "rule kind" },
} as const;
