import { ESCALATION_RUNGS, ladderSchema } from "@faheng/domain";
import { expect, it } from "vitest";
import { ladderOf } from "./load-rectification.ts";

type Pinned = Parameters<typeof ladderOf>[0]["pinned"];
const pinned = (ladder?: readonly string[]): Pinned =>
  ({ profile: ladder === undefined ? {} : { ladder } }) as unknown as Pinned;

it("a profile may climb some rungs alone, or in another order; where it says nothing all are climbed", () => {
  expect(ladderOf({ pinned: { profile: null } })).toEqual(ESCALATION_RUNGS);
  expect(ladderOf({ pinned: pinned() })).toEqual(ESCALATION_RUNGS);
  expect(ladderOf({ pinned: pinned(["remind", "circulate"]) })).toEqual(["remind", "circulate"]);
  expect(ladderSchema.safeParse(["circulate", "remind"]).success).toBe(true);
  for (const wrong of [[], ["remind", "remind"], ["shout"]]) expect(ladderSchema.safeParse(wrong).success).toBe(false);
});
