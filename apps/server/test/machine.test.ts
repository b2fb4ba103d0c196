import type { JobOutcome } from "@faheng/assessment";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Machine, startMachine } from "../src/machine.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A machine that writes down when it looked, and how; each look takes as long as it is told to. */
function watched(takes = 0): {
  machine: Machine;
  looks: string[];
  worked: number[];
  errors: object[];
  found: JobOutcome[];
} {
  const [looks, worked, errors, found]: [string[], number[], object[], JobOutcome[]] = [[], [], [], []];
  const began = performance.now();
  const look = (kind: string) => async () => {
    looks.push(`${kind} ${performance.now() - began}`);
    if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
    if (found.length > 0 && found[0]?.id === "broken") throw new Error("no database");
    return found.splice(0);
  };
  const machine = startMachine(
    { whole: look("whole"), brief: look("brief") },
    { log: { error: (it) => errors.push(it) }, onWorked: () => worked.push(performance.now() - began) },
  );
  return { machine, looks, worked, errors, found };
}

const job = (id: string): JobOutcome => ({ id, kind: "any", outcome: "done", failure: null }) as JobOutcome;

it("looks for all of its work every five seconds", async () => {
  const { machine, looks } = watched();
  await vi.advanceTimersByTimeAsync(15_100);
  expect(looks).toEqual(["whole 5000", "whole 10000", "whole 15000"]);
  await machine.stop();
});

it("goes on from an act a moment later, and several acts are one look", async () => {
  const { machine, looks } = watched();
  await vi.advanceTimersByTimeAsync(1000);
  for (let acts = 0; acts < 5; acts += 1) {
    machine.wake();
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(400);
  expect(looks).toEqual(["brief 1250"]);
  await machine.stop();
});

it("sees to what belongs to every day no later for being woken all the time", async () => {
  const { machine, looks } = watched(10);
  for (let at = 0; at < 20_000; at += 100) {
    machine.wake();
    await vi.advanceTimersByTimeAsync(100);
  }
  const whole = looks.filter((it) => it.startsWith("whole"));
  expect(whole).toHaveLength(3);
  expect(looks.length).toBeGreaterThan(40);
  await machine.stop();
});

it("looks once more after what was done while it looked, and never twice at once", async () => {
  const { machine, looks } = watched(1000);
  machine.wake();
  await vi.advanceTimersByTimeAsync(600);
  machine.wake();
  machine.wake();
  await vi.advanceTimersByTimeAsync(1500);
  expect(looks).toEqual(["brief 250", "brief 1500"]);
  await vi.advanceTimersByTimeAsync(500);
  await machine.stop();
});

it("says when a job has ended, is unwell after a look that failed, and well again after the next", async () => {
  const { machine, looks, worked, errors, found } = watched();
  found.push(job("done"));
  machine.wake();
  await vi.advanceTimersByTimeAsync(300);
  expect(worked).toEqual([250]);
  found.push(job("broken"));
  machine.wake();
  await vi.advanceTimersByTimeAsync(300);
  expect(machine.isWell()).toBe(false);
  expect(errors).toHaveLength(1);
  found.splice(0);
  await vi.advanceTimersByTimeAsync(5000);
  expect(machine.isWell()).toBe(true);
  expect(looks).toEqual(["brief 250", "brief 550", "whole 5550"]);
  expect(worked).toEqual([250]);
  await machine.stop();
});

it("looks no more once it is stopped, whoever wakes it", async () => {
  const { machine, looks } = watched();
  await machine.stop();
  machine.wake();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(looks).toEqual([]);
});
