import { defineErrors } from "@faheng/domain";

/** What can go wrong with the stages of a cycle. Places name the cycle and the stage. */
export const stageErrors = defineErrors({
  FAHENG_STAGE_NOT_FOUND: {
    status: 404,
    message: { zh: "本周期没有这个阶段：{stage}", en: "The cycle has no stage “{stage}”" },
    mend: { zh: "刷新后从列表中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_STAGE_TWICE: {
    status: 422,
    message: { zh: "阶段代号“{stage}”写了两次", en: "The key “{stage}” is there twice" },
    mend: { zh: "每个阶段用不同的代号。", en: "Give each stage a key of its own." },
  },
  FAHENG_STAGE_CLOSES_TWICE: {
    status: 422,
    message: {
      zh: "“{stage}”与另一阶段都截止同一事项",
      en: "“{stage}” and another stage close the same thing",
    },
    mend: { zh: "填报、上报各由一个阶段截止。", en: "Let one stage close answers, and one the hand-in." },
  },
  FAHENG_STAGE_EARLIER_OPEN: {
    status: 409,
    message: { zh: "前一阶段“{stage}”尚未通过", en: "The stage before, “{stage}”, has not been passed" },
    mend: { zh: "按先后逐个通过。", en: "Pass them in order." },
  },
  FAHENG_STAGE_UNEXPLAINED: {
    status: 422,
    message: {
      zh: "列了{count}家机关的例外，没有写明理由",
      en: "Exceptions of {count:agency:agencies} are named without a reason",
    },
    mend: { zh: "写明为何带例外通过。", en: "Say why the stage is passed all the same." },
  },
  FAHENG_STAGE_CONFLICT: {
    status: 409,
    message: {
      zh: "{by}已于{at}改动本周期的阶段，与您看到的不同",
      en: "{by} changed the stages of this cycle at {at}; they are not what you saw",
    },
    mend: {
      zh: "查看现在的阶段，确认后再办；未写入任何内容。",
      en: "Look at them and do it again; nothing was written.",
    },
  },
});
