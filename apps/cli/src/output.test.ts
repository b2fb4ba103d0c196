import { expect, it } from "vitest";
import { printError } from "./output.ts";

it("prints a fault of our own without its stack", () => {
  let err = "";
  printError({ out: () => {}, err: (text) => (err += text) }, new RangeError("Maximum call stack size exceeded"));
  expect(err).toContain("FAHENG_CLI_UNEXPECTED");
  expect(err).toContain("Maximum call stack");
  expect(err).not.toMatch(/^\s+at /mu);
});
