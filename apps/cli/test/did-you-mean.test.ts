import { describe, expect, it } from "vitest";
import { faheng } from "./faheng.ts";

const facts = ["--facts", "docs/examples/canteen/facts.json"];

describe("a name on the command line that is a slip of the hand", () => {
  it.each([
    [
      "a framework",
      ["score", "--framework", "nantong-comerce-2017", "--profile", "x", ...facts],
      "nantong-commerce-2017",
    ],
    [
      "a profile",
      ["validate", "--framework", "nantong-commerce-2017", "--profile", "nantong-commerce-2017-standart"],
      "nantong-commerce-2017-standard",
    ],
    ["a pack", ["plugin", "export", "comerce"], "commerce"],
    ["a framework with a reader", ["plugin", "digests", "nantong-commerce-2071", "x.docx"], "nantong-commerce-2017"],
  ])("is asked about where it names %s", async (_name, args, meant) => {
    const run = await faheng(...args);
    expect(run.code).toBe(1);
    expect(run.err).toContain(`，是否为“${meant}”`);
    expect(run.err).toContain(`: did you mean “${meant}”?`);
  });

  it.each([
    ["a command", ["socre"], "score"],
    ["a command of packs", ["plugin", "exprot"], "export"],
    ["an option", ["validate", "--framework", "x", "--profile", "x", "--jsn"], "--json"],
  ])("is asked about where it names %s", async (_name, args, meant) => {
    const run = await faheng(...args);
    expect(run.code).toBe(2);
    expect(run.err).toContain(`Did you mean ${meant}?`);
  });
});
