import { expect, it } from "vitest";
import { placeOf } from "./session-words.ts";

it.for([
  ["10.1.2.0/24", "10.1.2.*"],
  ["2001:db8:1:2::/64", "2001:db8:1:2:*"],
  ["127.0.0.0/24", null],
  ["0:0:0:0::/64", null],
] as const)("writes %s as %s", ([range, text]) => {
  expect(placeOf(range)).toBe(text);
});
