import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { onBothEngines } from "./support/engines.ts";
import { CITIES, schedulePlay } from "./support/schedule-play.ts";

const SEED = 20_170_601;

onBothEngines("acts sent at once", (engine) => {
  const { begin, end, property, figures } = schedulePlay(engine);
  beforeEach(begin);
  afterEach(end);

  const numRuns = Math.ceil(runs({ test: 30, campaign: 1_000 }) / CITIES);
  it(
    "stand whole or not at all, in an order that the rules allow, and never in a closed cycle",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(property, { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      // Neither everything nor nothing is refused.
      expect(figures.acknowledged).toBeGreaterThan(figures.schedules);
      expect(figures.refused).toBeGreaterThan(figures.schedules / 10);
      expect(figures.closed).toBeGreaterThan(0);
      process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
    },
  );
});
