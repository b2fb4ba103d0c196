import { expect, it } from "vitest";
import { rangeOf } from "./address-range.ts";

it("of IPv4 is /24, however it is written", () => {
  for (const address of ["10.0.7.9", "::ffff:10.0.7.200", "::FFFF:0a00:0701", "[::ffff:10.0.7.1]:443", "10.0.7.1:80"]) {
    expect(rangeOf(address)).toBe("10.0.7.0/24");
  }
  expect(rangeOf("10.0.8.9")).toBe("10.0.8.0/24");
});

it("of IPv6 is /64, however it is written", () => {
  for (const address of [
    "2001:db8:0:7::1",
    "2001:0DB8::7:ffff:1:2:3",
    "[2001:db8:0:7::5]:443",
    "2001:db8:0:7::1%eth0",
  ]) {
    expect(rangeOf(address)).toBe("2001:db8:0:7::/64");
  }
  expect(rangeOf("2001:db8:0:8::1")).not.toBe(rangeOf("2001:db8:0:7::1"));
  expect(rangeOf("::1")).toBe("0:0:0:0::/64");
});

it("of what is no address is one for all of them, so that nobody makes ranges up", () => {
  for (const address of [
    "",
    "unknown",
    "10.1",
    "0x0a000001",
    "10.0.7.256",
    "1.2.3.4, 5.6.7.8",
    "::g",
    "x".repeat(9999),
  ]) {
    expect(rangeOf(address)).toBe("");
  }
});
