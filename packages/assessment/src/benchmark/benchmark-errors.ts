import { defineErrors } from "@faheng/domain";

/** What can go wrong with the benchmarks of a cycle. Places are their keys. */
export const benchmarkErrors = defineErrors({
  FAHENG_BENCHMARK_NOT_ASKED: {
    status: 404,
    message: {
      zh: "本周期没有考评用到方案“{profile}”的公布数“{key}”",
      en: "No assessment of this cycle uses the benchmark “{key}” of the profile “{profile}”",
    },
    mend: {
      zh: "请重新打开本周期，从列出的公布数中选择。",
      en: "Open the cycle again and choose from its benchmarks.",
    },
  },
  FAHENG_BENCHMARK_CONFLICT: {
    status: 409,
    message: {
      zh: "“{title}”已由他人填写过，现为第{version}次填写的值",
      en: "Somebody has stated “{title}” meanwhile; its value is statement {version} now",
    },
    mend: {
      zh: "请重新打开本周期，核对现值后再改。",
      en: "Open the cycle again and look at the value before changing it.",
    },
  },
  FAHENG_BENCHMARK_SAME: {
    status: 409,
    message: { zh: "“{title}”现在就是这个值和这个来源", en: "“{title}” has this value and this source already" },
    mend: { zh: "不需要再填。", en: "There is nothing to state." },
  },
  FAHENG_BENCHMARK_REASON: {
    status: 422,
    message: { zh: "更改已填写的“{title}”要写明理由", en: "Changing “{title}” needs a reason" },
    mend: { zh: "写明为什么更改，各机关都会看到。", en: "Say why it changes; every agency will see it." },
  },
});
