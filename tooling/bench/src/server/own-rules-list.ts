import { defineRule, type PackSource, z } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";

/** The commerce bureau's table once more, one of its indicators scored by a rule of the pack's own. */
const FRAMEWORK = "nantong-commerce-2017";
const rule = defineRule({
  kind: "own-rules.counted",
  title: { zh: "自有规则", en: "Own rule" },
  params: z.strictObject({}),
  fact: () => z.int().min(0).max(9),
  field: () => ({ kind: "count", label: "次数", unit: "次", max: 9 }),
  read: () => "每次扣0.1分",
  amount: (_params, count) => count * 100,
  bounds: () => ({ least: 0, most: 900 }),
  arithmetic: (_params, count) => `${count}次`,
});
const framework = commercePlugin.frameworks.find(({ id }) => id === FRAMEWORK)!;
const profile = commercePlugin.profiles!.find((it) => it.framework.id === FRAMEWORK)!;
/** Another than the one that is saved. */
const scored = profile.items.find(
  ({ indicator, clauses }) => indicator !== "R3" && clauses.every(({ effect }) => effect === "deduct"),
)!;
const clause = {
  id: "own",
  kind: rule.kind,
  effect: "deduct",
  params: {},
  place: "第1行",
  wording: "每次扣分",
} as const;
const own = {
  ...commercePlugin,
  id: "own-rules",
  frameworks: [{ ...framework, id: "own-rules-2017" }],
  profiles: [
    {
      ...profile,
      id: "own-rules-points",
      framework: { ...profile.framework, id: "own-rules-2017" },
      items: profile.items.map((item) => (item === scored ? { ...item, clauses: [clause] } : item)),
    },
  ],
  demonstrations: [],
  reports: [],
  documentReaders: {},
  rules: [rule],
};

export const packs: readonly PackSource[] = [
  { id: "commerce", package: "@faheng/plugin-commerce", load: async () => await Promise.resolve(commercePlugin) },
  { id: "own-rules", package: "@faheng/plugin-commerce", load: async () => await Promise.resolve(own) },
];
