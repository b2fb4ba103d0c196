import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const jobsEnglish = {
  "系统自行完成的工作，如结束周期后的复算、每日校验审计。失败的自动重试，多次失败后在这里等待处理。":
    "What the system does by itself, such as computing a closed cycle anew and verifying the audit every day. What fails is tried again by itself; what failed for good waits here.",
  "本机关自己的周期引出的后台工作，只有本机关看得到。失败的自动重试，多次失败后在这里等待处理。":
    "What follows from your agency’s own cycles, seen by your agency alone. What fails is tried again by itself; what failed for good waits here.",
  "您交给系统完成的工作，如生成导出文件。可以离开本页，完成后在这里或原页面下载。":
    "What you gave to the system to do, such as making a file. You may leave this page; take the file here or on the page you came from.",
  "目前没有排队或执行的任务。": "Nothing is queued or running.",
  "{n} 个任务排队或执行中，自动刷新。": "{n:job is:jobs are} queued or running; this page refreshes itself.",
  等待处理: "Waiting for you",
  排队和执行: "Queued and running",
  最近一周结束的: "Over within the last week",
  最近一周没有结束的任务: "Nothing ended within the last week",
  任务: "Job",
  时间: "Time",
  执行次数: "Tries",
  处理: "Act",
  上次失败的原因: "Why it failed last",
  "{name} 提出": "asked for by {name}",
  "{n}/{most}": "{n} of {most}",
  "“{job}”的进度": "Progress of “{job}”",
  "{time} 起执行": "runs from {time}",
  "{time} 再试": "next try at {time}",
  "{time} 结束": "ended {time}",
  "{time} 提出": "asked for {time}",
  取消任务: "Cancel job",
  "取消后不再执行；正在执行的，做完手头一步即停，不留下半份结果。":
    "It will not run any more; one that runs stops after the step it is at and leaves nothing half done.",
  重试: "Try again",
  放弃: "Discard",
  "放弃后不再执行，理由记入审计。": "It will not run any more; the reason is written to the audit.",
  放弃的理由: "Why it is discarded",
} as const;

/** The translator of this page. */
export const useText = pageWords(jobsEnglish);
