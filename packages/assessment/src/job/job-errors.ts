import { defineErrors } from "@faheng/domain";

/** What can go wrong with work of the machine. Places are ids of jobs: `job:…`. */
export const jobErrors = defineErrors({
  FAHENG_JOB_TAKEN: {
    status: 409,
    message: {
      zh: "任务已取消，或由另一台服务器接手",
      en: "The job was cancelled, or another server has taken it over",
    },
    mend: { zh: "无须处理。", en: "Nothing to do." },
  },
  FAHENG_JOB_BROKE: {
    status: 500,
    message: { zh: "任务执行时出现意外错误", en: "Something unexpected went wrong while the job ran" },
    mend: {
      zh: "可再次重试；仍不行，请按失败时间查看服务器日志。",
      en: "Try again; if it stays, look at the server's log at the time of the failure.",
    },
  },
  FAHENG_JOB_LEFT: {
    status: 503,
    message: {
      zh: "执行任务的服务器多次中断，任务没有做完",
      en: "The servers that ran the job stopped before it was done",
    },
    mend: {
      zh: "请确认服务器正常运行、内存和磁盘充足，再重试。",
      en: "See that the servers run and have memory and disk left, then try again.",
    },
  },
  FAHENG_JOB_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个后台任务", en: "There is no such job" },
    mend: {
      zh: "任务可能早已完成；请刷新列表。",
      en: "It may have been done long ago; load the list again.",
    },
  },
  FAHENG_JOB_QUEUED: {
    status: 409,
    message: { zh: "同一任务已在排队或执行", en: "The same job is queued or running" },
    mend: { zh: "无须重试；可以放弃这一个。", en: "There is no need to try again; discard this one." },
  },
});
