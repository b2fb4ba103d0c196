import { describe, expect, it } from "vitest";
import type { ErrorReport } from "../errors.ts";
import { decide } from "./decide.ts";
import type { Process } from "./process.ts";
import { PROCESSES } from "./processes.ts";

/**
 * What somebody reads who comes too early or too late, said a second time: the act, a state in which it is refused, what it
 * says and what it hints at. Manuals quote these sentences.
 */
const CHINESE: readonly (readonly [act: string, state: string, message: string, hint: string])[] = [
  ["framework-draft.start", "approved", "导入的指标体系现为“已审定”，不能导入文件", "这份草稿已经有了"],
  ["framework-draft.decide", "approved", "导入的指标体系现为“已审定”，不能核对", "已提交或已审定，不能再改"],
  ["framework-draft.submit", "approved", "导入的指标体系现为“已审定”，不能提交审定", "只提交核对中的草稿"],
  ["framework-draft.send-back", "approved", "导入的指标体系现为“已审定”，不能退回修改", "只退回待审定的草稿"],
  ["framework-draft.approve", "withdrawn", "导入的指标体系现为“已撤下”，不能审定", "只审定已提交的草稿"],
  ["framework-draft.withdraw", "approved", "导入的指标体系现为“已审定”，不能撤下", "已审定或已撤下"],
  ["cycle.save", "closed", "考评周期现为“已结束”，不能保存周期", "已开启的周期按阶段调整"],
  ["cycle.open", "closed", "考评周期现为“已结束”，不能开启周期", "只有筹备中的周期可以开启"],
  ["cycle.adopt", "closed", "考评周期现为“已结束”，不能换版", "只有进行中的周期可以换版"],
  ["cycle.close", "closed", "考评周期现为“已结束”，不能结束周期", "只有进行中的周期可以结束"],
  ["cycle.reopen", "open", "考评周期现为“进行中”，不能重新开启周期", "只有已结束的周期可以重新开启"],
  ["stage.plan", "passed", "阶段现为“已通过”，不能安排阶段", "该阶段已安排，请调整日期"],
  ["stage.pass", "passed", "阶段现为“已通过”，不能通过阶段", "该阶段已通过"],
  ["stage.undo", "open", "阶段现为“未通过”，不能撤回阶段", "该阶段尚未通过"],
  ["stage.move", "passed", "阶段现为“已通过”，不能调整阶段日期", "已通过的阶段不再改期"],
  ["assessment.create", "excused", "考核任务现为“免评”，不能建立考核任务", "该机关的考核任务已建立"],
  ["assessment.hand-in", "excused", "考核任务现为“免评”，不能上报", "只有填报中的考核任务可以上报"],
  ["assessment.withdraw", "excused", "考核任务现为“免评”，不能撤回上报", "已开始评审的，请申请退回"],
  [
    "assessment.return",
    "excused",
    "考核任务现为“免评”，不能退回补正",
    "只有已上报、未开始评审的可以退回；评审中请退回单项",
  ],
  ["assessment.begin-review", "excused", "考核任务现为“免评”，不能开始评审", "上报后才能开始评审"],
  ["assessment.announce", "excused", "考核任务现为“免评”，不能公布初评", "评审中的才能公布初评"],
  ["assessment.recall", "excused", "考核任务现为“免评”，不能撤回公布", "已定结果，请用更正"],
  ["assessment.finalise", "excused", "考核任务现为“免评”，不能确定结果", "初评公布、期满后才能确定结果"],
  ["assessment.correct", "excused", "考核任务现为“免评”，不能更正结果", "确定的结果才有更正"],
  ["assessment.reopen", "excused", "考核任务现为“免评”，不能重新评审", "确定的结果才能重新评审"],
  ["assessment.excuse", "excused", "考核任务现为“免评”，不能免评", "评审中不能免评"],
  ["assessment.restore", "final", "考核任务现为“结果已定”，不能恢复考评", "免评的才需恢复"],
  ["response.save", "approved", "填报现为“已审定”，不能保存填报", "已报送的请先撤回"],
  ["response.submit", "approved", "填报现为“已审定”，不能报送", "填写保存后报送"],
  ["response.withdraw", "approved", "填报现为“已审定”，不能撤回报送", "已审定或已上报的不能撤回"],
  ["response.return", "approved", "填报现为“已审定”，不能退回", "只退回已报送的填报"],
  ["response.approve", "approved", "填报现为“已审定”，不能审定", "只审定已报送的填报"],
  ["response.revise", "returned", "填报现为“已退回”，不能修订", "已审定的才需修订；已上报请申请退回"],
  ["response.recall", "returned", "填报现为“已退回”，不能退回补正", "只退回已审定的事项"],
  ["evidence.give", "withdrawn", "佐证材料现为“已撤下”，不能提交材料", "该材料已提交"],
  ["evidence.withdraw", "withdrawn", "佐证材料现为“已撤下”，不能撤下材料", "已退回或已撤下"],
  ["evidence.accept", "withdrawn", "佐证材料现为“已撤下”，不能认定材料", "只认定待审核的材料"],
  ["evidence.send-back", "withdrawn", "佐证材料现为“已撤下”，不能退回材料", "已退回或已撤下"],
  ["duty.create", "waived", "周期任务现为“免报”，不能建立周期任务", "该期任务已建立"],
  ["duty.state", "waived", "周期任务现为“免报”，不能填写本期", "该期已填或已免报"],
  ["duty.withdraw", "waived", "周期任务现为“免报”，不能撤回本期", "该期没有填写"],
  ["duty.waive", "waived", "周期任务现为“免报”，不能免报", "该期已填或已免报"],
  ["duty.restore", "stated", "周期任务现为“已填”，不能恢复报送", "该期没有免报"],
  ["ledger.save", "signed", "台账现为“已签收”，不能填写台账", "已报送的先撤回，已签收的用更正"],
  ["ledger.submit", "signed", "台账现为“已签收”，不能报送台账", "填写中的才能报送"],
  ["ledger.withdraw", "signed", "台账现为“已签收”，不能撤回台账", "已签收，请用更正"],
  ["ledger.return", "signed", "台账现为“已签收”，不能退回台账", "只退回已报送的台账"],
  ["ledger.sign", "signed", "台账现为“已签收”，不能签收", "只签收已报送的台账"],
  ["ledger.correct", "submitted", "台账现为“已报送”，不能更正台账", "未签收的直接修改"],
  ["extension.ask", "withdrawn", "延期现为“已撤回”，不能申请延期", "已申请过，等待答复"],
  ["extension.grant", "withdrawn", "延期现为“已撤回”，不能准许延期", "该申请已答复"],
  ["extension.refuse", "withdrawn", "延期现为“已撤回”，不能不准延期", "该申请已答复"],
  ["extension.withdraw", "withdrawn", "延期现为“已撤回”，不能撤回申请", "该申请已答复"],
  ["extension.revoke", "withdrawn", "延期现为“已撤回”，不能撤销延期", "只撤销已准许的延期"],
  ["extension.pass-on", "withdrawn", "延期现为“已撤回”，不能转交补报许可", "只转交已准许的补报"],
  ["review.assign", "void", "评审任务现为“作废”，不能安排评审", "意见已提交的先退回，已作废的另行安排"],
  ["finding.save", "void", "评审任务现为“作废”，不能保存评审意见", "意见已提交，先取回"],
  ["review.submit", "void", "评审任务现为“作废”，不能提交意见", "意见已提交或已作废"],
  ["review.take-back", "void", "评审任务现为“作废”，不能取回意见", "未提交或已作废"],
  ["review.return", "void", "评审任务现为“作废”，不能退回意见", "未提交或已作废"],
  ["review.void", "void", "评审任务现为“作废”，不能回避", "该任务已作废"],
  ["question.ask", "withdrawn", "询问现为“已撤回”，不能询问", "该询问已提出"],
  ["question.answer", "withdrawn", "询问现为“已撤回”，不能答复", "已答复或已撤回"],
  ["question.withdraw", "withdrawn", "询问现为“已撤回”，不能撤回询问", "已答复"],
  ["register.notify", "struck", "市办登记现为“已撤销”，不能登记告知", "该事项已登记"],
  ["register.propose", "struck", "市办登记现为“已撤销”，不能提出否决", "该否决情形已提出"],
  ["register.object", "struck", "市办登记现为“已撤销”，不能陈述申辩", "已认定的事项请提申诉"],
  ["register.stand", "struck", "市办登记现为“已撤销”，不能认定成立", "已认定或已撤销"],
  ["register.strike", "struck", "市办登记现为“已撤销”，不能撤销登记", "已撤销"],
  ["appeal.file", "decided", "申诉现为“已裁定”，不能提出申诉", "该扣分已申诉"],
  ["appeal.withdraw", "decided", "申诉现为“已裁定”，不能撤回申诉", "已裁定"],
  ["appeal.decide", "decided", "申诉现为“已裁定”，不能复核裁定", "已撤回或已裁定"],
  ["rectification.raise", "cancelled", "整改事项现为“已撤项”，不能立项", "该问题已立项"],
  ["rectification.plan", "cancelled", "整改事项现为“已撤项”，不能填报整改方案", "已申请销号的，先撤回申请"],
  ["rectification.claim", "cancelled", "整改事项现为“已撤项”，不能申请销号", "先填报整改方案"],
  ["rectification.withdraw", "cancelled", "整改事项现为“已撤项”，不能撤回销号申请", "没有待处理的销号申请"],
  ["rectification.return", "cancelled", "整改事项现为“已撤项”，不能退回整改", "没有待处理的销号申请"],
  ["rectification.close", "cancelled", "整改事项现为“已撤项”，不能销号", "责任人申请后才能销号"],
  ["rectification.reopen", "cancelled", "整改事项现为“已撤项”，不能复查重启", "已销号的才能重启"],
  ["rectification.look-back", "cancelled", "整改事项现为“已撤项”，不能回头看", "已销号的才有回头看"],
  ["rectification.ask-later", "cancelled", "整改事项现为“已撤项”，不能申请整改延期", "整改中的才能申请延期"],
  ["rectification.withdraw-later", "cancelled", "整改事项现为“已撤项”，不能撤回延期申请", "没有待答复的延期申请"],
  ["rectification.grant-later", "cancelled", "整改事项现为“已撤项”，不能准许整改延期", "没有待答复的延期申请"],
  ["rectification.refuse-later", "cancelled", "整改事项现为“已撤项”，不能不准整改延期", "没有待答复的延期申请"],
  ["rectification.cancel", "cancelled", "整改事项现为“已撤项”，不能撤项", "已销号或已撤项"],
  ["paper.make", "withdrawn", "公文现为“已撤销”，不能制作公文", "该公文已制作"],
  ["paper.issue", "withdrawn", "公文现为“已撤销”，不能印发", "只印发拟稿"],
  ["paper.scan", "withdrawn", "公文现为“已撤销”，不能登记盖章件", "印发后才有盖章件"],
  ["paper.withdraw", "withdrawn", "公文现为“已撤销”，不能撤销公文", "该公文已撤销"],
  ["edition.preview", "reissued", "版次现为“已有新版次”，不能预览版次", "该版次已在预览"],
  ["edition.lock", "reissued", "版次现为“已有新版次”，不能锁定版次", "预览中的版次才能锁定"],
  ["edition.unlock", "reissued", "版次现为“已有新版次”，不能解除锁定", "已发布，不可解锁"],
  ["edition.publish", "reissued", "版次现为“已有新版次”，不能发布版次", "锁定后才能发布"],
  ["edition.reissue", "reissued", "版次现为“已有新版次”，不能更正再版", "已发布的版次才有再版"],
  ["edition.accept", "reissued", "版次现为“已有新版次”，不能验收", "只验收已发布的版次"],
  ["edition.return", "reissued", "版次现为“已有新版次”，不能退回版次", "只退回已发布的版次"],
  ["job.queue", "cancelled", "后台任务现为“已取消”，不能排队", "同一任务已在排队"],
  ["job.lease", "cancelled", "后台任务现为“已取消”，不能领取", "该任务已结束"],
  ["job.finish", "cancelled", "后台任务现为“已取消”，不能完成", "未领取的任务不能完成"],
  ["job.fail", "cancelled", "后台任务现为“已取消”，不能失败待重试", "未领取的任务没有失败"],
  ["job.die", "cancelled", "后台任务现为“已取消”，不能不再重试", "未领取的任务没有失败"],
  ["job.cancel", "cancelled", "后台任务现为“已取消”，不能取消", "该任务已结束"],
  ["job.retry", "cancelled", "后台任务现为“已取消”，不能重试", "只重试多次失败的任务"],
  ["job.discard", "cancelled", "后台任务现为“已取消”，不能放弃", "只放弃多次失败的任务"],
];

