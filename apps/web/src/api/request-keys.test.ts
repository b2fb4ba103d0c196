import { expect, it } from "vitest";
import { beginSending } from "./request-keys.ts";

const content = (name: string) => ["organisation.addDepartment", { agencyId: "a", name }];

it("pressed twice is one act, and another content another", () => {
  const [first, second, other] = [content("甲处"), content("甲处"), content("乙处")].map(beginSending);
  expect(first?.key).toMatch(/^[0-9a-f]{32}$/);
  expect(second?.key).toBe(first?.key);
  expect(other?.key).not.toBe(first?.key);
  first?.ended(true);
  // The second is still under way: a third press is the same act.
  const third = beginSending(content("甲处"));
  expect(third.key).toBe(first?.key);
  second?.ended(true);
  third.ended(true);
  expect(beginSending(content("甲处")).key).not.toBe(first?.key);
});

it("whose answer was lost is sent again as the same act, and anew once it was answered", () => {
  const first = beginSending(content("丙处"));
  first.ended(false);
  const again = beginSending(content("丙处"));
  expect(again.key).toBe(first.key);
  again.ended(true);
  expect(beginSending(content("丙处")).key).not.toBe(first.key);
});
