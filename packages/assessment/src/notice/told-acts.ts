import type { ActOf, PROCESSES, Wording } from "@faheng/domain";
import type { AuditAction } from "../audit/audit-action.ts";

/** Who is told of an act, by what they are to the thing it was done to. Whoever did it is never told. */
export type Audience =
  | "assigned"
  | "newly-assigned"
  | "urged"
  | "sent-back"
  | "ledger-department"
  | "who-answers-request"
  | "whom-request-concerns"
  | "coordinator"
  | "leader"
  | "office"
  | "new-reviewer"
  | "reviewer"
  | "talking"
  | "supervised"
  | "draft-approvers"
  | "draft-people"
  | "curers"
  | "closers";

/** Who is told of an act, and in which words: `{actor}`, `{item}`, `{n}`, `{agency}`, `{month}`. */
export interface Telling {
  readonly to: readonly Audience[];
  readonly words: Wording;
  /** In place of `words` where it is about several indicators. */
  readonly many?: Wording;
}

/** An act that somebody may be told of: one that is there, or one of the process that is still to come. */
type ToldAct = AuditAction | ActOf<(typeof PROCESSES)[number]>;

const OF_AGENCY = ["coordinator", "leader"] as const;

/** Acts by which the queue of somebody else changes: each of them is told. */
export const TELLINGS = {
  "assignment.set": {
    to: ["newly-assigned"],
    words: { zh: "{actor}把{item}分解给您", en: "{actor} assigned {item} to you" },
    many: { zh: "{actor}把 {n} 项分解给您", en: "{actor} assigned {n} indicators to you" },
  },
  "assignment.hand-over": {
    to: ["newly-assigned"],
    words: { zh: "{actor}把{item}交接给您", en: "{actor} handed {item} over to you" },
    many: { zh: "{actor}把 {n} 项交接给您", en: "{actor} handed {n} indicators over to you" },
  },
  "assignment.urge": {
    to: ["urged"],
    words: { zh: "{actor}催办{item}", en: "{actor} urges you to see to {item}" },
    many: { zh: "{actor}催办 {n} 项", en: "{actor} urges you to see to {n} indicators" },
  },
  "transfer.set": {
    to: OF_AGENCY,
    words: {
      zh: "{actor}把本机关的职能划转给了其他机关，请看划转记录",
      en: "{actor} transferred a function of yours to another agency: see the transfers",
    },
  },
  "transfer.undo": {
    to: OF_AGENCY,
    words: {
      zh: "{actor}撤销了职能划转，有关事项恢复由本机关填报",
      en: "{actor} undid a transfer: its items are yours to answer again",
    },
  },
  "transfer.announce": {
    to: OF_AGENCY,
    words: {
      zh: "有职能划转由本机关承接，请看划转记录并承接",
      en: "A function was transferred to your agency: see the transfers and take it in",
    },
  },
  "transfer.revoke": {
    to: OF_AGENCY,
    words: {
      zh: "划转给本机关的职能已撤销，不再承接",
      en: "A transfer to your agency was undone",
    },
  },
  "extension.ask": {
    to: ["who-answers-request"],
    words: { zh: "{actor}为{item}申请延期或补报，待答复", en: "{actor} asks for more time for {item}" },
    many: { zh: "{actor}为 {n} 项申请延期或补报，待答复", en: "{actor} asks for more time for {n} indicators" },
  },
  "extension.grant": {
    to: ["whom-request-concerns"],
    words: { zh: "{actor}准许{item}延期或补报", en: "{actor} granted more time for {item}" },
    many: { zh: "{actor}准许 {n} 项延期或补报", en: "{actor} granted more time for {n} indicators" },
  },
  "extension.refuse": {
    to: ["whom-request-concerns"],
    words: { zh: "{actor}没有准许{item}延期或补报", en: "{actor} refused more time for {item}" },
    many: { zh: "{actor}没有准许 {n} 项延期或补报", en: "{actor} refused more time for {n} indicators" },
  },
  "extension.withdraw": {
    to: ["who-answers-request"],
    words: { zh: "{actor}撤回了{item}的延期或补报申请", en: "{actor} took back the request for {item}" },
    many: { zh: "{actor}撤回了 {n} 项的延期或补报申请", en: "{actor} took back the request for {n} indicators" },
  },
  "extension.revoke": {
    to: ["whom-request-concerns"],
    words: { zh: "{actor}撤销了{item}的延期或补报", en: "{actor} revoked the extension of {item}" },
    many: { zh: "{actor}撤销了 {n} 项的延期或补报", en: "{actor} revoked the extension of {n} indicators" },
  },
  "rectification.raise": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}立项了一个整改事项，请填报整改方案", en: "{actor} raised a problem: plan its cure" },
  },
  "rectification.plan": {
    to: ["curers"],
    words: { zh: "{actor}填报了整改方案，请按期整改", en: "{actor} planned a cure: see to it in time" },
  },
  "rectification.claim": {
    to: ["closers"],
    words: { zh: "{actor}申请销号，待核实", en: "{actor} claims that a problem is cured" },
  },
  "rectification.withdraw": {
    to: ["closers"],
    words: { zh: "{actor}撤回了销号申请", en: "{actor} took a claim of a cure back" },
  },
  "rectification.return": {
    to: ["curers"],
    words: { zh: "{actor}退回了销号申请，请继续整改", en: "{actor} sent a claim of a cure back" },
  },
  "rectification.close": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}已销号", en: "{actor} closed a problem out" },
  },
  "rectification.reopen": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}经回头看重启了整改，请按新的期限办理", en: "{actor} reopened a problem after a look-back" },
  },
  "rectification.look-back": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}回头看，整改情况良好", en: "{actor} looked back at a problem: it is cured" },
  },
  "rectification.ask-later": {
    to: ["closers"],
    words: { zh: "{actor}申请整改延期，待答复", en: "{actor} asks for a later day to cure a problem" },
  },
  "rectification.withdraw-later": {
    to: ["closers"],
    words: { zh: "{actor}撤回了整改延期申请", en: "{actor} took back the request for a later day" },
  },
  "rectification.grant-later": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}准许整改延期，请按新的期限办理", en: "{actor} granted a later day to cure a problem" },
  },
  "rectification.refuse-later": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}没有准许整改延期", en: "{actor} refused a later day to cure a problem" },
  },
  "rectification.cancel": {
    to: ["curers", "coordinator"],
    words: { zh: "{actor}撤销了整改事项", en: "{actor} cancelled a problem" },
  },
  "rectification.escalate": {
    to: ["curers", "coordinator", "leader"],
    words: { zh: "{actor}就整改事项采取了督办措施", en: "{actor} presses for the cure of a problem" },
  },
  "response.submit": {
    to: ["coordinator"],
    words: { zh: "{actor}报送了{item}，待审定", en: "{actor} submitted {item}: it awaits approval" },
  },
  "response.return": {
    to: ["assigned"],
    words: { zh: "{actor}退回了{item}，请修改后再报", en: "{actor} sent {item} back to be mended" },
  },
  "response.approve": { to: ["assigned"], words: { zh: "{actor}审定了{item}", en: "{actor} approved {item}" } },
  "response.recall": {
    to: ["assigned", "coordinator"],
    words: { zh: "{item}已上报后被退回，请限期补正", en: "{item} was sent back after hand-in, to be mended in time" },
  },
  "evidence.send-back": {
    to: ["assigned"],
    words: { zh: "{actor}退回了{item}的佐证材料", en: "{actor} sent evidence of {item} back" },
  },
  "comment.write": {
    to: ["talking"],
    words: { zh: "{actor}在{item}写了批注", en: "{actor} commented on {item}" },
  },
  "group.record": {
    to: ["supervised"],
    words: {
      zh: "{actor}登记了对{item}的督导，请按期答复",
      en: "{actor} recorded what was found about {item}: answer in time",
    },
  },
  "group.answer": {
    to: ["coordinator"],
    words: { zh: "{actor}答复了对{item}的督导", en: "{actor} answered what was found about {item}" },
  },
  "cycle.open": { to: OF_AGENCY, words: { zh: "{actor}开启了考评周期", en: "{actor} opened the cycle" } },
  "cycle.close": { to: OF_AGENCY, words: { zh: "{actor}结束了考评周期", en: "{actor} closed the cycle" } },
  "cycle.reopen": { to: OF_AGENCY, words: { zh: "{actor}重新开启了考评周期", en: "{actor} opened the cycle again" } },
  "cycle.adopt": {
    to: OF_AGENCY,
    words: {
      zh: "考评周期换用新版方案，有变动的事项须重报",
      en: "The cycle goes by a new version; what changed is to be answered anew",
    },
  },
  "cycle.adopt-calendar": {
    to: OF_AGENCY,
    words: {
      zh: "考评周期改用新的工作日历，截止日期可能变动",
      en: "The cycle goes by a new calendar; due days may have moved",
    },
  },
  "stage.plan": {
    to: OF_AGENCY,
    words: { zh: "{actor}安排了考评周期的阶段", en: "{actor} planned the stages of the cycle" },
  },
  "stage.move": {
    to: OF_AGENCY,
    words: {
      zh: "{actor}调整了阶段日期，请查看截止日期",
      en: "{actor} moved the days of a stage; see what is due when",
    },
  },
  "assessment.hand-in": { to: ["office"], words: { zh: "{agency}已上报，待评审", en: "{agency} handed in" } },
  "assessment.withdraw": { to: ["office"], words: { zh: "{agency}撤回了上报", en: "{agency} withdrew its hand-in" } },
  "assessment.return": {
    to: ["sent-back", ...OF_AGENCY],
    words: { zh: "{actor}退回了上报，请限期补正", en: "{actor} sent the hand-in back, to be mended in time" },
    many: { zh: "上报被退回，{n} 项请限期补正", en: "The hand-in was sent back: {n} items to be mended in time" },
  },
  "assessment.begin-review": { to: OF_AGENCY, words: { zh: "评审已开始", en: "The review has begun" } },
  "assessment.announce": {
    to: OF_AGENCY,
    words: { zh: "初评结果已公布，有异议的请在期限内申诉", en: "The first result is out; object to it in time" },
  },
  "assessment.recall": {
    to: OF_AGENCY,
    words: { zh: "初评结果已撤回，重新评审", en: "The first result was recalled for another review" },
  },
  "assessment.finalise": { to: OF_AGENCY, words: { zh: "结果已确定", en: "The result is final" } },
  "assessment.correct": { to: OF_AGENCY, words: { zh: "结果已更正", en: "The result was corrected" } },
  "assessment.reopen": {
    to: ["sent-back", ...OF_AGENCY],
    words: {
      zh: "结果已定后重新评审，请限期补正；原结果继续有效",
      en: "A final result is reviewed anew, to be mended in time; it stays in force",
    },
    many: {
      zh: "结果已定后重新评审，{n} 项请限期补正；原结果继续有效",
      en: "A final result is reviewed anew: {n} items to be mended in time; it stays in force",
    },
  },
  "assessment.excuse": { to: OF_AGENCY, words: { zh: "本机关免予考评", en: "Your agency is excused" } },
  "assessment.restore": { to: OF_AGENCY, words: { zh: "恢复考评", en: "Your agency takes part again" } },
  "ledger.submit": {
    to: ["coordinator"],
    words: {
      zh: "{actor}报送了{month}台账，待签收",
      en: "{actor} submitted the ledger of {month}: it awaits a signature",
    },
  },
  "ledger.withdraw": {
    to: ["coordinator"],
    words: { zh: "{actor}撤回了{month}台账", en: "{actor} took the ledger of {month} back" },
  },
  "ledger.return": {
    to: ["ledger-department"],
    words: { zh: "{actor}退回了{month}台账，请修改后再报", en: "{actor} sent the ledger of {month} back to be mended" },
  },
  "ledger.sign": {
    to: ["ledger-department"],
    words: { zh: "{actor}签收了{month}台账", en: "{actor} signed for the ledger of {month}" },
  },
  "ledger.correct": {
    to: ["coordinator"],
    words: {
      zh: "{actor}更正了{month}台账，待签收",
      en: "{actor} corrected the ledger of {month}: it awaits a signature",
    },
  },
  "edition.lock": {
    to: ["office"],
    words: { zh: "{actor}锁定了版次，待另一人发布", en: "{actor} locked an edition: somebody else is to publish it" },
  },
  "edition.unlock": {
    to: ["office"],
    words: { zh: "{actor}解除了版次的锁定", en: "{actor} unlocked an edition" },
  },
  "framework-draft.submit": {
    to: ["draft-approvers"],
    words: {
      zh: "{actor}提交了导入的指标体系，待审定",
      en: "{actor} submitted an imported framework: it awaits approval",
    },
  },
  "framework-draft.send-back": {
    to: ["draft-people"],
    words: {
      zh: "{actor}退回了导入的指标体系，请修改后再提交",
      en: "{actor} sent an imported framework back to be mended",
    },
  },
  "framework-draft.approve": {
    to: ["draft-people"],
    words: {
      zh: "{actor}审定了导入的指标体系，启用后即可使用",
      en: "{actor} approved an imported framework: once enabled it can be used",
    },
  },
  "review.submit": {
    to: ["office"],
    words: { zh: "{agency}的一份评审意见已提交", en: "An opinion on {agency} was submitted" },
  },
  "review.return": {
    to: ["reviewer"],
    words: { zh: "您对{agency}的评审意见被退回，请修改后再提交", en: "Your opinion on {agency} was returned to you" },
  },
  "review.void": {
    to: ["office"],
    words: { zh: "{agency}的一项评审任务已作废，请另行安排", en: "A review of {agency} is void: assign it anew" },
  },
  "appeal.file": {
    to: ["office"],
    words: { zh: "{agency}对{item}提出申诉，待复核", en: "{agency} objects to {item}: to be decided" },
  },
  "appeal.withdraw": {
    to: ["office"],
    words: { zh: "{agency}撤回了对{item}的申诉", en: "{agency} withdrew its objection to {item}" },
  },
  "appeal.decide": {
    to: OF_AGENCY,
    words: { zh: "对{item}的申诉已裁定", en: "The objection to {item} is decided" },
  },
  "question.ask": {
    to: ["assigned", "coordinator"],
    words: { zh: "评审员就{item}提出询问，请答复", en: "A reviewer asks about {item}: please answer" },
  },
  "question.answer": {
    to: ["reviewer"],
    words: { zh: "{agency}答复了您对{item}的询问", en: "{agency} answered your question on {item}" },
  },
  "question.withdraw": {
    to: ["assigned", "coordinator"],
    words: { zh: "评审员撤回了对{item}的询问", en: "A reviewer took the question on {item} back" },
  },
  "register.notify": {
    to: OF_AGENCY,
    words: {
      zh: "市办登记了本机关的缺席或迟报，有异议的请在期限内陈述",
      en: "The office has entered that your agency was absent or late: object in time",
    },
  },
  "register.propose": {
    to: OF_AGENCY,
    words: {
      zh: "对本机关提出了否决，请在期限内陈述",
      en: "A veto is proposed on your agency: say in time what you have to say",
    },
  },
  "register.object": {
    to: ["office"],
    words: { zh: "{agency}对市办登记提出陈述，待认定", en: "{agency} objects to an entry of the register" },
  },
  "register.stand": {
    to: OF_AGENCY,
    words: { zh: "市办登记已认定成立，计入成绩", en: "An entry of the office’s register stands, and counts" },
  },
  "register.strike": {
    to: OF_AGENCY,
    words: { zh: "市办登记已撤销，不再计入成绩", en: "An entry of the office’s register was struck" },
  },
  "review.assign": {
    to: ["new-reviewer"],
    words: { zh: "{actor}请您评审{agency}", en: "{actor} asks you to review {agency}" },
  },
} as const satisfies Partial<Record<ToldAct, Telling>>;

