import { expect, it } from "vitest";
import { exactShown, intervalShown } from "./exact-shown.ts";

it("shows exact values as people read them", () => {
  expect(exactShown("90", 2)).toBe("90");
  expect(exactShown("87/2", 2)).toBe("43.5");
  expect(exactShown("2/3", 1, 100)).toBe("66.7");
  expect(exactShown("-1/3", 2)).toBe("−0.33");
  expect(exactShown("-1/3000", 2)).toBe("0");
  expect(exactShown("17999/200", 2)).toBe("90");
  expect(exactShown("1/2", 0)).toBe("1");
});

it("shows what is open as open", () => {
  expect(intervalShown({ low: "90", high: "90" }, 2)).toBe("90");
  expect(intervalShown({ low: "86", high: "181/2" }, 2)).toBe("86 – 90.5");
  expect(intervalShown({ low: null, high: "100" }, 2)).toBe("… – 100");
  expect(intervalShown({ low: null, high: null }, 2)).toBe("… – …");
});
