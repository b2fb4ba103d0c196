import { defineRule, type PackSource, type PluginInput, type RuleKind, z } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";

/** A list of packs that misbehave while they are imported. */

const profile = commercePlugin.profiles![0]!;
const framework = commercePlugin.frameworks.find(({ id }) => id === profile.framework.id)!;
/** The indicator that each pack scores by a rule of its own. */
const OWN = profile.items.find(({ clauses }) => clauses.every(({ effect }) => effect === "deduct"))!.indicator;

const broken = (id: string, load: () => unknown): PackSource => ({
  id,
  package: "@faheng/plugin-commerce",
  load: async () => {
    load();
    return await Promise.resolve(declared(id));
  },
});

function declared(id: string): PluginInput {
  const rule = defineRule({
    kind: `${id}.own`,
    title: { zh: "自有规则", en: "Own rule" },
    params: z.strictObject({}),
    fact: () => z.int().min(0).max(9),
    field: () => ({ kind: "count", label: "次数", unit: "次", max: 9 }),
    read: () => "每次扣0.1分",
    amount: (_params, count) => count * 100,
    bounds: () => ({ least: 0, most: 900 }),
    arithmetic: (_params, count) => `${count}次`,
  });
  const clause = {
    id: "own",
    kind: rule.kind,
    effect: "deduct",
    params: {},
    place: "第1行",
    wording: "每次扣分",
  } as const;
  const items = profile.items.map((item) => (item.indicator === OWN ? { ...item, clauses: [clause] } : item));
  return {
    ...commercePlugin,
    id,
    frameworks: [{ ...framework, id: `${id}-2020` }],
    profiles: [{ ...profile, id: `${id}-own`, framework: { ...profile.framework, id: `${id}-2020` }, items }],
    demonstrations: [],
    reports: [],
    documentReaders: {},
    rules: [rule as RuleKind],
  };
}

function forever(): never {
  for (;;) Math.random();
}

function eat(): never {
  const eaten: unknown[] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, at) => `一${at}`));
}

function eatBuffers(): never {
  const eaten: unknown[] = [];
  for (;;) eaten.push(Buffer.alloc(16_000_000, 1));
}

export const packs: readonly PackSource[] = [
  broken("imports-endlessly", forever),
  broken("imports-hungrily", eat),
  broken("imports-buffers", eatBuffers),
  broken("imports-and-exits", () => process.exit(0)),
  broken("imports-and-kills", () => process.kill(process.pid)),
  broken("changes-lists", () => Object.assign(Array.prototype, { map: () => [] })),
  broken("changes-objects", () => Object.assign(Object.prototype, { isAdministrator: true })),
  broken("leaves-timers", () => setInterval(forever, 1)),
  broken("keeps-its-contract", () => null),
  broken("keeps-its-contract", () => null),
];
