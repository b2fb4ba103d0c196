import path from "node:path";
import { expect, it } from "vitest";
import { faheng } from "./faheng.ts";
import { printedScore } from "./printed-score.ts";

const folder = path.join(import.meta.dirname, "../../../docs/examples/canteen");

it.each([
  ["facts.json", { total: "95", interval: { worst: "95", best: "95" }, grade: "优秀" }],
  ["facts-pending.json", { total: null, interval: { worst: "92", best: "97" }, grade: "优秀" }],
])("docs/examples/canteen with %s scores what docs/scoring-rules.md says", async (facts, expected) => {
  const files = ["--framework", "framework.json", "--profile", "profile.json", "--facts", facts];
  const args = files.map((it) => (it.startsWith("--") ? it : path.join(folder, it)));
  const { code, out, err } = await faheng("score", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(printedScore(out)).toMatchObject(expected);
});
