import { DESK_SOURCE } from "@faheng/domain";
import { expect, it } from "vitest";
import type { Pinned } from "../manifest/pinned.ts";
import { checkPoints } from "./checked-points.ts";

/** A profile whose one fact is for the public's opinion alone. */
const PINNED = {
  profile: { sources: [{ key: "public", title: "社会评议", weight: null, statedBy: null }] },
  scorer: async () => ({
    questions: {
      "1": [
        {
          key: "a",
          enteredAt: null,
          field: { label: "满意率" },
          clauses: [{ id: "a", source: "public" }],
          awaitsBound: false,
        },
      ],
    },
    sign: async (_: unknown, value: unknown) => value,
    check: async () => undefined,
  }),
} as unknown as Pinned;
const POINT = { fact: "a", value: 3, clause: "a", reason: "问卷汇总", place: "" } as const;

it("a fact that the profile keeps for one source is stated by its reviewers and by no others", async () => {
  await expect(checkPoints(PINNED, { source: DESK_SOURCE }, "1", [POINT])).rejects.toMatchObject({
    code: "FAHENG_REVIEW_FACT_SOURCE",
    place: "1.a",
  });
  expect(await checkPoints(PINNED, { source: "public" }, "1", [POINT])).toEqual([POINT]);
});
