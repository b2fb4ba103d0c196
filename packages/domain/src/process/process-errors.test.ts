import { expect, it } from "vitest";
import { type ErrorValues, FahengError } from "../errors.ts";
import { processErrors } from "./process-errors.ts";

interface Refusal {
  readonly code: keyof typeof processErrors;
  readonly status: number;
  /** What the guard found, as its act hands it on. */
  readonly details: ErrorValues;
  /** What happened, and how to mend it. */
  readonly zh: readonly [message: string, mend: string];
  readonly en: readonly [message: string, mend: string];
}

/** Every refusal of the process as it is read: a clerk's manual and other programs are written against it. */
const REFUSALS: readonly Refusal[] = [
  {
    code: "FAHENG_PROCESS_STATE",
    status: 409,
    details: {
      thing: { zh: "填报", en: "the answer" },
      state: { zh: "草稿", en: "draft" },
      act: { zh: "审定", en: "approve" },
      hint: { zh: "只审定已报送的填报", en: "Only what is submitted is approved" },
      allowed: { zh: "报送", en: "submit" },
      others: { zh: "无", en: "nothing" },
    },
    zh: ["填报现为“草稿”，不能审定", "只审定已报送的填报。您现在可以：报送。此时各方可以：无。"],
    en: [
      "the answer is “draft” now; that is not the time to approve",
      "Only what is submitted is approved. What you can do now: submit. What anybody can do now: nothing.",
    ],
  },
  {
    code: "FAHENG_PROCESS_PARTY",
    status: 403,
    details: { act: { zh: "审定", en: "approve" }, parties: { zh: "法治工作机构", en: "the coordinator" } },
    zh: ["审定不由当前身份办理", "由法治工作机构办理。"],
    en: ["This role may not approve here", "It is done by the coordinator."],
  },
  {
    code: "FAHENG_PROCESS_REASON",
    status: 422,
    details: { act: { zh: "退回", en: "return" } },
    zh: ["退回要写明理由", "写明理由后再提交。"],
    en: ["To return needs a reason", "Write the reason and send it again."],
  },
  {
    code: "FAHENG_PROCESS_OWN_WORK",
    status: 403,
    details: { act: { zh: "审定", en: "approve" } },
    zh: ["不能审定本人填报、提供或登记的内容", "请另一位有权限的人员办理。"],
    en: ["Nobody may approve what they stated, gave or entered", "Ask another person who may do it."],
  },
  {
    code: "FAHENG_PROCESS_OWNER_CLOSES",
    status: 403,
    details: {},
    zh: ["责任人不能自行销号", "请法治工作机构或提出整改的办公室核查销号。"],
    en: ["Who owns a rectification does not close it", "Ask the coordinator, or the office that raised it."],
  },
  {
    code: "FAHENG_PROCESS_FROZEN",
    status: 409,
    details: { act: { zh: "保存填报", en: "save the answer" } },
    zh: ["已上报冻结，不能保存填报", "请周期主办方退回该事项后再改。"],
    en: [
      "It was handed in and is frozen; too late to save the answer",
      "Ask the office of the cycle to return the item.",
    ],
  },
  {
    code: "FAHENG_PROCESS_TOO_LATE",
    status: 409,
    details: { day: "2026-06-20", leave: { zh: "准许张三补报至2026-06-25", en: "张三 may give it until 2026-06-25" } },
    zh: [
      "2026-06-20已截止",
      "现在：准许张三补报至2026-06-25。责任处室或法治工作机构可以申请补报；主办方准许后，由列明的人员在准许的期限内补报列明的事项。",
    ],
    en: [
      "The time for it ended on 2026-06-20",
      "Now: 张三 may give it until 2026-06-25. Department or coordinator may ask for late entry; once the office grants it, those it names may give the items it names until its last day.",
    ],
  },
  {
    code: "FAHENG_PROCESS_MATERIALS_MISSING",
    status: 422,
    details: { count: 2, what: "①方案、②纪要" },
    zh: ["缺2项报送材料：①方案、②纪要", "补上材料，或逐项写情况说明讲明缺少的原因。"],
    en: ["2 materials are missing: ①方案、②纪要", "Give them, or write a statement for each of why it is lacking."],
  },
  {
    code: "FAHENG_PROCESS_ITEMS_OPEN",
    status: 409,
    details: { count: 3 },
    zh: ["还有3项未审定", "逐项审定，或列为缺报。"],
    en: ["3 items are not approved yet", "Approve each, or name it as not reported."],
  },
  {
    code: "FAHENG_PROCESS_CYCLE_CLOSED",
    status: 409,
    details: {},
    zh: ["考评周期未在进行", "周期重新开启后再办。"],
    en: ["The cycle is not open", "Do it once the cycle is open again."],
  },
  {
    code: "FAHENG_PROCESS_PACKS",
    status: 409,
    details: { what: "商务" },
    zh: ["机关包或评分方案未就绪：商务", "启用机关包、签署方案后再开启。"],
    en: ["Packs or profiles are not ready: 商务", "Enable the packs and sign the profiles first."],
  },
  {
    code: "FAHENG_PROCESS_DATES",
    status: 422,
    details: { what: "自评晚于初评" },
    zh: ["日期先后颠倒：自评晚于初评", "按先后填写各阶段日期。"],
    en: ["The days are out of order: 自评晚于初评", "Give the days of the stages in order."],
  },
  {
    code: "FAHENG_PROCESS_UNDER_REVIEW",
    status: 409,
    details: { count: 2 },
    zh: ["2家机关正在评审，不能换版", "评审结束或退回后再换版。"],
    en: ["2 agencies are under review; no change of edition", "Wait until the reviews are over or returned."],
  },
  {
    code: "FAHENG_PROCESS_RESULTS_OPEN",
    status: 409,
    details: { count: 2, what: "甲局、乙局" },
    zh: ["尚有2家机关未定结果：甲局、乙局", "确定结果，或列明缺报、免评。"],
    en: ["2 agencies have no final result: 甲局、乙局", "Make them final, excuse them, or list them as missing."],
  },
  {
    code: "FAHENG_PROCESS_PUBLISHED",
    status: 409,
    details: {},
    zh: ["结果已发布", "请用个别更正，另出新版次。"],
    en: ["Results are published", "Correct the single result and reissue the edition."],
  },
  {
    code: "FAHENG_PROCESS_GATE",
    status: 409,
    details: { count: 4 },
    zh: ["本阶段还有4项未完成", "办结，或逐项列为例外。"],
    en: ["4 things are unfinished in this stage", "Finish them, or name each as an exception."],
  },
  {
    code: "FAHENG_PROCESS_NEXT_STAGE",
    status: 409,
    details: {},
    zh: ["下一阶段已通过", "先撤回下一阶段。"],
    en: ["The next stage has been passed", "Undo the next stage first."],
  },
  {
    code: "FAHENG_PROCESS_PAST_DAY",
    status: 422,
    details: { day: "2026-06-20" },
    zh: ["2026-06-20早于今日", "填今日或以后的日期。"],
    en: ["2026-06-20 is before today", "Give today or a later day."],
  },
  {
    code: "FAHENG_PROCESS_FAR_DAY",
    status: 422,
    details: { day: "2098-12-31", from: "2020-01-01", to: "2022-12-31" },
    zh: [
      "2098-12-31离本考评周期太远：可填2020-01-01至2022-12-31",
      "改填周期开始前一年至结束后一年（周期延续的，至今日后一年）以内的日期。",
    ],
    en: [
      "2098-12-31 is too far from this cycle: days from 2020-01-01 to 2022-12-31 can be given",
      "Give a day from a year before the cycle to a year after it, or after today while it goes on longer.",
    ],
  },
  {
    code: "FAHENG_PROCESS_ITEMS_AND_DAY",
    status: 422,
    details: {},
    zh: ["没有指定事项和期限", "指定退回的事项和补正期限。"],
    en: ["No items and no day are named", "Name the items and the day by which they are mended."],
  },
  {
    code: "FAHENG_PROCESS_NO_REVIEWER",
    status: 409,
    details: { count: 2 },
    zh: ["2项无人评审", "为每项、每个来源安排评审人员。"],
    en: ["Nobody reviews 2 items", "Assign a reviewer for every item and source."],
  },
  {
    code: "FAHENG_PROCESS_OPINIONS_OPEN",
    status: 409,
    details: { count: 5 },
    zh: ["还有5项意见未提交或有分歧", "催交意见，或由第三人评审后再公布。"],
    en: ["5 opinions are not given or disputed", "Wait for them, or let a third person review."],
  },
  {
    code: "FAHENG_PROCESS_WINDOW_RUNS",
    status: 409,
    details: { day: "2026-06-20" },
    zh: ["期限到2026-06-20，尚未届满", "期满后再办。"],
    en: ["The window runs until 2026-06-20", "Do it once the window is over."],
  },
  {
    code: "FAHENG_PROCESS_WINDOW_OVER",
    status: 409,
    details: { day: "2026-06-20" },
    zh: ["期限已于2026-06-20届满", "期满不再受理。"],
    en: ["The window ended on 2026-06-20", "Nothing is taken after it."],
  },
  {
    code: "FAHENG_PROCESS_APPEALS_OPEN",
    status: 409,
    details: { count: 2 },
    zh: ["2件申诉未决", "裁定全部申诉后再办。"],
    en: ["2 appeals are undecided", "Decide them all first."],
  },
  {
    code: "FAHENG_PROCESS_VETOES_OPEN",
    status: 409,
    details: { count: 2 },
    zh: ["2项否决待认定", "在市办登记中认定成立或撤销后再办。"],
    en: ["2 vetoes are undecided", "Let each stand in the office’s register, or strike it, first."],
  },
  {
    code: "FAHENG_PROCESS_DIFFERENCES",
    status: 422,
    details: {},
    zh: ["没有列明更正前后的内容", "逐项列明更正前后的扣分。"],
    en: ["What changes is not listed, old and new", "List every deduction as it was and as it becomes."],
  },
  {
    code: "FAHENG_PROCESS_CLAIM_BARE",
    status: 422,
    details: {},
    zh: ["不涉及没有写明理由", "退回处室写明理由。"],
    en: ["Not applicable is claimed without a reason", "Return it to its department for the reason."],
  },
  {
    code: "FAHENG_PROCESS_EVIDENCE_OPEN",
    status: 409,
    details: { count: 2 },
    zh: ["还有2份佐证材料未审核", "逐份认定或退回。"],
    en: ["2 pieces of evidence not judged yet", "Accept or send back each."],
  },
  {
    code: "FAHENG_PROCESS_QUALITIES",
    status: 422,
    details: { what: "真实" },
    zh: ["没有逐项判断材料的质量：真实", "判断完整、准确、真实、有效四项。"],
    en: [
      "Not every quality of the evidence is judged: 真实",
      "Judge whether it is complete, accurate, true and valid.",
    ],
  },
  {
    code: "FAHENG_PROCESS_FILE",
    status: 422,
    details: {},
    zh: ["文件没有通过检查", "换一份能打开、无宏的文件。"],
    en: ["The file has not passed its check", "Give a file that opens and has no macros."],
  },
  {
    code: "FAHENG_PROCESS_DAY_OUTSIDE",
    status: 422,
    details: { from: "2026-01-01", to: "2026-03-31" },
    zh: ["日期不在本期（2026-01-01至2026-03-31）或晚于今日", "填本期内、不晚于今日的日期。"],
    en: [
      "The day is outside its period (2026-01-01 to 2026-03-31), or in the future",
      "Give a day inside the period, today at the latest.",
    ],
  },
  {
    code: "FAHENG_PROCESS_LINES_OPEN",
    status: 422,
    details: { count: 2 },
    zh: ["2行未填", "逐行选择已完成或未完成，并写明情况。"],
    en: ["2 lines are not filled in", "Say for each whether it is done, with a text."],
  },
  {
    code: "FAHENG_PROCESS_PAST_DUE",
    status: 409,
    details: { day: "2026-06-20" },
    zh: ["2026-06-20已逾期", "逾期后申请补报。"],
    en: ["It was due on 2026-06-20", "Ask for late entry instead."],
  },
  {
    code: "FAHENG_PROCESS_PAST_GATE",
    status: 422,
    details: { day: "2026-06-30" },
    zh: ["新期限要晚于原期限，且不得超过阶段截止日2026-06-30", "改填期限；补报要列明人员和事项。"],
    en: [
      "The new day lies after the old one, and not after the stage’s end 2026-06-30",
      "Give another day; late entry names people and items.",
    ],
  },
  {
    code: "FAHENG_PROCESS_USED",
    status: 409,
    details: {},
    zh: ["已经使用，不能撤销", "已补报的内容照常审核。"],
    en: ["It has been used and can’t be revoked", "What was given late is judged as usual."],
  },
  {
    code: "FAHENG_PROCESS_RECUSAL",
    status: 403,
    details: {},
    zh: ["两年内在该机关任职，应当回避", "另行安排评审人员。"],
    en: ["A member of that agency within two years stands back", "Assign another reviewer."],
  },
  {
    code: "FAHENG_PROCESS_OUT_OF_RANGE",
    status: 422,
    details: { from: "0", to: "2.5" },
    zh: ["超出扣分幅度（0至2.5分）", "在文件规定的幅度内酌情。"],
    en: ["Outside the range of 0 to 2.5 points", "Judge within the document’s range."],
  },
  {
    code: "FAHENG_PROCESS_OPINIONS_MISSING",
    status: 422,
    details: { count: 2 },
    zh: ["还有2项未评", "逐项给出意见后再提交。"],
    en: ["2 items have no opinion", "Give an opinion on each."],
  },
  {
    code: "FAHENG_PROCESS_SETTLED",
    status: 409,
    details: {},
    zh: ["已公布或已裁定", "请周期主办方撤回公布后再改。"],
    en: ["It is announced or settled", "Ask the office of the cycle to recall it first."],
  },
  {
    code: "FAHENG_PROCESS_GROUNDS",
    status: 422,
    details: {},
    zh: ["缺少事由、依据或日期", "写明事由、依据和日期。"],
    en: ["Matter, ground or day is missing", "State the matter, its ground and the day."],
  },
  {
    code: "FAHENG_PROCESS_OBJECTION",
    status: 409,
    details: {},
    zh: ["机关的陈述尚未答复", "答复后再认定。"],
    en: ["The agency’s objection is not answered", "Answer it first."],
  },
  {
    code: "FAHENG_PROCESS_TWICE",
    status: 409,
    details: {},
    zh: ["同一事项已提出", "在已有的事项上办理。"],
    en: ["It was raised already", "Go on with the one that stands."],
  },
  {
    code: "FAHENG_PROCESS_PLAN",
    status: 422,
    details: { what: "期限" },
    zh: ["整改方案不完整：期限", "写明原因、措施、责任人和期限。"],
    en: ["The plan is incomplete: 期限", "State cause, measures, owner and due day."],
  },
  {
    code: "FAHENG_PROCESS_PROOF",
    status: 422,
    details: {},
    zh: ["缺整改证明", "附上整改完成的证明。"],
    en: ["Proof of the cure is missing", "Attach what shows that it is cured."],
  },
  {
    code: "FAHENG_PROCESS_HASH",
    status: 409,
    details: {},
    zh: ["复算不一致", "查明差异后重新锁定。"],
    en: ["The recomputation differs", "Find the difference, then lock it anew."],
  },
  {
    code: "FAHENG_PROCESS_CHANGES_FACT",
    status: 409,
    details: {},
    zh: ["答复会改动事实", "改事实须由周期主办方退回该事项。"],
    en: ["The answer would change a fact", "Facts change once the item is returned."],
  },
  {
    code: "FAHENG_PROCESS_DOUBTS_OPEN",
    status: 409,
    details: { doubts: 3, problems: 1 },
    zh: ["还有3处存疑没有核对，1处问题没有改好", "逐处核对：改正，或确认原读法无误。"],
    en: [
      "3 doubts are not looked at, and 1 problem not mended",
      "Work them off: mend what is wrong, or confirm that it was read right.",
    ],
  },
  {
    code: "FAHENG_PROCESS_LEASE",
    status: 409,
    details: {},
    zh: ["后台任务由另一台服务器执行", "无须处理，租约到期后自动接手。"],
    en: ["Another server holds this job", "Nothing to do; it is taken over when the lease ends."],
  },
];

