import { renderDocx, renderXlsx } from "@faheng/documents";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Assessment, IndicatorEvidence } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { chinesePdf, lockedPdf, scannedPdf } from "./pdf-files.ts";
import { type Person, signIn, SLOWLY, tabTo } from "./person.ts";

/** A scan of 16 × 16 points of one red (192, 0, 0), JPEG 2000. */
const RED = Buffer.from(
  "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAw8HAAAAAAAPY29scgEAAAAAABAAAADXanAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAw8BAQ8BAQ8BAf9SAAwAAAABAQAEBAAB/1wABECA/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAAXwAB/5PP/DCwEVBUr/THsDcAAAAAYSEv/mbYAAAAAAAwkJftHgAAAGEhL9tMgAAAwkJf/3+A3/iQ4BQAXK/fSHWTgAAAAAAGEhL/Qy2AAAAAGEhL/3//2Q==",
  "base64",
);
const HARM = "<img src=x onerror=alert(1)>";

inBrowser("files of evidence, looked at without taking them", (here) => {
  let clerk: Person;
  let dialog: Locator;
  let first: Locator;
  beforeAll(async () => {
    clerk = await signIn(here.browser, here.app.url, "department/market-supervision");
    const href = await clerk.page.locator('main a[href^="/assessments/"]').first().getAttribute("href");
    const assessmentId = href?.split("/")[2] ?? "";
    const { canEdit } = await read<Assessment>(clerk, "assessment.get", { id: assessmentId });
    for (const indicator of canEdit) {
      const { mayGive } = await read<IndicatorEvidence>(clerk, "evidence.list", { assessmentId, indicator });
      if (!mayGive) continue;
      await clerk.goTo(`/assessments/${assessmentId}/fill?of=${indicator}`);
      break;
    }
    first = clerk.page.locator(".fw-material").first();
    dialog = clerk.page.getByRole("dialog");
    const table = {
      kind: "table" as const,
      name: "台账",
      columns: [
        { title: "事项", width: 1 },
        { title: "内容", width: 3 },
      ],
      rows: [[{ text: "执法" }, { text: HARM }]],
    };
    const report = { title: "年度总结", documentNumber: null, orientation: "portrait" as const, blocks: [table] };
    const files: readonly (readonly [string, Uint8Array])[] = [
      ["通知.pdf", chinesePdf(["法治政府", "第二页", "第三页"])],
      ["扫描.pdf", scannedPdf(RED)],
      ["坏的.pdf", Buffer.from("%PDF-1.7\n% 什么也没有\n%%EOF\n")],
      ["总结.docx", await renderDocx(report)],
      ["台账.xlsx", await renderXlsx(report)],
    ];
    const [chooser] = await Promise.all([
      clerk.page.waitForEvent("filechooser"),
      first.getByRole("button", { name: /^选择文件/u }).click(),
    ]);
    await chooser.setFiles(
      files.map(([name, bytes]) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
    );
    for (const [name] of files) await first.getByRole("button", { name: `预览 ${name}` }).waitFor();
  });
  afterAll(async () => {
    await clerk?.leave();
  });

  const open = async (name: string): Promise<void> => await first.getByRole("button", { name: `预览 ${name}` }).click();
  const close = async (): Promise<void> => {
    await clerk.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };
  /** The colour in the middle of the page that is shown, and how many of its points are dark. */
  const drawn = async (): Promise<{ middle: number[]; dark: number; width: number }> =>
    await dialog.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark += 1;
      const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
      return { middle: Array.from(data.slice(middle, middle + 3)), dark, width };
    });

  it("a PDF page by page and by keys alone; its links lead nowhere and nothing of it is run", async () => {
    const { page } = clerk;
    const button = first.getByRole("button", { name: "预览 通知.pdf" });
    await button.focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("第 1 / 3 页").waitFor();
    // Fonts that the file names and does not carry: its signs come from the maps that the app brings.
    await dialog.getByText("法治政府").waitFor({ state: "attached" });
    await expect.poll(async () => (await drawn()).dark, SLOWLY).toBeGreaterThan(500);
    await clerk.picture("preview-pdf");
    expect(await clerk.barriers()).toEqual([]);
    await tabTo(page, dialog.getByRole("region"));
    await page.keyboard.press("PageDown");
    await dialog.getByText("第 2 / 3 页").waitFor();
    await dialog.getByText("第二页", { exact: true }).waitFor({ state: "attached" });
    await page.keyboard.press("End");
    await dialog.getByText("第 3 / 3 页").waitFor();
    await page.keyboard.press("PageDown");
    await dialog.getByText("第 3 / 3 页").waitFor();
    const { width } = await drawn();
    await page.keyboard.press("+");
    await dialog.getByText("150%").waitFor();
    await expect.poll(async () => (await drawn()).width, SLOWLY).toBeGreaterThan(width * 1.4);
    await dialog.getByLabel("页码").fill("1");
    await dialog.getByText("法治政府").waitFor({ state: "attached" });
    await dialog.getByLabel("页码").fill("9");
    await dialog.getByText("第 1 / 3 页").waitFor();
    // All of the page is a link.
    await dialog.locator("canvas").click();
    expect(await dialog.locator("a").count()).toBe(1);
    expect(page.context().pages()).toHaveLength(1);
    await close();
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it("a scan in JPEG 2000, without compiling anything", async () => {
    await open("扫描.pdf");
    await dialog.getByText("第 1 / 1 页").waitFor();
    await expect
      .poll(async () => (await drawn()).middle.map((it, at) => Math.abs(it - (at === 0 ? 192 : 0)) < 12), SLOWLY)
      .toEqual([true, true, true]);
    await close();
  });

  it("a PDF that is broken or locked says so, and a store that is away too", async () => {
    await open("坏的.pdf");
    await dialog.getByRole("alert").getByText("文件已损坏，不能预览。").waitFor();
    await clerk.picture("preview-broken");
    await close();
    await clerk.page.route("**/files/evidence/**", async (route) => await route.fulfill({ body: lockedPdf() }));
    await open("通知.pdf");
    await dialog.getByRole("alert").getByText("文件设有密码，不能预览。").waitFor();
    await close();
    await clerk.page.unroute("**/files/evidence/**");
    await clerk.page.route("**/files/evidence/**", async (route) => await route.fulfill({ status: 503, body: "" }));
    await open("通知.pdf");
    await dialog.getByRole("alert").getByText("不能预览，请下载后查看。").waitFor();
    expect(await dialog.locator("canvas").count()).toBe(0);
    await close();
    await clerk.page.unroute("**/files/evidence/**");
  });

  it("a Word file and a workbook as texts and tables, whatever is written in them", async () => {
    await open("总结.docx");
    const content = dialog.getByRole("region", { name: "文件内容" });
    await content.getByText("年度总结").waitFor();
    expect(await content.locator("td").allInnerTexts()).toContain(HARM);
    expect(await content.locator("img, script, a").count()).toBe(0);
    await clerk.picture("preview-docx");
    expect(await clerk.barriers()).toEqual([]);
    await close();
    await open("台账.xlsx");
    await content.getByText("执法").waitFor();
    expect(await content.locator("caption").allInnerTexts()).toEqual(["台账"]);
    expect(await content.locator("td").allInnerTexts()).toContain(HARM);
    await clerk.picture("preview-xlsx");
    await close();
  });

  it("on a telephone and in English, and nothing went wrong on the way", async () => {
    const { page } = clerk;
    await page.setViewportSize({ width: 390, height: 844 });
    await open("通知.pdf");
    await dialog.getByText("第 1 / 3 页").waitFor();
    const frame = await dialog.boundingBox();
    expect((frame?.x ?? -1) >= 0 && (frame?.x ?? 0) + (frame?.width ?? 999) <= 390).toBe(true);
    await clerk.picture("preview-pdf-390");
    await close();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator(".fw-header").getByRole("button", { name: "English" }).click();
    await first.getByRole("button", { name: "Look at 总结.docx" }).click();
    await dialog.getByText(/^Texts and tables alone/u).waitFor();
    await close();
    expect(clerk.faults).toEqual([]);
  });
});
