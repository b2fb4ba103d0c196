import { expect, it } from "vitest";
import type { ScoreComparison } from "../api/outputs.ts";
import { chapterEffects } from "./chapter-effects.ts";

const framework = {
  groups: [
    { code: "A", title: "领导", parent: null },
    { code: "A1", title: "学法", parent: "A" },
    { code: "B", title: "执法", parent: null },
    { code: "C", title: "附件", parent: null },
  ],
  indicators: [
    { code: "1", group: "A1" },
    { code: "2", group: "A" },
    { code: "3", group: "B" },
    { code: "4", group: "B" },
  ],
} as unknown as Parameters<typeof chapterEffects>[0];

const item = (code: string, self: number | null, judged: number | null) =>
  ({
    code,
    effect: {
      full: 2000,
      self: { worst: self, best: self },
      judged: { worst: judged, best: judged },
      difference: self === null || judged === null ? null : judged - self,
    },
  }) as unknown as ScoreComparison["items"][number];

it("sums the items of each first heading, and leaves out whole what is not settled", () => {
  const items = [item("1", 2000, 1000), item("2", 500, 500), item("3", 2000, 2000), item("4", null, 1000)];
  expect(chapterEffects(framework, { items })).toEqual({
    chapters: [{ name: "领导", own: 2500, judged: 1500, full: 4000 }],
    open: 1,
  });
  expect(chapterEffects(framework, { items: [] })).toEqual({ chapters: [], open: 0 });
});
