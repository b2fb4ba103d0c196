import { expect, it } from "vitest";
import { readCount } from "./read-count.ts";

it("takes what the server tells, and nothing else", () => {
  expect(readCount('{"unread":2,"newest":"n"}')).toEqual({ unread: 2, newest: "n" });
  expect(readCount('{"unread":0,"newest":null}')).toEqual({ unread: 0, newest: null });
  for (const text of ["", "<html>", "{}", '{"unread":"2"}', '{"unread":1,"newest":3}'])
    expect(readCount(text)).toBeNull();
});
