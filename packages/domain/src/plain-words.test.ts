import { describe, expect, it } from "vitest";
import { isFit, isOneLine, isSeen } from "./plain-words.ts";

describe("what can be seen and stored as it stands", () => {
  it.for(["甲\u0000", "甲\u200b乙", "\u202e甲", "\ud800", "\ue000", "\ufffd"])("%j can't", (text) => {
    expect(isFit(text)).toBe(false);
  });
  it.for(["张三", "𠮷野", "a.b@c", "甲\n乙", "葛\u{e0100}"])("%j can", (text) => {
    expect(isFit(text)).toBe(true);
  });
});

describe("what can be a name", () => {
  it.for([
    "甲\n乙",
    "甲\t乙",
    "甲\r",
    "甲\u2028乙",
    "甲\u2029乙",
    "甲\u001b[31m",
    "\u202ecod.exe",
    "甲\u2067乙",
    "甲\u{e0041}",
  ])("%j can't", (text) => {
    expect(isOneLine(text)).toBe(false);
  });
  it.for(["政策法规处（行政审批处）", "𠮷野 家", "葛\u{e0100}城处", "Office No. 2", "=1+1"])("%j can", (text) => {
    expect(isOneLine(text)).toBe(true);
  });
});

describe("what people see", () => {
  it.for(["", " \n\u3000", "\u200b\u200d\u2060", "\ufeff", "\u3164\u115f", "\ufe0f", "\u2800", "\u{e0041}", "\u0007"])(
    "nothing of %j",
    (text) => {
      expect(isSeen(text)).toBe(false);
    },
  );
  it.for(["无", "甲\u200b", ".", "\u202e甲", "１"])("something of %j", (text) => {
    expect(isSeen(text)).toBe(true);
  });
});
