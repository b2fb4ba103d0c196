/**
 * Words of the audit, for its page and its exports alike. What each act is called, grouped as auditors look for them; an
 * act without words does not compile where it is exported.
 */
export const AUDIT_ACTION_WORDS = {
  "session.sign-in": "登录",
  "session.sign-out": "退出登录",
  "session.renew": "更新登录",
  "session.end": "结束自己的一处登录",
  "session.end-others": "结束自己的其他登录",
  "session.demonstration": "演示登录",
  "session.single-sign-on": "单点登录",
  "account.change-password": "修改自己的密码",
  "account.offer-totp": "申请设置动态口令",
  "account.enable-totp": "启用动态口令",
  "account.prove": "核对自己的密码",
  "account.begin-restore": "签发安全管理员的恢复码",
  "account.restore": "恢复安全管理员的账号",
  "people.write": "调整人员、账号或角色",
  "people.read": "查看人员",
  "people.bind-identity": "绑定单点登录身份",
  "organisation.write": "调整组织机构",
  "organisation.dissolve": "撤销处室",
  "roster.import": "批量导入部门与人员",
  "agency.read": "查看机关",
  "agency.unit-class": "设定单位类别",
  "agency.reform": "机构改革",
  "agency.take-over": "承接考评",
  "binding.write": "对应责任单位与处室",
  "matter.write": "指定事项的责任处室",
  "assignment.read": "查看或导出任务分解",
  "assignment.set": "任务分解",
  "plugin.watch": "查看机关包影响的考核",
  "plugin.enable": "启用机关包",
  "plugin.disable": "停用机关包",
  "profile.save": "保存评分方案",
  "profile.sign": "签署评分方案",
  "profile.write": "编辑评分方案",
  "cycle.open": "开启周期",
  "cycle.close": "结束周期",
  "cycle.overview": "查看市级汇总",
  "cycle.adopt-calendar": "采用工作日历",
  "calendar.write": "修改工作日历",
  "cycle.replay": "重算周期",
  "assessment.read": "查看考评",
  "response.save": "保存填报",
  "response.approve": "批准不涉及",
  "response.return": "退回不涉及",
  "statement.write": "评定",
  "statement.set": "作出评定",
  "statement.withdraw": "撤回评定",
  "statement.bound": "设定评定幅度",
  "statement.import": "导入评定",
  "assessment.rescore": "升级后重新计分",
  "response.import": "导入填报",
  "official-text.attach": "附上官方原文",
  "report.read": "下载报告",
  "review.assign": "指派评审",
  "review.withdraw": "撤回评审",
  "job.read": "查看后台任务",
  "job.manage": "处理后台任务",
  "job.retry": "重试后台任务",
  "job.discard": "放弃后台任务",
  "job.cancel": "取消后台任务",
  "audit.read": "查看审计",
  "audit.verify": "校验审计链",
  "audit.export": "导出审计",
} as const satisfies Record<string, string>;

/** Kinds of object an act is done to, by the word before the colon. */
export const AUDIT_OBJECT_WORDS = {
  account: "账号",
  login: "账号名",
  person: "人员",
  membership: "角色",
  identity: "单点登录身份",
  agency: "机关",
  department: "处室",
  municipality: "城市",
  binding: "责任单位对应",
  assignment: "任务分解",
  plugin: "机关包",
  profile: "评分方案",
  calendar: "工作日历",
  cycle: "周期",
  assessment: "考评",
  response: "填报",
  statement: "评定",
  report: "报告",
  job: "后台任务",
  review: "评审",
  audit: "审计",
  people: "人员",
  organisation: "组织机构",
  matter: "事项",
  setup: "首次设置",
  "official-text": "官方原文",
} as const satisfies Record<string, string>;

