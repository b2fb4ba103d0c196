import { defineErrors } from "@faheng/domain";

/** What can keep the server from starting, or from taking a request. Places are variables, addresses and headers. */
export const serverErrors = defineErrors({
  FAHENG_ENV_INVALID: {
    status: 500,
    message: { zh: "环境变量 {place} 不正确：{reason}", en: "The environment variable {place} is wrong: {reason}" },
    mend: { zh: "改正该变量后重新启动。", en: "Correct the variable and start again." },
  },
  FAHENG_PORT_BUSY: {
    status: 500,
    message: { zh: "{place} 已被别的程序占用", en: "{place} is in use by another program" },
    mend: { zh: "停止该程序，或用 PORT 指定别的端口。", en: "Stop that program, or name another port with PORT." },
  },
  FAHENG_ADDRESS_UNUSABLE: {
    status: 500,
    message: { zh: "无法在 {place} 上监听：{reason}", en: "Can't listen on {place}: {reason}" },
    mend: { zh: "检查 HOST 和 PORT。", en: "Check HOST and PORT." },
  },
  FAHENG_SERVER_STARTING: {
    status: 503,
    message: { zh: "服务已启动，正在等待数据库", en: "The server is up and waits for its database" },
    mend: {
      zh: "稍后重试；数据库恢复后自动继续。",
      en: "Try again shortly; it goes on by itself once the database answers.",
    },
  },
  FAHENG_PACK_NOT_KEPT: {
    status: 500,
    message: {
      zh: "机关包“{plugin}”的当前版本没有存下来：{reason}",
      en: "The installed release of the pack “{plugin}” could not be kept: {reason}",
    },
    mend: {
      zh: "检查数据目录是否可写、空间是否足够，再重新启动；换装新版本前务必办妥，否则用它开启的周期届时只能查看。",
      en: "See that the data folder can be written and has room, and start again, before another release is installed; otherwise cycles opened with this one can then only be read.",
    },
  },
  FAHENG_MONITOR_FORBIDDEN: {
    status: 403,
    message: {
      zh: "只有本机或持有监控令牌者可以查看运行状态",
      en: "Only this machine, or who holds the monitor’s token, may see this",
    },
    mend: {
      zh: "在服务器本机访问，或设置 FAHENG_MONITOR_TOKEN 并以 Bearer 令牌访问。",
      en: "Ask from the server itself, or set FAHENG_MONITOR_TOKEN and send it as a bearer token.",
    },
  },
  FAHENG_WEB_MISSING: {
    status: 503,
    message: {
      zh: "网页尚未构建（“{place}”中没有 index.html）",
      en: "The web app is not built (no index.html in “{place}”)",
    },
    mend: { zh: "用 npm start 启动，它会先构建网页。", en: "Start with npm start, which builds it first." },
  },
  FAHENG_SSO_UNREACHABLE: {
    status: 503,
    message: { zh: "无法连接统一身份认证“{place}”", en: "The identity provider “{place}” can't be reached" },
    mend: {
      zh: "稍后再试，或用口令登录；管理员请检查 FAHENG_OIDC_ISSUER。",
      en: "Try again later or sign in by password; administrators check FAHENG_OIDC_ISSUER.",
    },
  },
  FAHENG_SSO_REFUSED: {
    status: 401,
    message: {
      zh: "统一身份认证没有通过，或返回的结果与本次登录不符",
      en: "The identity provider refused, or its answer does not belong to this sign-in",
    },
    mend: { zh: "回到登录页重新开始。", en: "Start again from the sign-in page." },
  },
  FAHENG_HTTP_ORIGIN: {
    status: 403,
    message: {
      zh: "请求来自别的网站（{place}），已拒绝",
      en: "The request comes from another site ({place}) and is refused",
    },
    mend: {
      zh: "从本系统的页面操作；反向代理之后请设置 FAHENG_PUBLIC_URL。",
      en: "Use this system’s own pages; behind a proxy set FAHENG_PUBLIC_URL.",
    },
  },
  FAHENG_HTTP_HOST: {
    status: 403,
    message: { zh: "请求的主机名“{place}”不是本服务", en: "The host name “{place}” is not this server’s" },
    mend: {
      zh: "用启动时显示的地址访问，或设置 FAHENG_PUBLIC_URL。",
      en: "Use the address shown at the start, or set FAHENG_PUBLIC_URL.",
    },
  },
  FAHENG_HTTP_MEDIA_TYPE: {
    status: 400,
    message: { zh: "接口只接受 JSON（收到 {place}）", en: "The API takes JSON alone (got {place})" },
    mend: { zh: "设置 Content-Type: application/json。", en: "Set Content-Type: application/json." },
  },
  FAHENG_HTTP_TOO_LARGE: {
    status: 413,
    message: {
      zh: "请求内容超过 {limit} 字节，或未注明长度",
      en: "The request is over {limit:byte:bytes} or does not state its length",
    },
    mend: { zh: "减少内容，分几次提交。", en: "Send less, in several requests." },
  },
  FAHENG_HTTP_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个页面或文件", en: "There is no such page or file" },
    mend: { zh: "核对地址。", en: "Check the address." },
  },
  FAHENG_HTTP_UPLOADS_BUSY: {
    status: 429,
    message: {
      zh: "上传的文件太多，还在依次处理",
      en: "Too many files are being taken in; they are read in turn",
    },
    mend: { zh: "等前面的文件处理完再传。", en: "Send it again once the ones before have been read." },
  },
  FAHENG_SERVER_DISK_FULL: {
    status: 503,
    message: { zh: "服务器存放临时文件的磁盘已满", en: "The disk for temporary files is full" },
    mend: { zh: "请系统管理员腾出磁盘空间后重试。", en: "Try again once the system administrator has made room." },
  },
  FAHENG_HTTP_UPLOAD: {
    status: 422,
    message: { zh: "没有收到文件，或一次传了多个", en: "No file came, or more than one" },
    mend: { zh: "一次选择一个文件。", en: "Choose one file at a time." },
  },
});