/** The same in English, in the same states. */
const ENGLISH: readonly (readonly [act: string, message: string, hint: string])[] = [
  [
    "framework-draft.start",
    "the imported framework is “approved” now; that is not the time to import a document",
    "This draft is there already",
  ],
  [
    "framework-draft.decide",
    "the imported framework is “approved” now; that is not the time to check",
    "It is submitted or approved, and changes no more",
  ],
  [
    "framework-draft.submit",
    "the imported framework is “approved” now; that is not the time to submit",
    "Only a draft that is being checked is submitted",
  ],
  [
    "framework-draft.send-back",
    "the imported framework is “approved” now; that is not the time to send back",
    "Only a draft that is submitted is sent back",
  ],
  [
    "framework-draft.approve",
    "the imported framework is “withdrawn” now; that is not the time to approve",
    "Only a draft that is submitted is approved",
  ],
  [
    "framework-draft.withdraw",
    "the imported framework is “approved” now; that is not the time to withdraw",
    "It is approved or withdrawn",
  ],
  [
    "cycle.save",
    "the cycle is “closed” now; that is not the time to save the cycle",
    "An open cycle changes by its stages",
  ],
  ["cycle.open", "the cycle is “closed” now; that is not the time to open the cycle", "Only a draft is opened"],
  [
    "cycle.adopt",
    "the cycle is “closed” now; that is not the time to adopt a new edition",
    "Only an open cycle adopts a new edition",
  ],
  ["cycle.close", "the cycle is “closed” now; that is not the time to close the cycle", "Only an open cycle is closed"],
  [
    "cycle.reopen",
    "the cycle is “open” now; that is not the time to reopen the cycle",
    "Only a closed cycle is reopened",
  ],
  [
    "stage.plan",
    "the stage is “passed” now; that is not the time to plan the stage",
    "The stage is planned; move its day",
  ],
  ["stage.pass", "the stage is “passed” now; that is not the time to pass the stage", "The stage has been passed"],
  ["stage.undo", "the stage is “open” now; that is not the time to undo the stage", "The stage has not been passed"],
  [
    "stage.move",
    "the stage is “passed” now; that is not the time to move the stage’s day",
    "The day of a passed stage stays",
  ],
  [
    "assessment.create",
    "the assessment is “excused” now; that is not the time to create the assessment",
    "The agency’s assessment is there already",
  ],
  [
    "assessment.hand-in",
    "the assessment is “excused” now; that is not the time to hand in",
    "Only what is being filled in is handed in",
  ],
  [
    "assessment.withdraw",
    "the assessment is “excused” now; that is not the time to take the hand-in back",
    "Once review has begun, ask for its return",
  ],
  [
    "assessment.return",
    "the assessment is “excused” now; that is not the time to return for mending",
    "Only before review begins; later return single items",
  ],
  [
    "assessment.begin-review",
    "the assessment is “excused” now; that is not the time to begin the review",
    "Review begins once it is handed in",
  ],
  [
    "assessment.announce",
    "the assessment is “excused” now; that is not the time to announce the preliminary result",
    "It is announced out of review",
  ],
  [
    "assessment.recall",
    "the assessment is “excused” now; that is not the time to recall the announcement",
    "Once final, correct it instead",
  ],
  [
    "assessment.finalise",
    "the assessment is “excused” now; that is not the time to make the result final",
    "It becomes final once announced and its window is over",
  ],
  [
    "assessment.correct",
    "the assessment is “excused” now; that is not the time to correct the result",
    "Only a final result is corrected",
  ],
  [
    "assessment.reopen",
    "the assessment is “excused” now; that is not the time to review anew",
    "Only what is final is reviewed anew",
  ],
  ["assessment.excuse", "the assessment is “excused” now; that is not the time to excuse", "Not once it is handed in"],
  [
    "assessment.restore",
    "the assessment is “final” now; that is not the time to restore",
    "Only what is excused is restored",
  ],
  ["response.save", "the answer is “approved” now; that is not the time to save the answer", "Take it back first"],
  ["response.submit", "the answer is “approved” now; that is not the time to submit", "Save an answer, then submit it"],
  [
    "response.withdraw",
    "the answer is “approved” now; that is not the time to take back",
    "What is approved or handed in stays",
  ],
  [
    "response.return",
    "the answer is “approved” now; that is not the time to return",
    "Only what is submitted is returned",
  ],
  [
    "response.approve",
    "the answer is “approved” now; that is not the time to approve",
    "Only what is submitted is approved",
  ],
  [
    "response.revise",
    "the answer is “returned” now; that is not the time to revise",
    "Only what is approved is revised",
  ],
  [
    "response.recall",
    "the answer is “returned” now; that is not the time to recall for mending",
    "Only approved items are recalled",
  ],
  ["evidence.give", "the evidence is “withdrawn” now; that is not the time to give evidence", "It has been given"],
  [
    "evidence.withdraw",
    "the evidence is “withdrawn” now; that is not the time to withdraw evidence",
    "It is sent back or withdrawn already",
  ],
  [
    "evidence.accept",
    "the evidence is “withdrawn” now; that is not the time to accept evidence",
    "Only what is given is accepted",
  ],
  [
    "evidence.send-back",
    "the evidence is “withdrawn” now; that is not the time to send evidence back",
    "It is sent back or withdrawn already",
  ],
  ["duty.create", "the period’s duty is “waived” now; that is not the time to create the duty", "It is there already"],
  [
    "duty.state",
    "the period’s duty is “waived” now; that is not the time to state the period",
    "It is stated or waived already",
  ],
  [
    "duty.withdraw",
    "the period’s duty is “waived” now; that is not the time to take the period back",
    "Nothing is stated",
  ],
  ["duty.waive", "the period’s duty is “waived” now; that is not the time to waive", "It is stated or waived already"],
  ["duty.restore", "the period’s duty is “stated” now; that is not the time to restore", "It is not waived"],
  [
    "ledger.save",
    "the month’s ledger is “signed” now; that is not the time to fill in the month",
    "Take back what is submitted; correct what is signed",
  ],
  [
    "ledger.submit",
    "the month’s ledger is “signed” now; that is not the time to submit the month",
    "Only an open month is submitted",
  ],
  [
    "ledger.withdraw",
    "the month’s ledger is “signed” now; that is not the time to take the month back",
    "Once signed, correct it instead",
  ],
  [
    "ledger.return",
    "the month’s ledger is “signed” now; that is not the time to return the month",
    "Only what is submitted is returned",
  ],
  [
    "ledger.sign",
    "the month’s ledger is “signed” now; that is not the time to sign for the month",
    "Only what is submitted is signed for",
  ],
  [
    "ledger.correct",
    "the month’s ledger is “submitted” now; that is not the time to correct the month",
    "What is not signed is just changed",
  ],
  [
    "extension.ask",
    "the extension is “withdrawn” now; that is not the time to ask for a later day",
    "It has been asked for",
  ],
  [
    "extension.grant",
    "the extension is “withdrawn” now; that is not the time to grant a later day",
    "It has been answered",
  ],
  [
    "extension.refuse",
    "the extension is “withdrawn” now; that is not the time to refuse a later day",
    "It has been answered",
  ],
  [
    "extension.withdraw",
    "the extension is “withdrawn” now; that is not the time to take the request back",
    "It has been answered",
  ],
  [
    "extension.revoke",
    "the extension is “withdrawn” now; that is not the time to revoke",
    "Only what is granted is revoked",
  ],
  [
    "extension.pass-on",
    "the extension is “withdrawn” now; that is not the time to pass leave on",
    "Only what is granted is passed on",
  ],
  [
    "review.assign",
    "the review task is “void” now; that is not the time to assign a review",
    "Return the opinions first; what is void is assigned anew",
  ],
  [
    "finding.save",
    "the review task is “void” now; that is not the time to save an opinion",
    "Take the opinions back first",
  ],
  [
    "review.submit",
    "the review task is “void” now; that is not the time to submit the opinions",
    "They are submitted or void",
  ],
  [
    "review.take-back",
    "the review task is “void” now; that is not the time to take the opinions back",
    "They are not submitted, or void",
  ],
  [
    "review.return",
    "the review task is “void” now; that is not the time to return the opinions",
    "They are not submitted, or void",
  ],
  ["review.void", "the review task is “void” now; that is not the time to stand back", "The task is void"],
  ["question.ask", "the question is “withdrawn” now; that is not the time to ask", "It has been asked"],
  ["question.answer", "the question is “withdrawn” now; that is not the time to answer", "It is answered or withdrawn"],
  [
    "question.withdraw",
    "the question is “withdrawn” now; that is not the time to take the question back",
    "It is answered",
  ],
  [
    "register.notify",
    "the office’s entry is “struck” now; that is not the time to enter and notify",
    "It has been entered",
  ],
  [
    "register.propose",
    "the office’s entry is “struck” now; that is not the time to propose a veto",
    "That veto has been proposed",
  ],
  [
    "register.object",
    "the office’s entry is “struck” now; that is not the time to object",
    "Once it stands, appeal instead",
  ],
  [
    "register.stand",
    "the office’s entry is “struck” now; that is not the time to let it stand",
    "It stands or is struck already",
  ],
  ["register.strike", "the office’s entry is “struck” now; that is not the time to strike", "It is struck already"],
  [
    "appeal.file",
    "the appeal is “decided” now; that is not the time to file an appeal",
    "That deduction has been appealed",
  ],
  ["appeal.withdraw", "the appeal is “decided” now; that is not the time to take the appeal back", "It is decided"],
  [
    "appeal.decide",
    "the appeal is “decided” now; that is not the time to decide the appeal",
    "It is withdrawn or decided",
  ],
  ["rectification.raise", "the rectification is “cancelled” now; that is not the time to raise", "It has been raised"],
  [
    "rectification.plan",
    "the rectification is “cancelled” now; that is not the time to plan the cure",
    "Take the claim back first",
  ],
  [
    "rectification.claim",
    "the rectification is “cancelled” now; that is not the time to claim the cure",
    "Plan the cure first",
  ],
  [
    "rectification.withdraw",
    "the rectification is “cancelled” now; that is not the time to take the claim back",
    "No claim waits",
  ],
  ["rectification.return", "the rectification is “cancelled” now; that is not the time to return", "No claim waits"],
  [
    "rectification.close",
    "the rectification is “cancelled” now; that is not the time to close out",
    "It is closed once its owner claims the cure",
  ],
  [
    "rectification.reopen",
    "the rectification is “cancelled” now; that is not the time to reopen",
    "Only what is closed is reopened",
  ],
  [
    "rectification.look-back",
    "the rectification is “cancelled” now; that is not the time to look back",
    "Only what is closed is looked back at",
  ],
  [
    "rectification.ask-later",
    "the rectification is “cancelled” now; that is not the time to ask for a later day",
    "A later day is asked for while it is being cured",
  ],
  [
    "rectification.withdraw-later",
    "the rectification is “cancelled” now; that is not the time to take the request back",
    "No request waits",
  ],
  [
    "rectification.grant-later",
    "the rectification is “cancelled” now; that is not the time to grant a later day",
    "No request waits",
  ],
  [
    "rectification.refuse-later",
    "the rectification is “cancelled” now; that is not the time to refuse a later day",
    "No request waits",
  ],
  [
    "rectification.cancel",
    "the rectification is “cancelled” now; that is not the time to cancel",
    "It is closed or cancelled",
  ],
  ["paper.make", "the document is “withdrawn” now; that is not the time to make the document", "It has been made"],
  ["paper.issue", "the document is “withdrawn” now; that is not the time to issue", "Only a draft is issued"],
  [
    "paper.scan",
    "the document is “withdrawn” now; that is not the time to keep the stamped scan",
    "There is a stamped one once it is issued",
  ],
  [
    "paper.withdraw",
    "the document is “withdrawn” now; that is not the time to withdraw the document",
    "It is withdrawn",
  ],
  [
    "edition.preview",
    "the edition is “reissued” now; that is not the time to preview an edition",
    "It is being previewed",
  ],
  [
    "edition.lock",
    "the edition is “reissued” now; that is not the time to lock the edition",
    "Only a preview is locked",
  ],
  [
    "edition.unlock",
    "the edition is “reissued” now; that is not the time to unlock the edition",
    "Once published it stays locked",
  ],
  [
    "edition.publish",
    "the edition is “reissued” now; that is not the time to publish the edition",
    "It is locked first",
  ],
  [
    "edition.reissue",
    "the edition is “reissued” now; that is not the time to reissue the edition",
    "Only a published edition is reissued",
  ],
  [
    "edition.accept",
    "the edition is “reissued” now; that is not the time to accept",
    "Only a published edition is accepted",
  ],
  [
    "edition.return",
    "the edition is “reissued” now; that is not the time to return the edition",
    "Only a published edition is returned",
  ],
  ["job.queue", "the job is “cancelled” now; that is not the time to queue", "The same job is queued"],
  ["job.lease", "the job is “cancelled” now; that is not the time to take up", "The job is over"],
  ["job.finish", "the job is “cancelled” now; that is not the time to finish", "Only a job taken up is finished"],
  [
    "job.fail",
    "the job is “cancelled” now; that is not the time to fail, to be tried again",
    "Only a job taken up fails",
  ],
  ["job.die", "the job is “cancelled” now; that is not the time to fail for good", "Only a job taken up fails"],
  ["job.cancel", "the job is “cancelled” now; that is not the time to cancel", "The job is over"],
  [
    "job.retry",
    "the job is “cancelled” now; that is not the time to try again",
    "Only what failed for good is tried again",
  ],
  [
    "job.discard",
    "the job is “cancelled” now; that is not the time to discard",
    "Only what failed for good is discarded",
  ],
];

