import { expect, it } from "vitest";
import { cleanLogin, cleanName } from "./clean-cell.ts";

it.for([
  [" 第２　处 ", "第2处"],
  ["张　三", "张三"],
  ["法规处（一）", "法规处（一）"],
  ["Li  Wei", "Li Wei"],
  ["ＩＴ处", "IT处"],
  ["第 2 处", "第2处"],
])("a name %j is read as %j", ([raw, read]) => {
  expect(cleanName(raw ?? "").text).toBe(read);
});

it("says whether it made something plain", () => {
  expect(cleanName(" 张三 ").isTidied).toBe(false);
  expect(cleanName("张　三").isTidied).toBe(true);
  expect(cleanLogin("ａ．ｂ＠ｃ１")).toEqual({ text: "a.b@c1", isTidied: true });
});
