import { defineErrors } from "@faheng/domain";

/** What can be wrong with a database before a single row is read. Places are paths, or the host of a PostgreSQL server. */
export const databaseErrors = defineErrors({
  FAHENG_DATABASE_NOT_OURS: {
    status: 500,
    message: {
      zh: "“{place}”不是法衡的数据库：{reason}",
      en: "“{place}” is not a Faheng database: {reason}",
    },
    mend: {
      zh: "换一个空的数据目录（FAHENG_DATA）或空的数据库（DATABASE_URL）；该文件未被改动。",
      en: "Choose an empty data folder (FAHENG_DATA) or an empty database (DATABASE_URL); this one was left as it is.",
    },
  },
  FAHENG_DATABASE_NEWER: {
    status: 500,
    message: {
      zh: "数据库由更新版本的法衡建立（含未知的升级步骤“{migration}”）",
      en: "The database was made by a newer Faheng (it holds the unknown migration “{migration}”)",
    },
    mend: { zh: "使用相同或更新版本的法衡。", en: "Run that version of Faheng or a newer one." },
  },
  FAHENG_DATABASE_LOCKED: {
    status: 423,
    message: {
      zh: "数据目录“{place}”正由另一个法衡服务使用",
      en: "The data folder “{place}” is in use by another Faheng server",
    },
    mend: {
      zh: "先停止另一个服务，或用 FAHENG_DATA 指定别的目录。",
      en: "Stop the other server first, or name another folder with FAHENG_DATA.",
    },
  },
  FAHENG_DATA_FOLDER_UNWRITABLE: {
    status: 500,
    message: { zh: "无法写入数据目录“{place}”：{reason}", en: "The data folder “{place}” can't be written: {reason}" },
    mend: {
      zh: "检查目录是否存在、所属用户和权限，或用 FAHENG_DATA 指定别的目录。",
      en: "Check that the folder exists, its owner and its permissions, or name another with FAHENG_DATA.",
    },
  },
  FAHENG_DATABASE_ROLE: {
    status: 500,
    message: {
      zh: "数据库登录身份（{place}）是表的所有者或超级用户，不受行级安全约束",
      en: "The database login ({place}) owns the tables or is a superuser: row-level security does not hold it",
    },
    mend: {
      zh: "为服务另建普通登录身份写入 DATABASE_URL，所有者的地址写入 FAHENG_OWNER_URL，仅用于升级表结构和授权。",
      en: "Give the server a plain login in DATABASE_URL, and the owner’s in FAHENG_OWNER_URL, used to migrate and grant alone.",
    },
  },
  FAHENG_DATABASE_UNREACHABLE: {
    status: 503,
    message: { zh: "无法连接数据库“{place}”：{reason}", en: "The database “{place}” can't be reached: {reason}" },
    mend: {
      zh: "检查数据库是否启动，以及 DATABASE_URL 的主机、端口、用户和密码。",
      en: "Check that the database runs, and the host, port, user and password in DATABASE_URL.",
    },
  },
});
