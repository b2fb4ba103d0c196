import { expect, it } from "vitest";
import { isProxy } from "./trusted-proxies.ts";

it.for(["127.0.0.1", "10.0.0.0/8", "::1", "fd00::/8", "loopback", "uniquelocal"])("%s may be trusted", (text) => {
  expect(isProxy(text)).toBe(true);
});

it.for(["*", "true", "1", "0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0/8/8", "proxy.example", "10.0.0/8", ""])(
  "%s may not",
  (text) => {
    expect(isProxy(text)).toBe(false);
  },
);
