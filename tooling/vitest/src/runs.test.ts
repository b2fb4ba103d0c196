import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runs, usualSeed } from "./runs.ts";

// These tests may themselves run in a campaign.
beforeEach(() => vi.stubEnv("FAHENG_CAMPAIGN", undefined));
afterEach(() => vi.unstubAllEnvs());

it.each([
  [undefined, 10],
  ["1", 1000],
  ["0.5", 500],
  ["0.0001", 1],
  ["3", 3000],
])("with a campaign of %s a property is tried %i times", (factor, times) => {
  vi.stubEnv("FAHENG_CAMPAIGN", factor);
  expect(runs({ test: 10, campaign: 1000 })).toBe(times);
});

it("a campaign takes other ways than the usual one", () => {
  expect(usualSeed(7)).toEqual({ seed: 7 });
  vi.stubEnv("FAHENG_CAMPAIGN", "1");
  expect(usualSeed(7)).toEqual({});
});