/** What each kind of thing and each of its states is called, in the order of its table. */
const NAMES: readonly (readonly [entity: string, zh: string, en: string, states: string, statesEn: string])[] = [
  [
    "framework-draft",
    "导入的指标体系",
    "the imported framework",
    "核对中、待审定、已审定、已撤下",
    "being checked, submitted, approved, withdrawn",
  ],
  ["cycle", "考评周期", "the cycle", "筹备、进行中、已结束", "draft, open, closed"],
  ["stage", "阶段", "the stage", "未通过、已通过", "open, passed"],
  [
    "assessment",
    "考核任务",
    "the assessment",
    "填报中、已上报、评审中、初评已公布、结果已定、免评",
    "filling in, handed in, under review, announced, final, excused",
  ],
  ["response", "填报", "the answer", "草稿、已报送、已退回、已审定", "draft, submitted, returned, approved"],
  ["evidence", "佐证材料", "the evidence", "待审核、已认定、已退回、已撤下", "given, accepted, sent back, withdrawn"],
  ["duty", "周期任务", "the period’s duty", "待办、已填、免报", "open, stated, waived"],
  ["ledger", "台账", "the month’s ledger", "填写中、已报送、已签收", "open, submitted, signed"],
  ["extension", "延期", "the extension", "待答复、已准许、未准许、已撤回", "asked, granted, refused, withdrawn"],
  ["review", "评审任务", "the review task", "评审中、意见已提交、作废", "open, submitted, void"],
  ["question", "询问", "the question", "待答复、已答复、已撤回", "asked, answered, withdrawn"],
  [
    "register",
    "市办登记",
    "the office’s entry",
    "已告知、已陈述、已成立、已撤销",
    "notified, objected, standing, struck",
  ],
  ["appeal", "申诉", "the appeal", "待复核、已撤回、已裁定", "filed, withdrawn, decided"],
  [
    "rectification",
    "整改事项",
    "the rectification",
    "已立项、整改中、已申请销号、已销号、已撤项",
    "open, planned, claimed, closed, cancelled",
  ],
  ["paper", "公文", "the document", "拟稿、已印发、已撤销", "a draft, issued, withdrawn"],
  ["edition", "版次", "the edition", "预览、已锁定、已发布、已有新版次", "preview, locked, published, reissued"],
  [
    "job",
    "后台任务",
    "the job",
    "排队、执行中、完成、多次失败、已放弃、已取消",
    "queued, running, done, failed for good, discarded, cancelled",
  ],
];

