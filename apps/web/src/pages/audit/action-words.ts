import type { AuditAction } from "@faheng/api";

/** What each act is called, grouped as auditors look for them; an act without words does not compile. */
export const ACTION_WORDS = {
  "session.sign-in": "登录",
  "session.sign-out": "退出登录",
  "session.renew": "更新登录",
  "session.demonstration": "演示登录",
  "session.single-sign-on": "单点登录",
  "account.change-password": "修改自己的密码",
  "account.enable-totp": "启用动态口令",
  "account.prove": "核对自己的密码",
  "people.write": "调整人员、账号或角色",
  "people.read": "查看人员",
  "people.bind-identity": "绑定单点登录身份",
  "organisation.write": "调整组织机构",
  "agency.read": "查看机关",
  "binding.write": "对应责任单位与处室",
  "matter.write": "指定事项的责任处室",
  "plugin.enable": "启用机关包",
  "plugin.disable": "停用机关包",
  "profile.save": "保存评分方案",
  "profile.sign": "签署评分方案",
  "profile.write": "编辑评分方案",
  "cycle.open": "开启周期",
  "cycle.close": "结束周期",
  "cycle.overview": "查看市级汇总",
  "cycle.replay": "重算周期",
  "assessment.read": "查看考评",
  "response.save": "保存填报",
  "response.approve": "批准不涉及",
  "response.import": "导入填报",
  "official-text.attach": "附上官方原文",
  "report.read": "下载报告",
  "review.assign": "指派评审",
  "review.withdraw": "撤回评审",
  "audit.read": "查看审计",
  "audit.verify": "校验审计链",
  "audit.export": "导出审计",
} as const satisfies Record<AuditAction, string>;

/** Kinds of object an act is done to, by the word before the colon. */
export const OBJECT_WORDS = {
  account: "账号",
  login: "账号名",
  person: "人员",
  membership: "角色",
  identity: "单点登录身份",
  agency: "机关",
  department: "处室",
  municipality: "城市",
  binding: "责任单位对应",
  plugin: "机关包",
  profile: "评分方案",
  cycle: "周期",
  assessment: "考评",
  response: "填报",
  report: "报告",
  review: "评审",
  audit: "审计",
  people: "人员",
  "official-text": "官方原文",
} as const satisfies Record<string, string>;

/** Fields of what stands before and after an act. */
export const FIELD_WORDS = {
  name: "名称",
  category: "类别",
  login: "账号",
  role: "角色",
  agencyId: "机关",
  departmentId: "处室",
  change: "变动",
  title: "标题",
  status: "状态",
  from: "开始日期",
  to: "结束日期",
  version: "版本",
  framework: "指标体系",
  indicators: "指标",
  changed: "改动的内容",
  sha256: "校验值",
  rows: "条数",
  ok: "结论",
  agencies: "机关",
  people: "人数",
} as const satisfies Record<string, string>;

/** The word for a code, or `null` where there is none. */
export function wordFor<Words extends Readonly<Record<string, string>>>(
  words: Words,
  code: string,
): Words[keyof Words] | null {
  return Object.hasOwn(words, code) ? (words[code as keyof Words] ?? null) : null;
}