/** Days that the calendar brings: nobody does them, and whoever has the indicators to answer is told. */
export const REMINDERS = {
  "due.near": {
    to: ["assigned"],
    words: { zh: "{item}快到期了，还没有办完", en: "{item} is due soon and not done" },
    many: { zh: "有 {n} 项快到期了，还没有办完", en: "{n} indicators are due soon and not done" },
  },
  "due.late": {
    to: ["assigned"],
    words: { zh: "{item}已逾期，还没有办完", en: "{item} is overdue" },
    many: { zh: "有 {n} 项已逾期，还没有办完", en: "{n} indicators are overdue" },
  },
  "duty.near": {
    to: ["assigned"],
    words: { zh: "{item}的周期任务快到期了，还没有办完", en: "What {item} asks for by the period is due soon" },
    many: {
      zh: "有 {n} 项的周期任务快到期了，还没有办完",
      en: "What {n} indicators ask for by the period is due soon",
    },
  },
  "duty.late": {
    to: ["assigned"],
    words: { zh: "{item}的周期任务已逾期，还没有办完", en: "What {item} asks for by the period is overdue" },
    many: {
      zh: "有 {n} 项的周期任务已逾期，还没有办完",
      en: "What {n} indicators ask for by the period is overdue",
    },
  },
  "group.near": {
    to: ["supervised"],
    words: { zh: "{item}的督导快到期了，还没有答复", en: "What was found about {item} is to be answered soon" },
  },
  "group.late": {
    to: ["supervised", "coordinator"],
    words: { zh: "{item}的督导已逾期，还没有答复", en: "What was found about {item} is not answered in time" },
  },
  "rectification.near": {
    to: ["curers"],
    words: { zh: "整改快到期了，还没有销号", en: "A cure is due soon and not closed out" },
  },
  "rectification.late": {
    to: ["curers", "coordinator"],
    words: { zh: "整改已逾期，还没有销号", en: "A cure is overdue" },
  },
  "edition.out": {
    to: OF_AGENCY,
    words: { zh: "市办发布了结果，请看本机关的结果", en: "The office has published results: see your agency’s" },
  },
} as const satisfies Readonly<Record<string, Telling>>;

const ALL: Readonly<Record<string, Telling>> = { ...TELLINGS, ...REMINDERS };

/** How an act, or a day that has come, is told; `null` for what is not. */
export function tellingOf(act: string): Telling | null {
  return Object.hasOwn(ALL, act) ? (ALL[act] ?? null) : null;
}
