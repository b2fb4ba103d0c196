import { defineErrors } from "@faheng/domain";

/** What can be wrong with a row that is read: nothing this program wrote, so somebody else did. */
export const rowErrors = defineErrors({
  FAHENG_ROW_WORD_UNKNOWN: {
    status: 500,
    message: {
      zh: "数据表“{table}”的“{column}”列中有本版本不认识的值“{value}”（应为：{words}）",
      en: "The table “{table}” has “{value}” in its column “{column}”, which this version does not know (known: {words})",
    },
    mend: {
      zh: "请系统管理员核实：是否有更新版本的法衡写过该数据库，或有人直接改过数据；必要时由备份恢复。",
      en: "The system administrator finds out whether a newer Faheng or somebody with SQL wrote it, and restores a backup where needed.",
    },
  },
  FAHENG_ROW_UNREADABLE: {
    status: 500,
    message: {
      zh: "数据表“{table}”的“{column}”列内容无法读取：“{value}”",
      en: "What the table “{table}” keeps in its column “{column}” can't be read: “{value}”",
    },
    mend: {
      zh: "请系统管理员运行“faheng verify”找出被改动的数据，必要时由备份恢复。",
      en: "The system administrator runs “faheng verify” to find what was changed, and restores a backup where needed.",
    },
  },
});
