import type { Wording } from "../errors.ts";
import { say } from "./say.ts";

/** What follows from an act beside its own change, in the same transaction or as a job after it. */
export const EFFECTS = {
  rescore: say("重新计分", "the score is computed anew"),
  "assessments-created": say("建立各机关考核任务", "assessments are created"),
  "period-rows": say("建立周期任务", "period duties are created"),
  "manifest-added": say("固定新版次", "a new manifest is pinned"),
  "items-returned": say("有关事项退回", "items are returned"),
  "rectifications-carried": say("未销号事项结转", "open rectifications are carried over"),
  "archive-written": say("归档", "the archive is written"),
  "due-days-moved": say("调整完成时限", "due days move"),
  "result-self": say("形成自评结果", "a result of self-assessment"),
  "result-preliminary": say("形成初步结果", "a preliminary result"),
  "result-final": say("形成正式结果", "a final result"),
  "result-corrected": say("形成更正结果", "a corrected result"),
  "window-opened": say("起算期限", "a window opens"),
  "rectifications-proposed": say("提出整改事项", "rectifications are proposed"),
  "edition-flagged": say("标记已用的版次", "editions that use it are flagged"),
  "approval-void": say("审定失效", "the approval is void"),
  "findings-void": say("有关评审意见失效", "its findings are void"),
  "copy-frozen": say("冻结副本", "a copy is frozen"),
  "version-added": say("形成新版本", "a new version"),
  "third-reviewer": say("转第三人评审", "a third person reviews it"),
  "finding-overridden": say("以裁定代替意见", "the decision replaces the finding"),
  "hash-taken": say("记录校验值", "its hash is taken"),
  "edition-next": say("形成下一版次", "the next edition is previewed"),
  "acceptance-row": say("记录验收", "an acceptance is written down"),
} as const satisfies Record<string, Wording>;

/** What may follow from an act. */
export type Effect = keyof typeof EFFECTS;
