import { defineErrors } from "./errors.ts";

/** Why layers cannot be put together. Places are keys of layers and codes of the framework. */
export const layerErrors = defineErrors({
  FAHENG_LAYER_UNKNOWN_CODE: {
    status: 422,
    message: {
      zh: "层级“{layer}”要调整的指标“{code}”在其上各层级中没有{nearest}",
      en: "The layer “{layer}” changes the indicator “{code}”, which no layer above it brings{nearestEn}",
    },
    mend: {
      zh: "改正指标编码；本层级新增的指标直接写全，不用调整。",
      en: "Correct the code; an indicator that this layer brings itself is written out in full, not changed.",
    },
  },
  FAHENG_LAYER_UNKNOWN_ABOVE: {
    status: 422,
    message: {
      zh: "层级“{layer}”的上一层级“{above}”不在其中{nearest}",
      en: "The layer “{layer}” builds on “{above}”, which is not among the layers{nearestEn}",
    },
    mend: { zh: "补上该层级，或改正上一层级。", en: "Add that layer, or correct what this one builds on." },
  },
  FAHENG_LAYER_CLASH: {
    status: 422,
    message: {
      zh: "层级“{layer}”的{what}“{key}”与层级“{other}”的冲突",
      en: "{what} “{key}” of the layer “{layer}” clashes with that of the layer “{other}”",
    },
    mend: {
      zh: "改用不同的编码；要改动上层的指标，写成调整；两个层级不得同在一个层级之下。",
      en: "Use another code; to change an inherited indicator, refine it; no two layers may build on the same one.",
    },
  },
  FAHENG_LAYER_CYCLE: {
    status: 422,
    message: { zh: "层级“{layer}”的上下关系成环", en: "The layers above “{layer}” form a cycle" },
    mend: {
      zh: "恰有一个层级没有上一层级，其余各在另一层级之下。",
      en: "Let exactly one layer build on none, and every other one on another layer.",
    },
  },
});
