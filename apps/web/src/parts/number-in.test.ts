import type { Framework, Indicator } from "@faheng/domain";
import { expect, it } from "vitest";
import { numberIn } from "./number-in.ts";

const group = (code: string, printedNumber: string | null, parent: string | null = null) =>
  ({ code, printedNumber, parent, title: code }) as Framework["groups"][number];
const item = (code: string, of: string, printedNumber: string | null) =>
  ({ code, group: of, printedNumber, title: code }) as Indicator;
const groups = [group("A", "五"), group("B", "七"), group("B1", "1", "B"), group("C", null)];
const three = item("a", "A", "（三）");
const other = item("b", "B1", "(三)");
const indicators = [three, other, item("c", "A", "（四）"), item("d", "C", null), item("e", "C", null)];
const framework = { groups, indicators } as unknown as Framework;

it("tells items apart whose numbers begin anew in every chapter", () => {
  expect(indicators.map((it) => numberIn(framework, it))).toEqual(["五（三）", "七(三)", "五（四）", null, null]);
});

it("leaves a document alone that counts through", () => {
  const through = [item("a", "A", "1"), item("b", "B1", "2"), item("d", "C", null)];
  const whole = { groups, indicators: through } as unknown as Framework;
  expect(through.map((it) => numberIn(whole, it))).toEqual(["1", "2", null]);
});
