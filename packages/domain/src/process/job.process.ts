import { defineProcess } from "./process.ts";
import { say } from "./say.ts";

/**
 * Work of the machine after an act is committed; never a decision. The one process that the clock drives. What follows from an
 * agency's own cycle is its coordinator's to see to: no administrator learns that there is one.
 */
export const jobProcess = defineProcess({
  entity: "job",
  words: say("后台任务", "the job"),
  states: {
    queued: say("排队", "queued"),
    leased: say("执行中", "running"),
    done: say("完成", "done"),
    dead: say("多次失败", "failed for good"),
    discarded: say("已放弃", "discarded"),
    cancelled: say("已取消", "cancelled"),
  },
  ends: ["done", "discarded", "cancelled"],
  transitions: [
    {
      act: "job.queue",
      words: say("排队", "queue"),
      from: ["none"],
      to: "queued",
      by: ["job"],
      refused: say("同一任务已在排队", "The same job is queued"),
    },
    {
      act: "job.lease",
      words: say("领取", "take up"),
      // A lease that has run out is taken over by another runner.
      from: ["queued", "leased"],
      to: "leased",
      by: ["job"],
      holds: ["lease-mine"],
      refused: say("该任务已结束", "The job is over"),
    },
    {
      act: "job.finish",
      words: say("完成", "finish"),
      from: ["leased"],
      to: "done",
      by: ["job"],
      holds: ["lease-mine"],
      refused: say("未领取的任务不能完成", "Only a job taken up is finished"),
    },
    {
      act: "job.fail",
      words: say("失败待重试", "fail, to be tried again"),
      from: ["leased"],
      to: "queued",
      by: ["job"],
      holds: ["lease-mine"],
      refused: say("未领取的任务没有失败", "Only a job taken up fails"),
    },
    {
      act: "job.die",
      words: say("不再重试", "fail for good"),
      from: ["leased"],
      to: "dead",
      by: ["job"],
      holds: ["lease-mine"],
      refused: say("未领取的任务没有失败", "Only a job taken up fails"),
    },
    {
      act: "job.cancel",
      words: say("取消", "cancel"),
      from: ["queued", "leased"],
      to: "cancelled",
      by: ["asker", "system-admin", "coordinator"],
      refused: say("该任务已结束", "The job is over"),
    },
    {
      act: "job.retry",
      words: say("重试", "try again"),
      from: ["dead"],
      to: "queued",
      by: ["system-admin", "coordinator"],
      refused: say("只重试多次失败的任务", "Only what failed for good is tried again"),
    },
    {
      act: "job.discard",
      words: say("放弃", "discard"),
      from: ["dead"],
      to: "discarded",
      by: ["system-admin", "coordinator"],
      reason: true,
      refused: say("只放弃多次失败的任务", "Only what failed for good is discarded"),
    },
  ],
});
