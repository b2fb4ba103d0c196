import { describe, expect, it } from "vitest";
import { stepAlone, stepBack, stepTo } from "./use-undo.ts";

const start = { now: "a", past: [], changedAt: 0, undone: 0 };

describe("undo", () => {
  it("takes back what was typed in one go as one step", () => {
    const typed = stepTo(stepTo(start, "ab", 10_000), "abc", 10_200);
    expect(typed.past).toEqual(["a"]);
    expect(stepBack(typed).now).toBe("a");
  });

  it("keeps later changes apart, and changes after a step back", () => {
    const twice = stepTo(stepTo(start, "b", 10_000), "c", 20_000);
    expect(stepBack(twice)).toMatchObject({ now: "b", past: ["a"], undone: 1 });
    expect(stepTo(stepBack(twice), "d", 20_001).past).toEqual(["a", "b"]);
  });

  it("takes back what was taken away by itself, however soon it followed", () => {
    const typed = stepTo(stepTo(start, "ab", 10_000), "abc", 10_200);
    const removed = stepAlone(typed, "");
    expect(stepBack(removed).now).toBe("abc");
    expect(stepTo(removed, "x", 10_300).past).toEqual(["a", "abc", ""]);
  });

  it("stays where it is at the beginning", () => {
    expect(stepBack(start)).toBe(start);
  });
});
