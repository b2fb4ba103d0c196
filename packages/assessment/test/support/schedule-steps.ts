import fc from "fast-check";

/** One act of a schedule, and how long it waits before it is sent. */
export type Step = { readonly wait: number } & (
  | {
      readonly kind: "save";
      readonly who: "coordinator" | "legal" | "office";
      readonly indicator: string;
      readonly isClaim: boolean;
      /** Sent twice at once under one key. */
      readonly isTwice: boolean;
      readonly isStale: boolean;
    }
  | {
      readonly kind: "hand";
      readonly act: "submit" | "withdraw" | "return" | "approve" | "revise";
      readonly who: "coordinator" | "second" | "leader" | "legal" | "office";
      readonly indicator: string;
    }
  | { readonly kind: "state"; readonly value: string; readonly isStale: boolean }
  | { readonly kind: "assign"; readonly indicator: string; readonly to: Place; readonly isStale: boolean }
  | { readonly kind: "bind"; readonly to: Place }
  | { readonly kind: "close" }
  | { readonly kind: "dissolve" }
);

/** A department, or nobody. */
export type Place = "legal" | "office" | "nobody";

const wait = fc.nat({ max: 12 });
const indicator = fc.constantFrom("1", "2", "4");
const place = fc.constantFrom<Place[]>("legal", "office", "nobody");
const isStale = fc.integer({ min: 0, max: 5 }).map((it) => it === 0);

const save = fc.record({
  kind: fc.constant("save" as const),
  wait,
  who: fc.constantFrom("coordinator" as const, "legal" as const, "office" as const),
  indicator,
  isClaim: fc.boolean(),
  isTwice: fc.boolean(),
  isStale,
});
const everybody = ["coordinator", "second", "leader", "legal", "office"] as const;
const hand = fc.record({
  kind: fc.constant("hand" as const),
  wait,
  act: fc.constantFrom<("submit" | "withdraw" | "return" | "approve" | "revise")[]>(
    "submit",
    "submit",
    "approve",
    "approve",
    "return",
    "withdraw",
    "revise",
  ),
  who: fc.constantFrom(...everybody),
  indicator,
});
const state = fc.record({
  kind: fc.constant("state" as const),
  wait,
  value: fc.integer({ min: 40, max: 100 }).map(String),
  isStale,
});
const assign = fc.record({ kind: fc.constant("assign" as const), wait, indicator, to: place, isStale });
const bind = fc.record({ kind: fc.constant("bind" as const), wait, to: place });
const ending = fc.record({ kind: fc.constantFrom("close" as const, "close" as const, "dissolve" as const), wait });

/** Acts of several people that are sent at about the same time: most write answers, some pull the ground away from under them. */
export const schedule: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: save },
    { weight: 10, arbitrary: hand },
    { weight: 2, arbitrary: state },
    { weight: 2, arbitrary: assign },
    { weight: 1, arbitrary: bind },
    { weight: 2, arbitrary: ending },
  ),
  { minLength: 6, maxLength: 16 },
);
