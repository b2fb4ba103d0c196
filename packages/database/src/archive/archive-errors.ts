import { defineErrors } from "@faheng/domain";

/** What can be wrong with an archive of a database, or with where it is to go. Places are paths, or tables. */
export const archiveErrors = defineErrors({
  FAHENG_ARCHIVE_EXISTS: {
    status: 409,
    message: { zh: "文件“{place}”已经存在，没有覆盖", en: "“{place}” exists already and was left as it is" },
    mend: { zh: "换一个文件名，或先移走旧的归档。", en: "Name another file, or move the earlier archive away." },
  },
  FAHENG_ARCHIVE_UNREADABLE: {
    status: 422,
    message: { zh: "“{place}”不是法衡的归档文件", en: "“{place}” is no archive of Faheng" },
    mend: {
      zh: "给出 faheng archive 生成的文件；faheng backup 生成的是 SQLite 文件，直接放入数据目录即可。",
      en: "Give a file that faheng archive wrote; what faheng backup writes is an SQLite file, which goes into a data folder as it is.",
    },
  },
  FAHENG_ARCHIVE_DAMAGED: {
    status: 422,
    message: {
      zh: "归档文件不完整或被改动（{place}），没有写入任何内容",
      en: "The archive is incomplete or was changed ({place}); nothing was written",
    },
    mend: { zh: "换用另一份归档，或重新归档。", en: "Use another copy of it, or make a new one." },
  },
  FAHENG_ARCHIVE_VERSION: {
    status: 409,
    message: {
      zh: "归档由另一版本的法衡生成（差别：{differs}），没有写入任何内容",
      en: "The archive is of another version of Faheng (they differ in {differs}); nothing was written",
    },
    mend: {
      zh: "用生成归档的版本恢复，再升级。",
      en: "Restore it with the version that made it, and upgrade then.",
    },
  },
  FAHENG_ARCHIVE_TARGET_FULL: {
    status: 409,
    message: {
      zh: "目标数据库不是空的（表“{place}”已有内容），没有写入任何内容",
      en: "The database to restore into is not empty (“{place}” has rows); nothing was written",
    },
    mend: {
      zh: "用 --data 指定空目录，或另建一个空的 PostgreSQL 数据库。",
      en: "Name an empty folder with --data, or make an empty PostgreSQL database.",
    },
  },
  FAHENG_ARCHIVE_OWNER: {
    status: 409,
    message: {
      zh: "恢复须以数据库所有者的身份进行",
      en: "An archive is restored by the owner of the database",
    },
    mend: {
      zh: "把所有者的地址写入 FAHENG_OWNER_URL 后重试。",
      en: "Put the owner’s address into FAHENG_OWNER_URL and try again.",
    },
  },
});
