import { expect, it } from "vitest";
import { asPrintedNumber, matterKey } from "./matter.ts";

it.each([
  ["甲案（1）", "甲案(1)"],
  ["〔2017〕45号", "[2017]45号"],
  ["〔2017〕45号", "（2017）45号"],
  ["【2017】45号", "［２０１７］４５号"],
  ["通商发〔2017〕81号", "通商发 〔 2017 〕 81 号"],
  ["“放管服”改革", '"放管服"改革'],
  ["甲—乙案", "甲-乙案"],
  ["ＡＢＣ案", "ABC案"],
])("takes %s and %s for one matter", (one, other) => {
  expect(matterKey(one)).toBe(matterKey(other));
});

it.each([
  ["甲案(1)", "甲案(2)"],
  ["甲案", "乙案"],
  ["〔2017〕45号", "〔2017〕4号"],
  ["1.5万件", "15万件"],
])("takes %s and %s for two", (one, other) => {
  expect(matterKey(one)).not.toBe(matterKey(other));
});

it("reads a number of a document as it is printed", () => {
  expect(asPrintedNumber("通商发[２０１７] 81号")).toBe("通商发〔2017〕81号");
});
