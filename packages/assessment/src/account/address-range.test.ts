import { expect, it } from "vitest";
import { rangeOf } from "./address-range.ts";

it.for([
  ["10.1.2.3", "10.1.2.0/24"],
  ["::ffff:10.1.2.250", "10.1.2.0/24"],
  ["127.0.0.1", "127.0.0.0/24"],
  ["::1", "0:0:0:0::/64"],
  ["2001:0DB8:0001:0002:0a:0b:0c:0d", "2001:db8:1:2::/64"],
  ["2001:db8::7", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", ""],
] as const)("the range of %s is %s", ([address, range]) => {
  expect(rangeOf(address)).toBe(range);
});
