/** English of the desks, of leaving a page, of undoing and of what is printed. */
export const deskEnglish = {
  // leaving
  "离开后，未保存的内容会丢失。": "What is not saved is lost when you leave.",
  留在本页: "Stay here",
  "不保存，离开": "Leave without saving",
  "{name}：{value}": "{name}: {value}",
  "；": "; ",
  // desks
  "逾期 {n} 项": "{n} late",
  "已逾期：{day}": "late: {day}",
  "期限：{day}": "due: {day}",
  "已确认失 {points} 分": "{points:point:points} lost for sure",
  "为各机关启用指标体系和评分方案；停用不影响已开启的周期。":
    "Enables frameworks and profiles for agencies; disabling one leaves open cycles alone.",
  "设立机关和处室；名称变更、撤销都保留历史。":
    "Founds agencies and departments; renaming and dissolving keep their history.",
  "设立账号、给予和收回角色、停用、重设密码、解除锁定。":
    "Makes accounts, gives and takes roles, disables, resets passwords, unlocks.",
  "查看、筛选、导出操作记录，校验记录是否被改动。": "Reads, filters, exports and verifies the record of what was done.",
  // profiles
  撤销上一步: "Undo",
  "该指标体系只有这一个方案；先在评分方案里为它新建一个。":
    "This framework has no other profile; lay one under scoring profiles first.",
  "请先填写名称并选择参加考评的指标体系。": "Give a title and choose what is to be assessed first.",
  差额未定: "open",
  // paper
  填表人: "Filled in by",
  审核人: "Checked by",
  单位负责人: "Head of the agency",
  "（单位盖章）": "(seal)",
  "年　　月　　日": "date",
  "{name} {day} 由法衡打印": "printed from Faheng by {name}, {day}",
  "查看未填的 {n} 项": "See the {n} never filled in",
  "维护节假日和调休上班日，供按工作日计算的期限使用。":
    "Keep the holidays and the working weekends that working-day deadlines count by.",
  "用表格一次导入一个机关的处室和人员，先试算，再写入。":
    "Bring in an agency’s departments and people from one sheet: a dry run first, then for real.",
} as const;
