import { expect, it } from "vitest";
import { groupLosses } from "./group-losses.ts";

type Given = Parameters<typeof groupLosses>;

it("tells what is surely lost from what may still be, and leaves out headings that only gain or have marks of their own", () => {
  const group = (code: string, parent: string | null = null) => ({ code, parent, title: `标题${code}` });
  const framework = {
    groups: [group("A"), group("B"), group("C"), group("D"), group("A1", "A")],
    indicators: [
      { code: "1", group: "A1" },
      { code: "2", group: "B" },
    ],
  } as unknown as Given[0];
  const score = (name: string, worst: number | null, best: number | null, applicable = 0) => ({
    group: name,
    interval: { worst, best },
    applicable,
  });
  const groups = [
    score("A", -2000, -1000),
    score("B", null, -500),
    score("C", 500, 3500),
    score("D", 0, 8000, 10_000),
    score("A1", -2000, -1000),
  ];
  const headline = { losses: [{ indicator: "1", lost: 400, mendable: 600 }] };
  // Of the 1 point under A, 0.6 is work under way and not lost yet.
  expect(groupLosses(framework, { score: { groups }, headline } as unknown as Given[1])).toEqual([
    { name: "标题B", sure: 500, possible: null },
    { name: "标题A", sure: 400, possible: 2000 },
  ]);
});
