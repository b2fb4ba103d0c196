import { expect, it } from "vitest";
import { lightOf } from "./light.ts";

const completion = (answered: number, notApplicable: number, total: number) => ({
  answered,
  notApplicable,
  pending: total - answered - notApplicable,
  total,
});

it("is blue when nothing waits, red when a day has passed or hardly anything is done, else yellow", () => {
  expect(lightOf(completion(8, 2, 10), 1).colour).toBe("blue");
  expect(lightOf(completion(9, 0, 10), 1)).toEqual({ colour: "red", words: null });
  expect(lightOf(completion(3, 1, 10), 0).colour).toBe("yellow");
  expect(lightOf(completion(3, 0, 10), 0).words).toBe("刚开始");
});
