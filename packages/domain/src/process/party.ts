import type { Wording } from "../errors.ts";
import { say } from "./say.ts";

/**
 * What somebody is to the thing an act is done to. The first eight follow from roles and assignments, the others from the
 * thing itself: who gave it, asked for it, owns it.
 */
export const PARTIES = {
  assigned: say("责任处室", "the departments it is assigned to"),
  coordinator: say("法治工作机构", "the coordinator"),
  leader: say("机关领导", "the leader"),
  reviewer: say("评审人员", "the reviewer it is assigned to"),
  office: say("周期主办方", "the office of the cycle"),
  "parent-office": say("上级办公室", "the office above"),
  "system-admin": say("系统管理员", "the system administrator"),
  job: say("后台任务", "a job of the machine"),
  "own-department": say("原处室", "the department it came from"),
  asker: say("提出人", "who asked for it"),
  granter: say("批准人", "who granted it"),
  raiser: say("立项人", "who raised it"),
  owner: say("责任人", "who owns it"),
  closer: say("销号人", "who closes it"),
} as const satisfies Record<string, Wording>;

/** What somebody may be to the thing an act is done to. */
export type Party = keyof typeof PARTIES;
