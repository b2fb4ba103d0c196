import { expect, it } from "vitest";
import { repeatedKey } from "./repeated-key.ts";

it.each<[string, ReturnType<typeof repeatedKey>]>([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', null],
  ['{"a":1,\n"b":2,\n"a":3}', { key: "a", line: 3 }],
  ['{"x":{"a":[1],"a":2}}', { key: "a", line: 1 }],
  ['{"a":"\\"a\\":1,{","\\u0061":2}', { key: "a", line: 1 }],
  ['{"a":"b","b":"a","c":"a: b, a: b"}', null],
  ["[]", null],
  ['"a"', null],
])("finds a key that stands twice in one object: %s", (text, expected) => {
  expect(repeatedKey(text)).toEqual(expected);
});
