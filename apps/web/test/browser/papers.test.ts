import { findLibreOffice, requireInCi } from "@faheng/services";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn } from "./person.ts";

const isLaidOut = requireInCi(findLibreOffice(), "libreoffice");

/** Asks for the first document as PDF, waits for the machine, and takes it. */
async function beginningOfPdf({ page }: Person): Promise<string> {
  await page.getByRole("button", { name: /^生成 PDF：/u }).press("Enter");
  const taking = page.getByRole("link", { name: /^下载 .*\.pdf$/u });
  await taking.waitFor({ timeout: 120_000 });
  const [pdf] = await Promise.all([page.waitForEvent("download"), taking.click()]);
  return (await readFile(await pdf.path())).subarray(0, 5).toString();
}

inBrowser("the register of documents, in a browser", (here) => {
  it(
    "a document is made, held to the register, issued under its number, stamped and withdrawn",
    { timeout: 300_000 },
    async () => {
      const desk = await signIn(here.browser, here.app.url, "coordinator");
      const { page } = desk;
      const link = page.locator('main a[href^="/assessments/"]').first();
      await link.waitFor();
      const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
      await desk.goTo(`/assessments/${assessmentId}/papers`);
      await page.getByText("没有公文").waitFor();
      await desk.picture("papers-empty");
      await page.getByRole("button", { name: "制作公文" }).press("Enter");
      const making = page.getByRole("form", { name: "制作公文" });
      await making.getByLabel("文件类别").selectOption({ label: "任务分解表" });
      await making.getByLabel("发文字号").fill("衡法(2026)五号");
      await making.getByRole("button", { name: "制作并登记" }).click();
      await making.getByText("不是完整的发文字号").waitFor();
      await making.getByLabel("发文字号").fill("衡法(2026)5号");
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("papers-make");
      await making.getByRole("button", { name: "制作并登记" }).click();
      await page.getByText("衡法〔2026〕5号").first().waitFor();

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: /^下载：/u }).click(),
      ]);
      const file = await download.path();
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "选择要核验的文件" }).click(),
      ]);
      await chooser.setFiles(file);
      await page.getByText("与登记的公文一致").waitFor();

      // Where LibreOffice is: the same document, laid out by the machine.
      expect(isLaidOut ? await beginningOfPdf(desk) : "%PDF-").toBe("%PDF-");
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("papers-pdf");

      await page.getByRole("button", { name: /^印发：/u }).press("Enter");
      await page.getByRole("button", { name: "登记印发" }).click();
      const [stamp] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: /^上传盖章件：/u }).click(),
      ]);
      await stamp.setFiles({
        name: "盖章件.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
      });
      await page.getByRole("link", { name: "盖章件：盖章件.pdf" }).waitFor();
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("papers-issued");
      await page.getByRole("button", { name: /撤销公文/u }).click();
      await page.getByLabel("撤销的理由").fill("印错");
      await page.getByRole("dialog").getByRole("button", { name: "撤销公文" }).click();
      await page.getByText(/印错/u).waitFor();
      // The address holds what is shown.
      await page.getByRole("radio", { name: /^已印发/u }).check();
      await page.getByText("没有符合筛选条件的公文").waitFor();
      expect(page.url()).toContain("show=issued");
      await desk.goTo(`/assessments/${assessmentId}/papers?show=withdrawn`);
      await page.getByText(/印错/u).waitFor();
      await desk.picture("papers-withdrawn");

      // A text is written around figures, saved, and then offered as a document.
      await page.getByRole("link", { name: "撰写自评报告" }).click();
      const text = page.getByRole("form", { name: "撰写文稿" });
      await text.getByText("数据与文稿一致。").waitFor();
      await text.getByRole("textbox", { name: "第2段" }).fill("共{事项总数}项，{完成}。");
      await text.getByRole("button", { name: "保存文稿" }).click();
      await text.getByText("不是可用的数据名").waitFor();
      await text.getByRole("textbox", { name: "第2段" }).fill("共{事项总数}项。");
      // The sheet beside it follows, and the caret stays where somebody types.
      const sheet = page.getByRole("region", { name: "印出的样子" });
      await sheet.getByText(/^共\d+项。$/u).waitFor();
      const second = text.getByRole("textbox", { name: "第2段" });
      await second.press("Home");
      await second.pressSequentially("全年");
      await sheet.getByText(/^全年共\d+项。$/u).waitFor();
      expect(await second.evaluate((it: HTMLTextAreaElement) => it.selectionStart)).toBe(2);
      await second.fill("共{事项总数}项。");
      // What is not saved is left behind by nobody who was not asked, and the page belongs to the documents.
      const tab = page.getByRole("navigation", { name: "本机关考评" }).getByRole("link", { name: "公文" });
      expect(await tab.getAttribute("aria-current")).toBe("page");
      await tab.click();
      await page.getByRole("alertdialog").getByRole("button", { name: "留在本页" }).click();
      await text.getByText(/^印作：共\d+项。$/u).waitFor();
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("text-writing");
      await text.getByRole("button", { name: "保存文稿" }).click();
      await text.getByText("各版").click();
      await text.getByText(/^第1版，/u).waitFor();
      await page.getByRole("link", { name: "到公文登记制作" }).click();
      await page.getByRole("button", { name: "制作公文" }).press("Enter");
      await making.getByLabel("文件类别").selectOption({ label: "自评报告" });
      await making.getByRole("button", { name: "制作并登记" }).click();
      await page
        .getByText(/自评报告$/u)
        .first()
        .waitFor();
      expect(desk.faults).toEqual([]);
      await desk.leave();
    },
  );
});