/** Fields of what stands before and after an act. */
export const AUDIT_FIELD_WORDS = {
  name: "名称",
  category: "类别",
  unitClass: "单位类别",
  login: "账号",
  role: "角色",
  agencyId: "机关",
  agency: "机关",
  departmentId: "处室",
  personId: "人员",
  cycleId: "周期",
  change: "变动",
  title: "标题",
  status: "状态",
  from: "开始日期",
  to: "结束日期",
  version: "版本",
  framework: "指标体系",
  indicators: "指标",
  indicator: "指标",
  part: "款项或材料",
  dueOn: "完成时限",
  printedName: "文件所列名称",
  changed: "改动的内容",
  sha256: "校验值",
  hash: "校验值",
  head: "链尾",
  seq: "序号",
  rows: "记录",
  ok: "完整",
  agencies: "机关",
  departments: "处室",
  people: "人数",
  items: "事项数",
  unowned: "无人负责的事项",
  successor: "承接单位",
  reform: "改革方式",
  assessment: "考评",
  assessments: "考评",
  assignments: "任务分解",
  manifest: "固定的版本",
  manifests: "固定的版本",
  endedAt: "撤销时间",
  address: "登录地址",
  isDisabled: "账号停用",
  hasTotp: "动态口令已启用",
  reason: "理由",
  outcome: "处理结果",
  restDays: "期限遇休息日",
  isWithdrawn: "已撤回",
  days: "日期",
  day: "日期",
  kind: "类别",
  addedHolidays: "增加的放假日",
  addedWorkdays: "增加的上班日",
  removedHolidays: "取消的放假日",
  removedWorkdays: "取消的上班日",
  issuer: "身份服务地址",
  subject: "身份编号",
  fileSha256: "文件校验值",
  file: "文件",
  format: "格式",
  action: "动作",
  wording: "原文项数",
  count: "数量",
  statements: "评定数",
  responses: "填报数",
} as const satisfies Record<string, string>;

/** Codes that stand as the value of a field. */
export const AUDIT_VALUE_WORDS = {
  role: {
    department: "责任处室",
    coordinator: "法治工作机构",
    leader: "机关领导",
    reviewer: "评审人员",
    municipal: "依法治市办",
    "system-admin": "系统管理员",
    "security-admin": "安全管理员",
    "audit-admin": "审计管理员",
    lead: "牵头",
    cooperating: "配合",
  },
  status: {
    open: "进行中",
    closed: "已结束",
    "not-started": "尚未开展",
    "in-progress": "推进中",
    done: "已完成",
    "not-applicable": "不涉及",
    queued: "排队",
    leased: "执行中",
    dead: "多次失败",
    discarded: "已放弃",
    cancelled: "已取消",
  },
  changed: {
    status: "完成状态",
    progress: "进展情况",
    facts: "填报数据",
    notApplicable: "不涉及的理由",
    returned: "退回的理由",
  },
  change: {
    disable: "停用",
    enable: "恢复使用",
    unlock: "解除锁定",
    "remove-totp": "停用动态口令",
    "reset-password": "重设密码",
  },
  outcome: { assigned: "新安排", widened: "扩大范围", stood: "原已安排" },
  restDays: { stay: "不顺延", "next-working-day": "顺延到下一工作日" },
  kind: { holiday: "放假", workday: "上班" },
  reform: { dissolved: "撤销", merged: "合并", succeeded: "更替" },
  assessments: { joins: "并入", moves: "移交", ends: "终止", nobody: "无人承接" },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** What a field says that holds nothing, where that means something. */
export const AUDIT_EMPTY_WORDS = { indicators: "全部指标" } as const;

/** How an act ended. */
export const AUDIT_RESULT_WORDS = { done: "成功", refused: "被拒绝", failed: "失败" } as const;

type ValuesOf<Words> = Words[keyof Words];
/** Every word above, as a translator takes them. */
export type AuditWord =
  | ValuesOf<typeof AUDIT_ACTION_WORDS>
  | ValuesOf<typeof AUDIT_OBJECT_WORDS>
  | ValuesOf<typeof AUDIT_FIELD_WORDS>
  | ValuesOf<typeof AUDIT_RESULT_WORDS>
  | {
      [Field in keyof typeof AUDIT_VALUE_WORDS]: ValuesOf<(typeof AUDIT_VALUE_WORDS)[Field]>;
    }[keyof typeof AUDIT_VALUE_WORDS]
  | ValuesOf<typeof AUDIT_EMPTY_WORDS>
  | "是"
  | "否";

/** The word for a code, or `null` where there is none. */
export function wordFor<Words extends Readonly<Record<string, string>>>(
  words: Words,
  code: string,
): Words[keyof Words] | null {
  return Object.hasOwn(words, code) ? (words[code as keyof Words] ?? null) : null;
}
