import { expect, it } from "vitest";
import { sideBySide, untested } from "./side-by-side.ts";

it("leaves no processor idle: one file more than there are is under way", () => {
  expect(sideBySide(28, 2)).toEqual({ packages: 3, files: 1 });
  expect(sideBySide(1, 2)).toEqual({ packages: 1, files: 3 });
  expect(sideBySide(28, 8)).toEqual({ packages: 3, files: 3 });
  expect(sideBySide(2, 1)).toEqual({ packages: 2, files: 1 });
  expect(sideBySide(0, 2)).toEqual({ packages: 1, files: 3 });
});

it("counts the packages with tests that are not taken over", () => {
  const task = (name: string, command: string, status: string) => ({ task: name, command, cache: { status } });
  const tasks = [
    task("test", "vitest run", "MISS"),
    task("test", "vitest run", "HIT"),
    task("test", "<NONEXISTENT>", "MISS"),
    task("sources", "<NONEXISTENT>", "MISS"),
  ];
  expect(untested(JSON.stringify({ tasks }))).toBe(1);
});
