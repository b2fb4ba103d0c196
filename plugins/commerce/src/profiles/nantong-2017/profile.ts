import { defineProfile } from "@faheng/plugin-api";
import { nantong2017 } from "../../frameworks/nantong-2017/index.ts";
import { administrationByLawItems } from "./administration-by-law.ts";
import { bonusItems, onceOnly } from "./bonus.ts";
import { cityCreationItems } from "./city-creation.ts";
import { individualTaskItems } from "./individual-tasks.ts";
import { modelOrganItems, register } from "./model-organ.ts";
import { publicityItems } from "./publicity.ts";
import { readings } from "./readings.ts";
import { responsibilityItems } from "./responsibility.ts";

/** 市考评标准 of 通商发〔2017〕81号: 25 deductions, three bonus rules, three individual tasks judged by the city office. */
export const nantong2017Profile = defineProfile(nantong2017, {
  format: "faheng.profile/1",
  id: "nantong-commerce-2017-standard",
  version: "0.1.0",
  title: "市考评标准（南通市商务局2017年度）",
  framework: { id: "nantong-commerce-2017", versions: "^0.1.0" },
  standing: "official",
  author: null,
  signedOn: null,
  settings: {
    base: "100",
    fullMarks: "100",
    // 加扣 is the document's own word: it adds.
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "full",
    totalFloor: "0",
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: [
    ...responsibilityItems,
    ...administrationByLawItems,
    ...publicityItems,
    ...cityCreationItems,
    ...modelOrganItems,
    ...individualTaskItems,
    ...bonusItems,
  ],
  register,
  onceOnly,
  readings,
});
