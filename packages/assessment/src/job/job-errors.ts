import { defineErrors } from "@faheng/domain";

/** What can go wrong with work of the machine. Places are ids of jobs. */
export const jobErrors = defineErrors({
  FAHENG_JOB_TAKEN: {
    status: 409,
    message: {
      zh: "作业已取消，或由另一台服务器接手",
      en: "The job was cancelled, or another server has taken it over",
    },
    mend: { zh: "无须处理。", en: "Nothing to do." },
  },
});
