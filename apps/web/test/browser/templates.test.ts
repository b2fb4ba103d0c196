import { renderDocx } from "@faheng/documents";
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

/** A statement of responsibility in somebody's own form; the first one has slips in it. */
async function template(isMended: boolean): Promise<Buffer> {
  const cells = ["{#责任事项}{序号}", "{事项}", "{职责}", isMended ? "{完成时限}{/责任事项}" : "{完成时间}{/责任事项}"];
  const columns = [
    { title: "序号", width: 8 },
    { title: "事项", width: 50 },
    { title: "职责", width: 12 },
    { title: "完成时限", width: 24 },
  ];
  const rows = [cells.map((text) => ({ text }))];
  const bytes = await renderDocx({
    title: "目标责任书",
    documentNumber: null,
    orientation: "portrait",
    blocks: [
      { kind: "paragraph", text: isMended ? "责任单位：{责任处室}" : "责任单位：{责任科室}" },
      {
        kind: "paragraph",
        text: "依据《{指标体系}》，{考评周期}由{责任处室}牵头{牵头项数}项、配合{配合项数}项，责任如下：",
      },
      { kind: "table", name: "责任事项", columns, rows },
      { kind: "paragraph", text: "{机关名称}　　{制作日期}", align: "right" },
    ],
  });
  return Buffer.from(bytes);
}

inBrowser("templates of one's own, in a browser", (here) => {
  it(
    "one is uploaded with slips, mended, tried, makes a document of the register, and is withdrawn",
    { timeout: 300_000 },
    async () => {
      const desk = await signIn(here.browser, here.app.url, "coordinator");
      const { page } = desk;
      const link = page.locator('main a[href^="/assessments/"]').first();
      await link.waitFor();
      const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
      await desk.goTo(`/assessments/${assessmentId}/papers`);
      await page.getByRole("link", { name: "公文模板" }).press("Enter");
      await page.getByText("还没有模板").waitFor();
      await page.getByLabel("文件类别").selectOption({ label: "责任书" });
      expect(page.url()).toContain("kind=responsibility");
      await page.getByText("{#责任事项}…{/责任事项}").waitFor();
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("templates-empty");

      const choose = async (buffer: Buffer): Promise<void> => {
        const [chooser] = await Promise.all([
          page.waitForEvent("filechooser"),
          page.getByRole("button", { name: "选择模板文件" }).press("Enter"),
        ]);
        const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        await chooser.setFiles({ name: "责任书红头.docx", mimeType, buffer });
        await page.getByRole("button", { name: "核对并保存" }).press("Enter");
      };
      await choose(await template(false));
      const slips = page.getByRole("region", { name: "需要修改的地方" });
      await slips.getByText("没有字段“责任科室”，是否指“责任处室”").waitFor();
      await slips.getByText("没有字段“完成时间”，是否指“完成时限”").waitFor();
      await slips.getByText("表1 第2行 第4列").waitFor();
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("templates-slips");
      await choose(await template(true));
      await page.getByText("已保存为第 1 版").waitFor();

      const [trial] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "试填第1版" }).click(),
      ]);
      expect(trial.suggestedFilename()).toMatch(/^试填 .*责任书\.docx$/u);
      keep(await trial.path(), "template-trial.docx");
      expect(await desk.barriers()).toEqual([]);
      await desk.picture("templates-kept");

      await page.getByRole("link", { name: "到公文登记制作" }).click();
      await page.getByRole("button", { name: "制作公文" }).press("Enter");
      const making = page.getByRole("form", { name: "制作公文" });
      const documents = making.getByLabel("文件类别");
      const wanted = await documents.locator("option").filter({ hasText: "责任书" }).first().textContent();
      await documents.selectOption({ label: wanted ?? "" });
      await making.getByLabel("版式").selectOption({ label: "按本单位模板：责任书红头（第1版）" });
      await desk.picture("templates-make");
      await making.getByRole("button", { name: "制作并登记" }).click();
      await page.getByText("按本单位模板：责任书红头（第1版）").waitFor();
      const [made] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: /^下载：/u }).click(),
      ]);
      keep(await made.path(), "template-made.docx");
      await desk.picture("templates-made");

      await desk.goTo(`/assessments/${assessmentId}/templates?kind=responsibility`);
      await page.getByRole("button", { name: /停用模板/u }).click();
      await page.getByLabel("停用的理由").fill("换用新版红头");
      await page.getByRole("dialog").getByRole("button", { name: "停用模板" }).click();
      await page.getByText(/换用新版红头/u).waitFor();
      await desk.picture("templates-withdrawn");
      expect(desk.faults).toEqual([]);
      await desk.leave();
    },
  );
});

/** Kept beside the pictures, to be looked at as a page. */
function keep(file: string, name: string): void {
  if (process.env["FAHENG_PICTURES"] !== "1") return;
  const folder = path.join(import.meta.dirname, "../../../../artifacts/screenshots");
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, name));
}
