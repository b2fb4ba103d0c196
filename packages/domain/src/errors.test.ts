import { expect, it } from "vitest";
import { defineErrors, FahengError } from "./errors.ts";

const errors = defineErrors({
  FAHENG_TEST_COUNT: {
    status: 422,
    message: { zh: "有{count}处问题", en: "Refused: {count:problem:problems}" },
    mend: { zh: "改正。", en: "Correct {what}." },
  },
});

it("counts in English with the word for one or for any other number", () => {
  const told = [0, 1, 2].map((count) => new FahengError(errors.FAHENG_TEST_COUNT, { details: { count } }).report());
  expect(told.map(({ message }) => message.en)).toEqual([
    "Refused: 0 problems",
    "Refused: 1 problem",
    "Refused: 2 problems",
  ]);
  expect(told[1]?.message.zh).toBe("有1处问题");
  expect(told[1]?.mend.en).toBe("Correct {what}.");
});
