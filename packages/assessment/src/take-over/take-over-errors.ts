import { defineErrors } from "@faheng/domain";

/** What stands in the way of taking an answer of the cycle before over. Places are indicator codes. */
export const takeOverErrors = defineErrors({
  FAHENG_TAKE_OVER_NONE: {
    status: 409,
    message: { zh: "此前各周期没有填报过“{indicator}”", en: "“{indicator}” was not answered in any cycle before" },
    mend: { zh: "刷新清单，只选其中列出的指标。", en: "Load the list anew and choose what is in it." },
  },
  FAHENG_TAKE_OVER_FILLED: {
    status: 409,
    message: {
      zh: "“{indicator}”本周期已填报，未覆盖",
      en: "“{indicator}” is answered already and was not written over",
    },
    mend: {
      zh: "要用上一周期的内容，请在填报页单项采用。",
      en: "Where the old words are wanted all the same, take them over on the page of the item.",
    },
  },
  FAHENG_TAKE_OVER_REWORDED: {
    status: 409,
    message: { zh: "“{indicator}”的要求与当时不同", en: "“{indicator}” asks for something else than it did then" },
    mend: {
      zh: "对照新旧要求后，在清单中单独勾选该项。",
      en: "Compare both wordings and choose this item by itself in the list.",
    },
  },
  FAHENG_TAKE_OVER_CHANGED: {
    status: 409,
    message: {
      zh: "“{indicator}”采用后已改动或报送，未撤销",
      en: "“{indicator}” was changed or handed on since it was taken over; it was left as it is",
    },
    mend: { zh: "在填报页直接修改该项。", en: "Change it on its own page." },
  },
  FAHENG_TAKE_OVER_UNRECORDED: {
    status: 409,
    message: {
      zh: "“{indicator}”没有采用记录，无从撤销",
      en: "There is no record that “{indicator}” was taken over, and nothing to undo",
    },
    mend: { zh: "要改动，在填报页直接修改该项。", en: "Where it should be otherwise, change it on its own page." },
  },
});
