/** English of the desks, of leaving a page, of the score's panels and of the comparison's notes. */
export const deskEnglish = {
  // leaving
  "离开后，未保存的内容会丢失。": "What is not saved is lost when you leave.",
  留在本页: "Stay here",
  "不保存，离开": "Leave without saving",
  // desks
  有事项逾期: "late",
  "逾期 {n} 项": "{n} late",
  "已逾期：{day}": "late: {day}",
  "期限：{day}": "due: {day}",
  "共 {n} 项，已失 {points} 分": "{n} items, {points} points lost so far",
  "为各机关启用指标体系和评分方案；停用不影响已开启的周期。":
    "Enables frameworks and profiles for agencies; disabling one leaves open cycles alone.",
  "设立机关和处室；名称变更、撤销都保留历史。":
    "Founds agencies and departments; renaming and dissolving keep their history.",
  "设立账号、给予和收回角色、停用、重设密码、解除锁定。":
    "Makes accounts, gives and takes roles, disables, resets passwords, unlocks.",
  "查看、筛选、导出操作记录，校验记录是否被改动。": "Reads, filters, exports and verifies the record of what was done.",
  // score
  关闭: "Close",
  满分: "Full marks",
  总分下限: "Lowest total",
  总分上限: "Highest total",
  等次: "Grades",
  并列名次: "Ties",
  各项分值: "Points of items",
  不重复计分: "No double counting",
  评价来源: "Sources",
  否决: "Vetoes",
  各方面失分: "Points lost by heading",
  已失分: "lost for sure",
  待填事项最多再失: "pending facts may still take",
  "标“起”的方面有不封底的待填事项，最多失多少未定。":
    "Headings marked “or more” hold pending facts that nothing limits.",
  消除不封底风险: "ends an unlimited risk",
  // paper
  填表人: "Filled in by",
  审核人: "Checked by",
  单位负责人: "Head of the agency",
  "（单位盖章）": "(seal)",
  "年　　月　　日": "date",
  "{name} {day} 由法衡打印": "printed from Faheng by {name}, {day}",
  // comparison
  "本平台解读：{note}": "our reading: {note}",
  "扣分制：基础分按项均分": "deductions off a base: each item is an equal part of it",
  "{n} 项无上下限，按全部权重计": "{n} items without limit: taken as their whole weight",
  "覆盖 {n}/{of} 方面": "covers {n} of {of} entries",
  "不涉及 {share}": "not applicable {share}",
  "40% 以下": "below 40%",
  "40%～60%": "40–60%",
  "60%～80%": "60–80%",
  "80%～90%": "80–90%",
  "90% 以上": "90% and above",
  "待填过半，未定": "more than half open",
} as const;
