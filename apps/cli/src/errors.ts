import { defineErrors } from "@faheng/domain";

/** What the command line can get wrong. */
export const cliErrors = defineErrors({
  FAHENG_CLI_UNKNOWN_PLUGIN: {
    status: 404,
    message: { zh: "没有插件“{id}”{nearest}", en: "There is no plugin “{id}”{nearestEn}" },
    mend: {
      zh: "现有插件：{known}。新插件须先列入 apps/server/src/plugins.ts。",
      en: "Plugins here: {knownEn}. A new one has to be listed in apps/server/src/plugins.ts first.",
    },
  },
  FAHENG_CLI_UNKNOWN_FRAMEWORK: {
    status: 404,
    message: {
      zh: "“{id}”既不是已有指标体系的编号，也不是文件{nearest}",
      en: "“{id}” is neither the id of a framework nor a file{nearestEn}",
    },
    mend: {
      zh: "现有指标体系：{known}；或给出 JSON 文件的路径。",
      en: "Frameworks here: {knownEn}; or give the path of a JSON file.",
    },
  },
  FAHENG_CLI_UNKNOWN_PROFILE: {
    status: 404,
    message: {
      zh: "“{id}”既不是已有评分方案的编号，也不是文件{nearest}",
      en: "“{id}” is neither the id of a profile nor a file{nearestEn}",
    },
    mend: {
      zh: "现有评分方案：{known}；或给出 JSON 文件的路径。",
      en: "Profiles here: {knownEn}; or give the path of a JSON file.",
    },
  },
  FAHENG_CLI_NO_READER: {
    status: 404,
    message: {
      zh: "没有能读指标体系“{id}”的原文的插件{nearest}",
      en: "No plugin has a reader for the document of the framework “{id}”{nearestEn}",
    },
    mend: {
      zh: "有读取器的指标体系：{known}；或在插件的 documentReaders 中补上。",
      en: "Frameworks with a reader: {knownEn}; or add one to the plugin’s documentReaders.",
    },
  },
  FAHENG_CLI_UNREADABLE_FILE: {
    status: 422,
    message: { zh: "读不出文件“{file}”：{reason}", en: "Cannot read the file “{file}”: {reasonEn}" },
    mend: {
      zh: "检查路径和权限；内容须为 UTF-8 编码的 JSON，同一对象中每个键只写一次。",
      en: "Check path and permissions; the content has to be JSON in UTF-8, each key once in its object.",
    },
  },
  FAHENG_CLI_ARGUMENT: {
    status: 422,
    message: { zh: "参数 {option} 不对：{reason}", en: "The option {option} is wrong: {reasonEn}" },
    mend: { zh: "用 faheng score --help 查看写法。", en: "See `faheng score --help` for its form." },
  },
  FAHENG_CLI_TIME_ZONE: {
    status: 422,
    message: { zh: "没有时区“{zone}”", en: "There is no time zone “{zone}”" },
    mend: {
      zh: "把 FAHENG_TIME_ZONE 设为 Asia/Shanghai、Asia/Urumqi 之类的时区名，或不设置。",
      en: "Set FAHENG_TIME_ZONE to the name of a zone, such as Asia/Shanghai or Asia/Urumqi, or leave it out.",
    },
  },
  FAHENG_CLI_UNEXPECTED: {
    status: 500,
    message: { zh: "命令意外中止：{reason}", en: "The command stopped unexpectedly: {reason}" },
    mend: {
      zh: "设置环境变量 FAHENG_DEBUG=1 后重试可看到出错位置，请连同命令一起报告。",
      en: "Run it again with FAHENG_DEBUG=1 to see where, and report it together with the command.",
    },
  },
  FAHENG_CLI_BACKUP_POSTGRES: {
    status: 409,
    message: {
      zh: "PostgreSQL 数据库不由本命令备份",
      en: "A PostgreSQL database is not backed up by this command",
    },
    mend: {
      zh: "用 faheng archive，或用有 BYPASSRLS 权限的登录身份运行 pg_dump；备份内置数据库请加 --data。",
      en: "Use faheng archive, or run pg_dump with a role that has BYPASSRLS; for the embedded database give --data.",
    },
  },
  FAHENG_CLI_NO_DATA: {
    status: 404,
    message: { zh: "目录“{folder}”中没有法衡的数据", en: "The folder “{folder}” holds no data of Faheng" },
    mend: {
      zh: "用 --data 指定数据目录，或设置 FAHENG_DATA、DATABASE_URL。",
      en: "Name the data folder with --data, or set FAHENG_DATA or DATABASE_URL.",
    },
  },
  FAHENG_CLI_SCHEMA: {
    status: 409,
    message: {
      zh: "数据库与本程序不是同一版本",
      en: "The database is not of this program’s version ({state})",
    },
    mend: {
      zh: "用服务器正在运行的同一版本程序执行；尚未升级的，先启动服务或用 faheng migrate 升级。",
      en: "Use the program the server runs; where it was not migrated yet, start the server or use faheng migrate first.",
    },
  },
  FAHENG_CLI_FOLDER_TAKEN: {
    status: 409,
    message: {
      zh: "目录“{folder}”已经存在，未写入任何文件",
      en: "The folder “{folder}” is there already; nothing was written",
    },
    mend: {
      zh: "换一个目录；新建机关包时换一个编号，或用 --into 指定别处。",
      en: "Choose another folder; for a pack another id, or another place with --into.",
    },
  },
});
