import { expect, it } from "vitest";
import { cpuSeconds } from "./cpu-seconds.ts";

it("tells what a process has worked for, and nothing of one that is not there", async () => {
  const own = await cpuSeconds(process.pid);
  const { user, system } = process.cpuUsage();
  expect(own).toBeGreaterThan(0);
  expect(Math.abs(own - (user + system) / 1e6)).toBeLessThan(1);
  expect(await cpuSeconds(undefined)).toBe(0);
});
