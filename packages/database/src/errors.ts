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
  FAHENG_DATABASE_REFUSED: {
    status: 500,
    message: {
      zh: "数据库“{place}”拒绝了连接：{reason}",
      en: "The database “{place}” refused the connection: {reason}",
    },
    mend: {
      zh: "检查 DATABASE_URL 的用户、密码和库名。",
      en: "Check user, password and name of the database in DATABASE_URL.",
    },
  },
  FAHENG_DATABASE_LOST: {
    status: 503,
    message: {
      zh: "与数据库的连接中断，本次操作没有写入",
      en: "The connection to the database was lost; this act wrote nothing",
    },
    mend: {
      zh: "稍后重试，可以放心重复；持续出现时请系统管理员检查数据库。",
      en: "Try again shortly, repeating is safe; if it stays, the system administrator checks the database.",
    },
  },
  FAHENG_DATABASE_COMMIT_UNKNOWN: {
    status: 503,
    message: {
      zh: "可能已保存：数据库在确认之前中断了连接",
      en: "It may have been saved: the database was lost before it confirmed",
    },
    mend: {
      zh: "重试即可，可以放心重复：已保存的内容不会保存两次。",
      en: "Try again, repeating is safe: what was saved is not saved twice.",
    },
  },
  FAHENG_DATABASE_READ_ONLY: {
    status: 503,
    message: {
      zh: "数据库暂时只读，本次操作没有写入",
      en: "The database is read-only for now; this act wrote nothing",
    },
    mend: {
      zh: "稍后重试；持续出现时请系统管理员检查主备切换和磁盘权限。",
      en: "Try again shortly; if it stays, the system administrator checks the switch-over and the disk’s permissions.",
    },
  },
  FAHENG_DATABASE_BUSY: {
    status: 503,
    message: { zh: "数据库繁忙，本次操作没有写入", en: "The database is busy; this act wrote nothing" },
    mend: { zh: "稍后重试，可以放心重复。", en: "Try again shortly, repeating is safe." },
  },
  FAHENG_DATABASE_TIMEOUT: {
    status: 503,
    message: {
      zh: "数据库没有在规定时间内答复，本次操作没有写入",
      en: "The database did not answer in time; this act wrote nothing",
    },
    mend: {
      zh: "稍后重试，可以放心重复；持续出现时请系统管理员检查数据库。",
      en: "Try again shortly, repeating is safe; if it stays, the system administrator checks the database.",
    },
  },
  FAHENG_BACKUP_EXISTS: {
    status: 409,
    message: { zh: "备份文件“{place}”已经存在，没有覆盖", en: "“{place}” exists already and was left as it is" },
    mend: { zh: "换一个文件名，或先移走旧的备份。", en: "Name another file, or move the earlier backup away." },
  },
  FAHENG_DISK_NO_ROOM: {
    status: 503,
    message: {
      zh: "磁盘空间不足，操作没有开始：“{place}”需要 {needed} MB，只剩 {free} MB",
      en: "Not begun, for want of room: “{place}” needs {needed} MB and has {free} MB",
    },
    mend: {
      zh: "请系统管理员在该处腾出空间后重试；已有数据没有改动。",
      en: "Try again once the system administrator has made room there; nothing has been changed.",
    },
  },
  FAHENG_DATABASE_FULL: {
    status: 503,
    message: {
      zh: "存放数据的磁盘已满，本次操作没有写入",
      en: "The disk that holds the data is full; this act wrote nothing",
    },
    mend: {
      zh: "您填的内容还在页面上；请系统管理员腾出磁盘空间后重试。",
      en: "What you typed is still on the page; try again once the system administrator has made room on the disk.",
    },
  },
});