it("every code of the process is read here", () => {
  expect(REFUSALS.map(({ code }) => code)).toEqual(Object.keys(processErrors));
});

it.each(REFUSALS)("$code says $zh", ({ code, status, details, zh, en }) => {
  const report = new FahengError(processErrors[code], { place: "response:a/3.2", details }).report();
  expect(report).toMatchObject({ code, status, place: "response:a/3.2" });
  expect([report.message.zh, report.mend.zh]).toEqual(zh);
  expect([report.message.en, report.mend.en]).toEqual(en);
});

it.each(REFUSALS)("$code needs nothing that its act does not hand on, and leaves nothing of that out", (refusal) => {
  const { message, mend } = processErrors[refusal.code];
  const named = (text: string): string[] => [...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name!);
  for (const language of ["zh", "en"] as const) {
    const asked = [...new Set([...named(message[language]), ...named(mend[language])])];
    const [wanted, given] = [asked.toSorted(), Object.keys(refusal.details).toSorted()];
    // A sentence may do without the act's name; it never asks for what is not there.
    expect(wanted.filter((it) => !given.includes(it))).toEqual([]);
    expect(given.filter((it) => !wanted.includes(it))).toEqual([]);
  }
});

it.each<[keyof typeof processErrors, string]>([
  ["FAHENG_PROCESS_MATERIALS_MISSING", "1 material is missing: 甲局"],
  ["FAHENG_PROCESS_ITEMS_OPEN", "1 item is not approved yet"],
  ["FAHENG_PROCESS_UNDER_REVIEW", "1 agency is under review; no change of edition"],
  ["FAHENG_PROCESS_RESULTS_OPEN", "1 agency has no final result: 甲局"],
  ["FAHENG_PROCESS_GATE", "1 thing is unfinished in this stage"],
  ["FAHENG_PROCESS_NO_REVIEWER", "Nobody reviews 1 item"],
  ["FAHENG_PROCESS_OPINIONS_OPEN", "1 opinion is not given or disputed"],
  ["FAHENG_PROCESS_APPEALS_OPEN", "1 appeal is undecided"],
  ["FAHENG_PROCESS_VETOES_OPEN", "1 veto is undecided"],
  ["FAHENG_PROCESS_EVIDENCE_OPEN", "1 piece of evidence not judged yet"],
  ["FAHENG_PROCESS_LINES_OPEN", "1 line is not filled in"],
  ["FAHENG_PROCESS_OPINIONS_MISSING", "1 item has no opinion"],
])("%s counts one thing as one: %s", (code, en) => {
  expect(new FahengError(processErrors[code], { details: { count: 1, what: "甲局" } }).report().message.en).toBe(en);
});
