import { describe, expect, it } from "vitest";
import { isGuessable, strengthOf } from "./strength.ts";

describe("isGuessable", () => {
  it.for([
    "        1",
    "Woaini1314!",
    "Woaini5201314",
    "5201314Aa!",
    "A123456789",
    "Qwe123456!",
    "Zhongguo2024",
    "Beijing2008!",
    "P@ssw0rd2026",
    "Admin@123456",
    "Fazhi@2026",
  ])("finds %s", async (password) => {
    expect(await isGuessable(password, [])).toBe(true);
  });

  it("finds what stands for the person", async () => {
    expect(await isGuessable("Ouyangxiu-1985", ["ouyangxiu"])).toBe(true);
  });

  it.for([
    ["the name", "买买提江阿不都-A1", ["买买提江阿不都"]],
    ["the agency", "衡州市商务局-Aa1", ["衡州市商务局"]],
    ["the agency without its city", "国有资产监督管理委员会-A1", ["衡州市国有资产监督管理委员会"]],
    ["a part of the login", "Ouyangxiu-1985", ["ouyangxiu.faguichu"]],
  ] as const)("finds %s in it", async ([, password, known]) => {
    expect(await isGuessable(password, known)).toBe(true);
    expect(await strengthOf(password, known)).toBeLessThan(await strengthOf(password, []));
  });

  it.for(["Heng-2017-Liang!", "Abcdef-001-x", "x7Kq9-mRt2", "Xin-de-8-mima"])("does not find %s", async (password) => {
    expect(await isGuessable(password, [])).toBe(false);
  });

  it("takes no longer for a long one", async () => {
    expect(await isGuessable(`aB1-${"heng-zhou-".repeat(19)}`, [])).toBe(false);
  });
});
