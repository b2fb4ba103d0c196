import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const deskEnglish = {
  "由{name}考评": "Assessed by {name}",
  "共 {all} 个机关，这里列出最紧要的 {n} 个。": "{all:agency:agencies} in all; the {n} most pressing are listed here.",
  "周期任务（{n}）": "Duties by the period ({n})",
  只看最近的: "Only the nearest",
  "查看全部 {n} 期": "See all {n:period:periods}",
  "已逾期 {n} 期": "{n} late",
  "按填报已失 {points} 分": "{points:point:points} lost by what is stated",
  "为各机关启用指标体系和评分方案；停用不影响已开启的周期。":
    "Enables frameworks and profiles for agencies; disabling one leaves open cycles alone.",
  "设立机关和处室；名称变更、撤销都保留历史。":
    "Founds agencies and departments; renaming and dissolving keep their history.",
  "设立账号、给予和收回角色、停用、重设密码、解除锁定。":
    "Makes accounts, gives and takes roles, disables, resets passwords, unlocks.",
  "查看、筛选、导出操作记录，校验记录是否被改动。": "Reads, filters, exports and verifies the record of what was done.",
  "查看未填的 {n} 项": "See the {n} never filled in",
  "维护节假日和调休上班日，供按工作日计算的期限使用。":
    "Keep the holidays and the working weekends that working-day deadlines count by.",
  "用表格一次导入一个机关的处室和人员，先试算，再写入。":
    "Bring in an agency’s departments and people from one sheet: a dry run first, then for real.",
  今日开启: "opened today",
  "待办理的台账（{n}）": "Ledgers that wait for you ({n})",
  "已逾期 {n} 份": "{n} late",
  "查看全部 {n} 份台账": "See all {n:ledger:ledgers}",
  待报送: "to be handed in",
  "已逾期 {n} 项": "{n} late",
  "考评期已过，{n} 项待填": "period over, {n} to be filled in",
  "{n} 日内到期": "due within {n:day:days}",
  "下一到期日：{day}": "next due: {day}",
  "查看全部 {n} 项": "See all {n}",
  待办理: "To be handed on",
  "待我审定（{n}）": "For me to approve ({n})",
  "待报送（{n}）": "To be submitted ({n})",
  "查看还可挽回的 {n} 项": "See the {n} that can still be won back",
  "查看待填的 {n} 项": "See the {n} to be filled in",
  "查看已逾期的 {n} 项": "See the {n} that are late",
  "有 {n} 项没有处室可以填报。": "No department may fill in {n:item:items}.",
  去分解: "Assign them",
  我的评审: "What I review",
  "只评审部分指标，不显示总分。": "Only some indicators are reviewed; there is no total.",
  失分最多的事项: "What cost most",
  "按填报没有失分。": "By what is stated nothing has cost points.",
  "管理员维护系统、账号与审计，不查看也不评定业务数据。":
    "Administrators keep the system, its accounts and its audit; they neither see nor assess what agencies answer.",
  目前没有考评任务: "No assessment at the moment",
  "依法治市办开启考评周期后，任务会出现在这里。":
    "Once the law-governance office opens a cycle, your work appears here.",
  先看看指标体系: "Browse the frameworks meanwhile",
  继续填报: "Continue",
  全部填报完毕: "all answered",
  等您填报: "Waiting for you",
  "共 {n} 项": "{n} in all",
  "待办的整改事项（{n}）": "Problems to cure that wait ({n})",
  "待答复的督导（{n}）": "Inspections to be answered ({n})",
} as const;

/** The translator of this page. */
export const useText = pageWords(deskEnglish);
