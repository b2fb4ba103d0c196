import type { Indicator } from "@faheng/domain";
import { expect, it } from "vitest";
import type { Explanation } from "../../api/outputs.ts";
import { lossesIn } from "./losses.ts";

it("lists what the headline calls lost for sure, and nothing that can still be won back", () => {
  const indicators = ["1", "2", "3"].map((code) => ({ code }) as Indicator);
  const losses = [
    { indicator: "2", lost: 3000, mendable: 0 },
    { indicator: "1", lost: 1000, mendable: 500 },
    { indicator: "3", lost: 0, mendable: 2000 },
  ];
  const explanation = { headline: { losses } } as unknown as Explanation;
  expect(lossesIn({ indicators }, explanation).map(({ indicator, lost }) => [indicator.code, lost])).toEqual([
    ["2", -3000],
    ["1", -1000],
  ]);
});
