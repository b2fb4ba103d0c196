import { expect, it } from "vitest";
import { bellText } from "./bell-text.ts";

it("is the number, as far as there is room for it", () => {
  expect([0, 1, 99, 100, 10_000].map(bellText)).toEqual(["0", "1", "99", "99+", "99+"]);
});
