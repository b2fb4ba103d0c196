import { defineRule, type PackSource, type PluginInput, type RuleKind, z } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";

/** A list of packs with a rule of their own each, which most of them break once it is asked about a fact of nine. */

const profile = commercePlugin.profiles![0]!;
const framework = commercePlugin.frameworks.find(({ id }) => id === profile.framework.id)!;
/** The indicator that each pack scores by its own rule. */
export const OWN = profile.items.find(({ clauses }) => clauses.every(({ effect }) => effect === "deduct"))!.indicator;
/** The fact that breaks it; all others are counted, a tenth of a point each. */
export const FATAL = 9;

function declared(id: string, change: Partial<RuleKind<unknown, number>>): PluginInput {
  const rule = defineRule({
    kind: `${id}.own`,
    title: { zh: "自有规则", en: "Own rule" },
    params: z.strictObject({}),
    fact: () => z.int().min(0).max(FATAL),
    field: () => ({ kind: "count", label: "次数", unit: "次", max: FATAL }),
    read: () => "每次扣0.1分",
    amount: (_params, count) => count * 100,
    bounds: () => ({ least: 0, most: FATAL * 100 }),
    arithmetic: (_params, count) => `${count}次`,
    samples: () => [0, 1, 2, 3],
    ...change,
  });
  const wording = "每次扣分";
  const clause = { id: "own", kind: rule.kind, effect: "deduct", params: {}, place: "第1行", wording } as const;
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

const pack = (id: string, change: Partial<RuleKind<unknown, number>>, atImport = (): unknown => null): PackSource => ({
  id,
  package: "@faheng/plugin-commerce",
  load: async () => {
    atImport();
    return await Promise.resolve(declared(id, change));
  },
});

/** Breaks when it is asked for its amount. */
const fatal = (id: string, act: () => unknown): PackSource =>
  pack(id, { amount: (_params, count) => (count === FATAL ? (act() as number) : count * 100) });

/** Breaks when it is asked to sign. */
const signing = (id: string, act: () => unknown): PackSource =>
  pack(id, { signed: (count) => (count === FATAL ? act() : count) });

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

function boom(reason: string): never {
  throw new Error(reason);
}

export const packs: readonly PackSource[] = [
  { id: "commerce", package: "@faheng/plugin-commerce", load: async () => await Promise.resolve(commercePlugin) },
  pack("keeps-its-contract", {}),
  fatal("endless", forever),
  fatal("hungry", eat),
  fatal("buffers", eatBuffers),
  fatal("exits", () => process.exit(0)),
  fatal("kills", () => process.kill(process.pid)),
  fatal("throws", () => boom("boom")),
  fatal("looks", () => boom(JSON.stringify(process.env))),
  fatal("changes", () => Object.assign(Array.prototype, { map: () => [] })),
  fatal("rejects-later", () => {
    // Long after the answer is out, on a slow machine too.
    setTimeout(() => void Promise.reject(new Error("later")), 1000);
    return 0;
  }),
  pack("talks", { arithmetic: (_params, count) => (count === FATAL ? "长".repeat(100_000_000) : `${count}次`) }),
  signing("signs-at-length", () => "长".repeat(9_000_000)),
  signing("signs-with-code", () => () => 1),
  signing("signs-with-nothing", () => undefined),
  // The last, as the import of another would wait for it.
  pack("leaves-timers", {}, () => setInterval(forever, 1)),
];
