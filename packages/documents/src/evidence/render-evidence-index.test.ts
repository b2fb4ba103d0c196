import { expect, test } from "vitest";
import { type EvidenceIndexRow, renderEvidenceIndex } from "./render-evidence-index.ts";

const row: EvidenceIndexRow = {
  material: "①采购合同",
  form: "文件",
  name: "合同.pdf",
  link: { path: "1 采购/合同 #1?.pdf" },
  effectiveOn: "2017-05-01",
  state: "已认定",
  file: { bytes: 12, sha256: "ab".repeat(32) },
  check: "一致",
};
const page = (rows: readonly EvidenceIndexRow[], title = "佐证材料目录"): string =>
  new TextDecoder().decode(
    renderEvidenceIndex({ title, facts: [["机关", "甲局"]], parts: [{ heading: "1 采购", rows }] }),
  );

test("lists each piece with its day, its judgement, its digest and a link that leads to it", () => {
  const text = page([row]);
  for (const said of ["甲局", "1 采购", "①采购合同", "2017-05-01", "已认定", "ab".repeat(32), "一致", ">12<"]) {
    expect(text).toContain(said);
  }
  const [, href = ""] = /href="([^"]+)"/u.exec(text) ?? [];
  expect(decodeURIComponent(new URL(href, "file:///a/").pathname)).toBe("/a/1 采购/合同 #1?.pdf");
});

test("shows whatever somebody wrote, runs none of it, and leads nowhere but to the web", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='a'>\u0000`;
  const link = { address: "javascript:alert(1)" };
  const text = page(
    [Object.assign({}, row, { material: hostile, form: hostile, name: hostile, link, state: hostile })],
    hostile,
  );
  expect(text).not.toMatch(/<script|<img|onerror='|href="javascript/u);
  expect(text).toContain("javascript:alert(1)");
  expect(text).toContain("default-src 'none'");
  const address = `https://example.gov.cn/?a="onmouseover="b"`;
  expect(page([Object.assign({}, row, { link: { address } })])).toContain(
    `href="https://example.gov.cn/?a=&quot;onmouseover=&quot;b&quot;"`,
  );
});
