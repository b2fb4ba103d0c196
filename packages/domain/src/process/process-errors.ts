import { defineErrors } from "../errors.ts";

/**
 * Why an act of the process is refused. Places name the thing (`response:…/3.2`). Every guard has a code of its own, so that
 * whoever is refused learns what has to hold and by whose hand it can.
 */
export const processErrors = defineErrors({
  FAHENG_PROCESS_STATE: {
    status: 409,
    message: { zh: "{thing}现为“{state}”，不能{act}", en: "{thing} is “{state}” now; that is not the time to {act}" },
    mend: {
      zh: "{hint}。您现在可以：{allowed}。此时各方可以：{others}。",
      en: "{hint}. What you can do now: {allowed}. What anybody can do now: {others}.",
    },
  },
  FAHENG_PROCESS_PARTY: {
    status: 403,
    message: { zh: "{act}不由当前身份办理", en: "This role may not {act} here" },
    mend: { zh: "由{parties}办理。", en: "It is done by {parties}." },
  },
  FAHENG_PROCESS_REASON: {
    status: 422,
    message: { zh: "{act}要写明理由", en: "To {act} needs a reason" },
    mend: { zh: "写明理由后再提交。", en: "Write the reason and send it again." },
  },
  FAHENG_PROCESS_OWN_WORK: {
    status: 403,
    message: { zh: "不能{act}本人填报、提供或登记的内容", en: "Nobody may {act} what they stated, gave or entered" },
    mend: { zh: "请另一位有权限的人员办理。", en: "Ask another person who may do it." },
  },
  FAHENG_PROCESS_OWNER_CLOSES: {
    status: 403,
    message: { zh: "责任人不能自行销号", en: "Who owns a rectification does not close it" },
    mend: {
      zh: "请法治工作机构或提出整改的办公室核查销号。",
      en: "Ask the coordinator, or the office that raised it.",
    },
  },
  FAHENG_PROCESS_FROZEN: {
    status: 409,
    message: { zh: "已上报冻结，不能{act}", en: "It was handed in and is frozen; too late to {act}" },
    mend: { zh: "请周期主办方退回该事项后再改。", en: "Ask the office of the cycle to return the item." },
  },
  FAHENG_PROCESS_TOO_LATE: {
    status: 409,
    message: { zh: "{day}已截止", en: "The time for it ended on {day}" },
    mend: {
      zh: "现在：{leave}。责任处室或法治工作机构可以申请补报；主办方准许后，由列明的人员在准许的期限内补报列明的事项。",
      en: "Now: {leave}. Department or coordinator may ask for late entry; once the office grants it, those it names may give the items it names until its last day.",
    },
  },
  FAHENG_PROCESS_MATERIALS_MISSING: {
    status: 422,
    message: { zh: "缺{count}项报送材料：{what}", en: "{count:material is:materials are} missing: {what}" },
    mend: {
      zh: "补上材料，或逐项写情况说明讲明缺少的原因。",
      en: "Give them, or write a statement for each of why it is lacking.",
    },
  },
  FAHENG_PROCESS_ITEMS_OPEN: {
    status: 409,
    message: { zh: "还有{count}项未审定", en: "{count:item is:items are} not approved yet" },
    mend: { zh: "逐项审定，或列为缺报。", en: "Approve each, or name it as not reported." },
  },
  FAHENG_PROCESS_CYCLE_CLOSED: {
    status: 409,
    message: { zh: "考评周期未在进行", en: "The cycle is not open" },
    mend: { zh: "周期重新开启后再办。", en: "Do it once the cycle is open again." },
  },
  FAHENG_PROCESS_PACKS: {
    status: 409,
    message: { zh: "机关包或评分方案未就绪：{what}", en: "Packs or profiles are not ready: {what}" },
    mend: { zh: "启用机关包、签署方案后再开启。", en: "Enable the packs and sign the profiles first." },
  },
  FAHENG_PROCESS_DATES: {
    status: 422,
    message: { zh: "日期先后颠倒：{what}", en: "The days are out of order: {what}" },
    mend: { zh: "按先后填写各阶段日期。", en: "Give the days of the stages in order." },
  },
  FAHENG_PROCESS_UNDER_REVIEW: {
    status: 409,
    message: {
      zh: "{count}家机关正在评审，不能换版",
      en: "{count:agency is:agencies are} under review; no change of edition",
    },
    mend: { zh: "评审结束或退回后再换版。", en: "Wait until the reviews are over or returned." },
  },
  FAHENG_PROCESS_RESULTS_OPEN: {
    status: 409,
    message: {
      zh: "尚有{count}家机关未定结果：{what}",
      en: "{count:agency has:agencies have} no final result: {what}",
    },
    mend: { zh: "确定结果，或列明缺报、免评。", en: "Make them final, excuse them, or list them as missing." },
  },
  FAHENG_PROCESS_PUBLISHED: {
    status: 409,
    message: { zh: "结果已发布", en: "Results are published" },
    mend: { zh: "请用个别更正，另出新版次。", en: "Correct the single result and reissue the edition." },
  },
  FAHENG_PROCESS_GATE: {
    status: 409,
    message: { zh: "本阶段还有{count}项未完成", en: "{count:thing is:things are} unfinished in this stage" },
    mend: { zh: "办结，或逐项列为例外。", en: "Finish them, or name each as an exception." },
  },
  FAHENG_PROCESS_NEXT_STAGE: {
    status: 409,
    message: { zh: "下一阶段已通过", en: "The next stage has been passed" },
    mend: { zh: "先撤回下一阶段。", en: "Undo the next stage first." },
  },
  FAHENG_PROCESS_PAST_DAY: {
    status: 422,
    message: { zh: "{day}早于今日", en: "{day} is before today" },
    mend: { zh: "填今日或以后的日期。", en: "Give today or a later day." },
  },
  FAHENG_PROCESS_FAR_DAY: {
    status: 422,
    message: {
      zh: "{day}离本考评周期太远：可填{from}至{to}",
      en: "{day} is too far from this cycle: days from {from} to {to} can be given",
    },
    mend: {
      zh: "改填周期开始前一年至结束后一年（周期延续的，至今日后一年）以内的日期。",
      en: "Give a day from a year before the cycle to a year after it, or after today while it goes on longer.",
    },
  },
  FAHENG_PROCESS_ITEMS_AND_DAY: {
    status: 422,
    message: { zh: "没有指定事项和期限", en: "No items and no day are named" },
    mend: { zh: "指定退回的事项和补正期限。", en: "Name the items and the day by which they are mended." },
  },
  FAHENG_PROCESS_NO_REVIEWER: {
    status: 409,
    message: { zh: "{count}项无人评审", en: "Nobody reviews {count:item:items}" },
    mend: { zh: "为每项、每个来源安排评审人员。", en: "Assign a reviewer for every item and source." },
  },
  FAHENG_PROCESS_OPINIONS_OPEN: {
    status: 409,
    message: { zh: "还有{count}项意见未提交或有分歧", en: "{count:opinion is:opinions are} not given or disputed" },
    mend: { zh: "催交意见，或由第三人评审后再公布。", en: "Wait for them, or let a third person review." },
  },
  FAHENG_PROCESS_WINDOW_RUNS: {
    status: 409,
    message: { zh: "期限到{day}，尚未届满", en: "The window runs until {day}" },
    mend: { zh: "期满后再办。", en: "Do it once the window is over." },
  },
  FAHENG_PROCESS_WINDOW_OVER: {
    status: 409,
    message: { zh: "期限已于{day}届满", en: "The window ended on {day}" },
    mend: { zh: "期满不再受理。", en: "Nothing is taken after it." },
  },
  FAHENG_PROCESS_APPEALS_OPEN: {
    status: 409,
    message: { zh: "{count}件申诉未决", en: "{count:appeal is:appeals are} undecided" },
    mend: { zh: "裁定全部申诉后再办。", en: "Decide them all first." },
  },
  FAHENG_PROCESS_VETOES_OPEN: {
    status: 409,
    message: { zh: "{count}项否决待认定", en: "{count:veto is:vetoes are} undecided" },
    mend: {
      zh: "在市办登记中认定成立或撤销后再办。",
      en: "Let each stand in the office’s register, or strike it, first.",
    },
  },
  FAHENG_PROCESS_DIFFERENCES: {
    status: 422,
    message: { zh: "没有列明更正前后的内容", en: "What changes is not listed, old and new" },
    mend: { zh: "逐项列明更正前后的扣分。", en: "List every deduction as it was and as it becomes." },
  },
  FAHENG_PROCESS_CLAIM_BARE: {
    status: 422,
    message: { zh: "不涉及没有写明理由", en: "Not applicable is claimed without a reason" },
    mend: { zh: "退回处室写明理由。", en: "Return it to its department for the reason." },
  },
  FAHENG_PROCESS_EVIDENCE_OPEN: {
    status: 409,
    message: { zh: "还有{count}份佐证材料未审核", en: "{count:piece:pieces} of evidence not judged yet" },
    mend: { zh: "逐份认定或退回。", en: "Accept or send back each." },
  },
  FAHENG_PROCESS_QUALITIES: {
    status: 422,
    message: { zh: "没有逐项判断材料的质量：{what}", en: "Not every quality of the evidence is judged: {what}" },
    mend: { zh: "判断完整、准确、真实、有效四项。", en: "Judge whether it is complete, accurate, true and valid." },
  },
  FAHENG_PROCESS_FILE: {
    status: 422,
    message: { zh: "文件没有通过检查", en: "The file has not passed its check" },
    mend: { zh: "换一份能打开、无宏的文件。", en: "Give a file that opens and has no macros." },
  },
  FAHENG_PROCESS_DAY_OUTSIDE: {
    status: 422,
    message: {
      zh: "日期不在本期（{from}至{to}）或晚于今日",
      en: "The day is outside its period ({from} to {to}), or in the future",
    },
    mend: { zh: "填本期内、不晚于今日的日期。", en: "Give a day inside the period, today at the latest." },
  },
  FAHENG_PROCESS_LINES_OPEN: {
    status: 422,
    message: { zh: "{count}行未填", en: "{count:line is:lines are} not filled in" },
    mend: { zh: "逐行选择已完成或未完成，并写明情况。", en: "Say for each whether it is done, with a text." },
  },
  FAHENG_PROCESS_PAST_DUE: {
    status: 409,
    message: { zh: "{day}已逾期", en: "It was due on {day}" },
    mend: { zh: "逾期后申请补报。", en: "Ask for late entry instead." },
  },
  FAHENG_PROCESS_PAST_GATE: {
    status: 422,
    message: {
      zh: "新期限要晚于原期限，且不得超过阶段截止日{day}",
      en: "The new day lies after the old one, and not after the stage’s end {day}",
    },
    mend: { zh: "改填期限；补报要列明人员和事项。", en: "Give another day; late entry names people and items." },
  },
  FAHENG_PROCESS_USED: {
    status: 409,
    message: { zh: "已经使用，不能撤销", en: "It has been used and can’t be revoked" },
    mend: { zh: "已补报的内容照常审核。", en: "What was given late is judged as usual." },
  },
  FAHENG_PROCESS_RECUSAL: {
    status: 403,
    message: { zh: "两年内在该机关任职，应当回避", en: "A member of that agency within two years stands back" },
    mend: { zh: "另行安排评审人员。", en: "Assign another reviewer." },
  },
  FAHENG_PROCESS_OUT_OF_RANGE: {
    status: 422,
    message: { zh: "超出扣分幅度（{from}至{to}分）", en: "Outside the range of {from} to {to} points" },
    mend: { zh: "在文件规定的幅度内酌情。", en: "Judge within the document’s range." },
  },
  FAHENG_PROCESS_OPINIONS_MISSING: {
    status: 422,
    message: { zh: "还有{count}项未评", en: "{count:item has:items have} no opinion" },
    mend: { zh: "逐项给出意见后再提交。", en: "Give an opinion on each." },
  },
  FAHENG_PROCESS_SETTLED: {
    status: 409,
    message: { zh: "已公布或已裁定", en: "It is announced or settled" },
    mend: { zh: "请周期主办方撤回公布后再改。", en: "Ask the office of the cycle to recall it first." },
  },
  FAHENG_PROCESS_GROUNDS: {
    status: 422,
    message: { zh: "缺少事由、依据或日期", en: "Matter, ground or day is missing" },
    mend: { zh: "写明事由、依据和日期。", en: "State the matter, its ground and the day." },
  },
  FAHENG_PROCESS_OBJECTION: {
    status: 409,
    message: { zh: "机关的陈述尚未答复", en: "The agency’s objection is not answered" },
    mend: { zh: "答复后再认定。", en: "Answer it first." },
  },
  FAHENG_PROCESS_TWICE: {
    status: 409,
    message: { zh: "同一事项已提出", en: "It was raised already" },
    mend: { zh: "在已有的事项上办理。", en: "Go on with the one that stands." },
  },
  FAHENG_PROCESS_PLAN: {
    status: 422,
    message: { zh: "整改方案不完整：{what}", en: "The plan is incomplete: {what}" },
    mend: { zh: "写明原因、措施、责任人和期限。", en: "State cause, measures, owner and due day." },
  },
  FAHENG_PROCESS_PROOF: {
    status: 422,
    message: { zh: "缺整改证明", en: "Proof of the cure is missing" },
    mend: { zh: "附上整改完成的证明。", en: "Attach what shows that it is cured." },
  },
  FAHENG_PROCESS_HASH: {
    status: 409,
    message: { zh: "复算不一致", en: "The recomputation differs" },
    mend: { zh: "查明差异后重新锁定。", en: "Find the difference, then lock it anew." },
  },
  FAHENG_PROCESS_CHANGES_FACT: {
    status: 409,
    message: { zh: "答复会改动事实", en: "The answer would change a fact" },
    mend: { zh: "改事实须由周期主办方退回该事项。", en: "Facts change once the item is returned." },
  },
  FAHENG_PROCESS_DOUBTS_OPEN: {
    status: 409,
    message: {
      zh: "还有{doubts}处存疑没有核对，{problems}处问题没有改好",
      en: "{doubts:doubt is:doubts are} not looked at, and {problems:problem:problems} not mended",
    },
    mend: {
      zh: "逐处核对：改正，或确认原读法无误。",
      en: "Work them off: mend what is wrong, or confirm that it was read right.",
    },
  },
  FAHENG_PROCESS_LEASE: {
    status: 409,
    message: { zh: "后台任务由另一台服务器执行", en: "Another server holds this job" },
    mend: { zh: "无须处理，租约到期后自动接手。", en: "Nothing to do; it is taken over when the lease ends." },
  },
});
