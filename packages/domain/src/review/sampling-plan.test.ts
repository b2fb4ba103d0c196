import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { drawSample } from "./sampling-plan.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const items = Array.from({ length: 40 }, (_, at) => ({
  code: String(at + 1),
  methods: at === 39 ? null : at % 2 === 0 ? ["查看资料", "网络检索"] : ["查看资料"],
}));
const draw = (seed: string, count = 5) =>
  drawSample(
    items,
    {
      seed,
      asks: [
        { method: "查看资料", count },
        { method: "网络检索", count: 3 },
      ],
    },
    sha256,
  );

it("draws as many as are asked for, the same with the same seed and others with another", () => {
  const [papers, web] = draw("2023-04-01 抽签");
  expect([papers?.of, papers?.drawn.length, web?.of, web?.drawn.length]).toEqual([39, 5, 20, 3]);
  expect(draw("2023-04-01 抽签")).toEqual([papers, web]);
  expect(draw("2023-04-02 抽签")[0]?.drawn).not.toEqual(papers?.drawn);
  expect(papers?.drawn).toEqual(papers?.drawn.toSorted((a, b) => Number(a) - Number(b)));
});

it("can be checked by hand: the lowest digests of seed, way and code", () => {
  const ranked = items
    .filter(({ methods }) => methods !== null)
    .map(({ code }) => ({ code, rank: sha256(`种子\n查看资料\n${code}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  const lowest = new Set(ranked.slice(0, 5).map(({ code }) => code));
  expect(new Set(draw("种子")[0]?.drawn)).toEqual(lowest);
});

it("draws all where more are asked for than there are, and nothing that the source has lost", () => {
  const [papers] = draw("种子", 100);
  expect(papers?.drawn).toHaveLength(39);
  expect(drawSample(items, { seed: "种子", asks: [{ method: "随机抽考", count: 2 }] }, sha256)).toEqual([
    { method: "随机抽考", of: 0, drawn: [] },
  ]);
});
