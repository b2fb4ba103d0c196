import { digestOfOfficialText } from "@faheng/documents";
import { afterAll, describe, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";

const files = scratch();
afterAll(() => {
  files.remove();
});

describe("faheng plugin digests", () => {
  it("prints the digest of each passage that the pack's reader finds", async () => {
    const passage = "党组专题研究法治工作的示例原文。";
    const file = files.write("表.txt", `领导责任制\t${passage}\t办公室`);
    const { code, out } = await faheng("plugin", "digests", "nantong-commerce-2017", file);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ R2: digestOfOfficialText(passage) });
  });

  it("names the frameworks that have a reader", async () => {
    const refused = await faheng("plugin", "digests", "canteen", files.write("空.txt", "文"));
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("FAHENG_CLI_NO_READER");
    expect(refused.err).toContain("nantong-commerce-2017");
  });
});
