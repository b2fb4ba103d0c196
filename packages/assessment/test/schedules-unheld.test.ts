import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onBothEngines } from "./support/engines.ts";
import { schedulePlay } from "./support/schedule-play.ts";

/** The fault put in by hand: an act no longer holds its agency still. */
vi.mock("../src/act/hold-agencies.ts", async (importOriginal) =>
  Object.assign({}, await importOriginal<object>(), { holdAgencies: () => Promise.resolve() }),
);

const SEED = 20_170_601;

onBothEngines("acts that do not hold their agency", (engine) => {
  const { begin, end, property } = schedulePlay(engine);
  beforeEach(begin);
  afterEach(end);

  it("are found out by the schedules wherever two can write at once", { timeout: 240_000 }, async () => {
    const { errorInstance } = await fc.check(property, { numRuns: 8, endOnFailure: true, seed: SEED });
    // By what has to hold, and not because a database broke. SQLite lets one writer in at a time, whoever holds what.
    const name = errorInstance instanceof Error ? errorInstance.name : null;
    expect(name).toBe(engine.engine === "postgres" ? "AssertionError" : null);
  });
});