const all: readonly Process[] = PROCESSES;
const processOf = (act: string): Process => all.find(({ transitions }) => transitions.some((it) => it.act === act))!;

/** The refusal of an act by one who may do it, where its state alone is against it. */
function refusal(act: string, state: string): ErrorReport {
  const process = processOf(act);
  const by = process.transitions.filter((it) => it.act === act).flatMap((it) => it.by);
  const holds = new Proxy({}, { get: () => true }) as never;
  const decision = decide(process, act, { state, parties: by, holds, reason: "理由", place: "here" });
  if (decision.ok) throw new Error(`${act} is not refused in ${state}`);
  return decision.error.report();
}

it("every act has its refusal here, in both languages and in the same order", () => {
  const acts = [...new Set(all.flatMap(({ transitions }) => transitions.map(({ act }) => act)))];
  expect(CHINESE.map(([act]) => act)).toEqual(acts);
  expect(ENGLISH.map(([act]) => act)).toEqual(acts);
});

describe("an act at the wrong time is refused in words", () => {
  it.each(CHINESE)("%s, %s: %s", (act, state, message, hint) => {
    const report = refusal(act, state);
    expect([report.code, report.message.zh]).toEqual(["FAHENG_PROCESS_STATE", message]);
    expect(report.mend.zh.startsWith(`${hint}。您现在可以：`)).toBe(true);
  });

  it.each(ENGLISH)("%s: %s", (act, message, hint) => {
    const [, state = ""] = CHINESE.find(([it]) => it === act) ?? [];
    const report = refusal(act, state);
    expect(report.message.en).toBe(message);
    expect(report.mend.en.startsWith(`${hint}. What you can do now: `)).toBe(true);
  });
});

it("things and their states are called what the tables call them", () => {
  const called = all.map(({ entity, words, states }) => {
    const of = Object.values(states);
    return [entity, words.zh, words.en, of.map(({ zh }) => zh).join("、"), of.map(({ en }) => en).join(", ")];
  });
  expect(called).toEqual(NAMES);
});
