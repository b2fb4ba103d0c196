import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Assessment, IndicatorEvidence } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY, tabTo } from "./person.ts";

/** A picture of one pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

inBrowser("the materials of an indicator, from files to a judgement, with two people", (here) => {
  let folder: string;
  let clerk: Person;
  let coordinator: Person;
  let address: string;
  let asked: { assessmentId: string; indicator: string };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "faheng-materials-"));
    clerk = await signIn(here.browser, here.app.url, "department/market-supervision");
    coordinator = await signIn(here.browser, here.app.url, "coordinator/market-supervision");
    const href = await clerk.page.locator('main a[href^="/assessments/"]').first().getAttribute("href");
    const assessmentId = href?.split("/")[2] ?? "";
    const { canEdit } = await read<Assessment>(clerk, "assessment.get", { id: assessmentId });
    for (const indicator of canEdit) {
      const evidence = await read<IndicatorEvidence>(clerk, "evidence.list", { assessmentId, indicator });
      if (evidence.materials.length < 2 || !evidence.mayGive) continue;
      asked = { assessmentId, indicator };
      address = `/assessments/${assessmentId}/fill?of=${indicator}`;
      return;
    }
    throw new Error("nobody asks for two materials");
  });
  afterAll(async () => {
    await clerk?.leave();
    await coordinator?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  const file = (name: string, bytes: Buffer): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const row = ({ page }: Person, at: number): Locator => page.locator(".fw-material").nth(at);
  const choose = async (at: number, files: string[]): Promise<void> => {
    const [chooser] = await Promise.all([
      clerk.page.waitForEvent("filechooser"),
      row(clerk, at)
        .getByRole("button", { name: /^选择文件/u })
        .click(),
    ]);
    await chooser.setFiles(files);
  };
  /** As the system does when somebody drags files from a folder. */
  const drop = async (zone: Locator, files: string[]): Promise<void> => {
    await zone.scrollIntoViewIfNeeded();
    const box = await zone.boundingBox();
    const x = (box?.x ?? 0) + (box?.width ?? 0) - 8;
    const y = (box?.y ?? 0) + (box?.height ?? 0) - 8;
    const session = await clerk.page.context().newCDPSession(clerk.page);
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x, y, data: { items: [], files, dragOperationsMask: 1 } });
    await session.detach();
  };
  const names = async (at: number): Promise<string[]> => await row(clerk, at).locator(".fw-piece a").allInnerTexts();

  it("are given by a button, by dropping and by pasting, several at once; a wrong file says why and is gone", async () => {
    await clerk.goTo(address);
    await row(clerk, 0).waitFor();
    expect(await row(clerk, 0).innerText()).toContain("缺材料");
    await clerk.picture("materials-lacking");
    await choose(0, [file("会议纪要.pdf", pdf("一")), file("照片.png", PNG)]);
    await expect.poll(async () => await names(0), SLOWLY).toEqual(["会议纪要.pdf", "照片.png"]);
    // Dropped on the second as from a folder, and pasted into it.
    await drop(row(clerk, 1).locator(".fw-drop"), [file("方案.pdf", pdf("二")), file("附件.pdf", pdf("三"))]);
    await expect.poll(async () => await names(1), SLOWLY).toEqual(["方案.pdf", "附件.pdf"]);
    await row(clerk, 1)
      .getByRole("button", { name: /^选择文件/u })
      .evaluate((button) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File(["%PDF-1.7\n% 四\n%%EOF\n"], "通知.pdf", { type: "application/pdf" }));
        button.focus();
        button.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
      });
    await expect.poll(async () => await names(1), SLOWLY).toEqual(["方案.pdf", "附件.pdf", "通知.pdf"]);
    await choose(1, [file("程序.pdf", Buffer.from("MZ"))]);
    await row(clerk, 1).getByText("FAHENG_DOCUMENT_MISNAMED").waitFor();
    await clerk.picture("materials-refused");
    await row(clerk, 1).getByRole("button", { name: "知道了" }).click();
    expect(await names(1)).toEqual(["方案.pdf", "附件.pdf", "通知.pdf"]);
    expect(await clerk.page.locator(".fw-materials .fw-panel-head").innerText()).toMatch(/已提交 2 \/ \d/u);
    expect(await clerk.barriers()).toEqual([]);
  });

  it("are written here by the keyboard alone: a statement with its length, a secret without a file", async () => {
    const { page } = clerk;
    const last = page.locator(".fw-material").last();
    await last.getByRole("button", { name: /^选择文件/u }).focus();
    await tabTo(page, last.getByRole("button", { name: /^情况说明/u }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("本年度没有发生此类情形。");
    await dialog.getByText("12 字").waitFor();
    await dialog.getByRole("button", { name: "提交" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await last.getByText("本年度没有发生此类情形。").waitFor();
    await last.getByRole("button", { name: /^涉密登记/u }).click();
    expect(await dialog.getByRole("button", { name: "提交" }).isDisabled()).toBe(true);
    await dialog.getByLabel("编号或函号").fill("密登3号");
    await dialog.getByLabel("保管处室").fill("机要室");
    await clerk.picture("materials-secret");
    await dialog.getByRole("button", { name: "提交" }).click();
    await last.getByText("编号 密登3号，由机要室保管").waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it("are asked for by a printed letter where their provider has no account", async () => {
    const { page } = clerk;
    await row(clerk, 0)
      .getByRole("link", { name: /^打印函询/u })
      .click();
    const sheet = page.locator(".fw-letter");
    await sheet.waitFor();
    await page.getByLabel("函号").fill("衡市监函〔2026〕3号");
    await page.getByLabel("收函单位").fill("衡州市中级人民法院");
    await page.getByLabel("答复期限").fill("2099-12-31");
    await page.getByLabel("联系电话").fill("0000-12345678");
    const said = await sheet.innerText();
    for (const part of ["衡市监函〔2026〕3号", "衡州市中级人民法院：", "2099年12月31日前", "0000-12345678"]) {
      expect(said).toContain(part);
    }
    await clerk.picture("materials-letter");
    expect(await clerk.barriers()).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByLabel("函号").isVisible()).toBe(false);
    expect(await sheet.isVisible()).toBe(true);
    // A letter leaves the house: where it was written is nobody's business there.
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
    const paper = await page.pdf({ format: "A4" });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.emulateMedia({ media: "screen" });
    await clerk.goTo(new URL(page.url()).pathname);
    await page.getByRole("main").getByRole("link", { name: "回到填报" }).waitFor();
    await clerk.goTo(address);
  });

  it("that are stopped on their way are not kept", async () => {
    const { page } = clerk;
    // Nothing goes out until it is stopped.
    await page.route("**/files/evidence/**", async () => await new Promise(() => {}));
    await choose(0, [file("大文件.pdf", pdf("大"))]);
    await row(clerk, 0).getByRole("button", { name: "取消上传 大文件.pdf" }).click();
    await expect.poll(async () => await row(clerk, 0).locator("progress").count(), SLOWLY).toBe(0);
    await page.unroute("**/files/evidence/**");
    const { pieces } = await read<IndicatorEvidence>(clerk, "evidence.list", asked);
    expect(JSON.stringify(pieces)).not.toContain("大文件");
  });

  it("are looked at, downloaded, sent back with what is lacking, given anew and accepted", async () => {
    await coordinator.goTo(address);
    const first = row(coordinator, 0);
    await first.getByRole("button", { name: "预览 照片.png" }).click();
    const dialog = coordinator.page.getByRole("dialog");
    const picture = dialog.locator("img");
    await picture.waitFor();
    await expect.poll(async () => await picture.evaluate((it: HTMLImageElement) => it.naturalWidth), SLOWLY).toBe(1);
    await dialog.getByRole("button", { name: "关闭" }).click();
    const [download] = await Promise.all([
      coordinator.page.waitForEvent("download"),
      first.getByRole("link", { name: "会议纪要.pdf" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("会议纪要.pdf");
    expect(readFileSync(await download.path())).toEqual(pdf("一"));

    // Of the item and of its chapter as one archive, and of the whole from the page of progress.
    const archives = async (links: Locator): Promise<string[]> => {
      const said: string[] = [];
      for (const link of await links.all()) {
        const [archive] = await Promise.all([coordinator.page.waitForEvent("download"), link.click()]);
        expect(readFileSync(await archive.path()).subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
        said.push(archive.suggestedFilename());
      }
      return said;
    };
    const ofItem = await archives(coordinator.page.locator(".fw-material-side a"));
    expect(ofItem.map((it) => /^佐证材料 .*\.zip$/u.test(it))).toEqual([true, true]);

    // Without a reason nothing is sent back, without all four nothing accepted.
    await first.getByRole("button", { name: "审核 会议纪要.pdf" }).click();
    for (const quality of ["准确", "真实", "有效"]) await dialog.getByLabel(quality).check();
    expect(await dialog.getByRole("button", { name: "认定材料" }).isDisabled()).toBe(true);
    expect(await dialog.getByRole("button", { name: "退回材料" }).isDisabled()).toBe(true);
    await dialog.getByLabel("退回的理由").fill("缺第二页");
    await coordinator.picture("materials-judging");
    await dialog.getByRole("button", { name: "退回材料" }).click();
    await first.getByText("退回：缺第二页（完整不符）").waitFor();

    await clerk.goTo(address);
    await row(clerk, 0).getByText("退回：缺第二页（完整不符）").waitFor();
    await clerk.picture("materials-sent-back");
    const [chooser] = await Promise.all([
      clerk.page.waitForEvent("filechooser"),
      row(clerk, 0).getByRole("button", { name: "重新提交 会议纪要.pdf" }).click(),
    ]);
    await chooser.setFiles([file("会议纪要（全）.pdf", pdf("一二"))]);
    await row(clerk, 0).getByText("第2次提交").waitFor();

    await coordinator.goTo(address);
    await first.getByRole("button", { name: "审核 会议纪要（全）.pdf" }).click();
    for (const quality of ["完整", "准确", "真实", "有效"]) await dialog.getByLabel(quality).check();
    await dialog.getByRole("button", { name: "认定材料" }).click();
    await first.locator(".fw-piece").first().getByText("已认定").waitFor();
    await coordinator.picture("materials-accepted");
    await coordinator.goTo(`/assessments/${asked.assessmentId}/progress`);
    const whole = coordinator.page.getByRole("link", { name: "全部材料 .zip" });
    await whole.scrollIntoViewIfNeeded();
    await coordinator.picture("materials-archives");
    expect(await archives(whole)).toHaveLength(1);
    await coordinator.goTo(address);
    expect(await coordinator.barriers()).toEqual([]);

    // Withdrawn by whoever gave it, after a question; the record stays.
    await clerk.goTo(address);
    await row(clerk, 1).getByRole("button", { name: "撤下 通知.pdf" }).click();
    await clerk.page.getByRole("alertdialog").getByRole("button", { name: "撤下" }).click();
    await expect.poll(async () => await names(1), SLOWLY).toEqual(["方案.pdf", "附件.pdf"]);
  });

  it("that are stored already are given again without being sent, with where they stand", async () => {
    const { page } = clerk;
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().includes("/files/")) sent.push(request.url());
    });
    const dialog = page.getByRole("dialog");
    await row(clerk, 1)
      .getByRole("button", { name: /^选用已有文件/u })
      .click();
    await dialog.getByLabel("文件名").fill("会议纪要");
    const choice = dialog.getByRole("listitem").filter({ hasText: "会议纪要（全）.pdf" }).first();
    await choice.waitFor();
    expect(await choice.getByRole("listitem").innerText()).toContain(asked.indicator);
    await clerk.picture("materials-stored");
    expect(await clerk.barriers()).toEqual([]);
    await dialog.getByRole("button", { name: "选用 会议纪要（全）.pdf" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(async () => await names(1), SLOWLY).toEqual(["方案.pdf", "附件.pdf", "会议纪要（全）.pdf"]);
    await row(clerk, 1).getByText("同一份文件还用于：").waitFor();
    await clerk.picture("materials-used-twice");
    expect(sent).toEqual([]);
  });

  it("that are secret are judged with the day of the visit, and a link says when it was seen", async () => {
    await coordinator.goTo(address);
    const last = coordinator.page.locator(".fw-material").last();
    const theirs = coordinator.page.getByRole("dialog");
    await last.getByRole("button", { name: "审核 密登3号" }).click();
    for (const quality of ["完整", "准确", "真实", "有效"]) await theirs.getByLabel(quality).check();
    expect(await theirs.getByRole("button", { name: "认定材料" }).isDisabled()).toBe(true);
    const day = theirs.getByLabel("到场核验日期");
    await day.fill((await day.getAttribute("max")) ?? "");
    await coordinator.picture("materials-on-site");
    await theirs.getByRole("button", { name: "认定材料" }).click();
    await theirs.waitFor({ state: "detached" });
    const secret = last.locator(".fw-piece").filter({ hasText: "密登3号" });
    await secret.getByText("办理记录").click();
    await secret.getByText(/到场核验）/u).waitFor();

    await clerk.goTo(address);
    const mine = clerk.page.locator(".fw-material").last();
    await mine.getByRole("button", { name: /^链接/u }).click();
    const dialog = clerk.page.getByRole("dialog");
    await dialog.getByLabel("网址").fill("https://example.gov.cn/1");
    await dialog.getByLabel("标题").fill("公示");
    await dialog.getByLabel("副本存放处").fill("法规科档案柜");
    await clerk.picture("materials-link");
    expect(await clerk.barriers()).toEqual([]);
    await dialog.getByRole("button", { name: "提交" }).click();
    await dialog.waitFor({ state: "detached" });
    await mine.getByText("副本：法规科档案柜").waitFor();
  });

  it("fit a telephone and paper, and are said in English", async () => {
    expect(await clerk.tooWide(390, 844)).toBe(0);
    await clerk.picture("materials-390");
    await clerk.page.setViewportSize({ width: 1440, height: 900 });
    await clerk.page.locator(".fw-header").getByRole("button", { name: "English" }).click();
    await clerk.page.getByRole("heading", { name: "Evidence" }).waitFor();
    const words = await clerk.page.locator(".fw-materials").evaluate((panel) => {
      const copy = panel.cloneNode(true) as Element;
      for (const part of copy.querySelectorAll('[lang="zh-CN"]')) part.remove();
      return copy.textContent ?? "";
    });
    expect(words).not.toMatch(/\p{Script=Han}/u);
    await clerk.picture("materials-english");
    await clerk.page.emulateMedia({ media: "print" });
    expect(await clerk.page.locator(".fw-materials .fw-drop").first().isVisible()).toBe(false);
    expect(await clerk.page.locator(".fw-piece a").first().isVisible()).toBe(true);
    expect([...clerk.faults, ...coordinator.faults]).toEqual([]);
  });
});
