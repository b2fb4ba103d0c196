import { expect, it } from "vitest";
import { formOf, wantedForm } from "./wanted-form.ts";

it("remembers what was said under a message, in both languages, and nothing under others", () => {
  const message = wantedForm("three letters such as abc", "三个字母，如 abc");
  expect(message).toBe("three letters such as abc");
  expect(formOf(message)).toEqual({ en: "three letters such as abc", zh: "三个字母，如 abc" });
  expect(formOf("Invalid input")).toBeNull();
  expect(formOf("")).toBeNull();
});
