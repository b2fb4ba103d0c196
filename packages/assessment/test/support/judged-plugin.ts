import type { ProfileInput } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { framework, profile } from "./plugin.ts";

const survey = { from: "100", to: "30", label: "群众满意度测评" };
const judged = { min: null, max: null, label: "市依法治办评定的分数" };

/** Item 3 is another body's number, and a judgement without a range stands beside item 4. */
export const judgedProfile: ProfileInput = {
  ...profile,
  id: "canteen-judged",
  title: "考核标准（设评定）",
  items: profile.items.map((item) => {
    const [first] = item.clauses;
    if (!first) return item;
    if (item.indicator === "3") {
      return { ...item, start: "zero", clauses: [{ ...first, kind: "external", effect: "award", params: survey }] };
    }
    if (item.indicator !== "4") return item;
    return {
      ...item,
      floor: { kind: "none" },
      ceiling: { kind: "none" },
      clauses: [first, { ...first, id: "b", kind: "judgement", effect: "award", params: judged, wording: "视情打分" }],
    };
  }),
};

/** The plugin of the tests with a profile in which the office has something to state. */
export const judgedPlugin = definePlugin({
  id: "canteen",
  version: "1.0.0",
  host: "*",
  title: { zh: "机关食堂", en: "Canteen" },
  about: { zh: "测试用", en: "For tests" },
  frameworks: [framework],
  profiles: [judgedProfile],
  reports: [],
});
