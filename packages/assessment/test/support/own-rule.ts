import type { ProfileInput } from "@faheng/domain";
import { amountSchema, defineRule, definePlugin, type PluginInput, type RuleKind, z } from "@faheng/plugin-api";
import { canteenPlugin, framework, profile } from "./plugin.ts";

/** A rule kind of the canteen's own: so much for each plate broken. */
export const brokenPlates = defineRule({
  kind: "canteen.broken-plates",
  title: { zh: "碎盘", en: "Broken plates" },
  params: z.strictObject({ points: amountSchema }),
  fact: () => z.int().min(0).max(9),
  field: () => ({ kind: "count", label: "碎盘", unit: "个", max: 9 }),
  read: () => "碎盘的扣分",
  amount: ({ points }, plates) => plates * points,
  bounds: ({ points }) => ({ least: 0, most: 9 * points }),
  arithmetic: (_params, plates) => (plates === 0 ? "" : `${plates}个`),
});

/** The canteen's profile, its second item scored by the canteen's own rule. */
export const ownProfile: ProfileInput = {
  ...profile,
  id: "canteen-own",
  title: "自有规则",
  items: profile.items.map((item) =>
    item.indicator === "2"
      ? {
          ...item,
          clauses: [
            {
              id: "a",
              kind: brokenPlates.kind,
              effect: "deduct",
              params: { points: "2" },
              place: "第2行",
              wording: "每碎一个扣2分",
            },
          ],
        }
      : item,
  ),
};

/** The canteen's pack with a rule kind of its own, that rule changed in some answers. */
export function packWith(change: Partial<RuleKind> = {}, pack: Partial<PluginInput> = {}): PluginInput {
  const rule = { ...brokenPlates, ...change } as RuleKind;
  return definePlugin({
    ...canteenPlugin,
    frameworks: [framework],
    profiles: [profile, ownProfile],
    rules: [rule],
    reports: [
      {
        id: "list",
        title: "清单",
        frameworks: [framework.id],
        render: ({ framework: { title } }) => ({ title, documentNumber: null, orientation: "portrait", blocks: [] }),
      },
    ],
    ...pack,
  });
}

/** The pack a release later: without the rule, its profile left to another. */
export function packWithout(): PluginInput {
  return packWith({}, { rules: [], profiles: [profile], version: "2.0.0" });
}
