import { renderEntryForm } from "@faheng/documents";
import { expect, it } from "vitest";
import type { Assessment } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("a number that rests on a list, in a browser", (here) => {
  it("is tried, mended, counted, and detached by a number typed by hand", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    const link = page.locator('main a[href^="/assessments/"]').first();
    await link.waitFor();
    const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    const assessment = await read<Assessment>(person, "assessment.get", { id: assessmentId });
    const [indicator, other] = assessment.canEdit.filter((code) => {
      const state = assessment.responses[code]?.handling?.state ?? "draft";
      const isOpen = state === "draft" && assessment.responses[code]?.status !== "not-applicable";
      return (
        isOpen && (assessment.fields[code] ?? []).some((it) => it.field.kind === "count" && it.statedBy === "agency")
      );
    });
    if (indicator === undefined || other === undefined) throw new TypeError("two counts are asked for by nobody");
    await person.goTo(`/assessments/${assessmentId}/fill?of=${indicator}`);
    const panel = page.getByRole("region", { name: "按清单计数" });
    const open = panel.getByRole("button", { name: /：按清单计数…$/ }).first();
    await open.press("Enter");
    await panel.getByText("空白清单：").waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("counts-begin");

    const send = async (rows: readonly (readonly string[])[]): Promise<void> => {
      const [head = [], ...lines] = rows;
      const columns = head.map((title) => ({ title, width: 16 }));
      const bytes = await renderEntryForm({
        sheets: [{ name: "会议", columns, rows: lines }],
        notes: { name: "说明", lines: ["会议清单"] },
        lines: 9,
      });
      const file = { name: "会议清单.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
      await panel.locator('input[type="file"]').setInputFiles(file);
    };
    const day = assessment.cycle.from;
    const good = [
      ["文号", "开会日期", "专题学习"],
      ["一", day, "是"],
      ["二", day, "否"],
      ["三", day, "√"],
    ];
    await send([...good, ["合计", day, ""]]);
    await panel.getByText("请选择按哪一列计数。").waitFor();
    await panel.getByLabel("区分各件的列").selectOption("文号");
    await panel.getByText("有 1 处要先改好，改好后重新选择文件；现在还没有写入任何内容。").waitFor();
    await panel.getByText("这一行是合计，不是一件事").waitFor();
    const confirm = panel.getByRole("button", { name: "按这份清单计数" });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await person.barriers()).toEqual([]);
    await person.picture("counts-refused");
    expect(await person.tooWide(390, 800)).toBe(0);
    await person.picture("counts-refused-390");
    await page.setViewportSize({ width: 1440, height: 900 });

    await send(good);
    await panel.getByLabel("区分各件的列").selectOption("文号");
    await panel.getByLabel("日期列").selectOption("开会日期");
    await panel.getByText("“会议”共 3 件。").waitFor();
    await confirm.press("Enter");
    await panel.getByText(/^按清单计数：3/).waitFor();
    await panel.getByRole("link", { name: "会议清单.xlsx" }).waitFor();
    await person.picture("counts-done");
    const saved = (await read<Assessment>(person, "assessment.get", { id: assessmentId })).responses[indicator];
    expect(Object.values(saved?.facts ?? {})).toContain(3);

    // Another number rests on a part of the list that is kept, and nobody sends it again.
    await person.goTo(`/assessments/${assessmentId}/fill?of=${other}`);
    await open.press("Enter");
    await panel.getByRole("group", { name: "已存的清单" }).waitFor();
    await panel.getByRole("button", { name: "用“会议清单.xlsx”" }).press("Enter");
    await panel.getByText("“会议”共 3 件。").waitFor();
    expect(await panel.getByLabel("日期列").inputValue()).toBe("开会日期");
    await panel.getByLabel("只计其中").selectOption("专题学习");
    await panel.getByText("“会议”共 2 件。").waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("counts-kept");
    await confirm.press("Enter");
    await panel.getByText(/^按清单计数：2/).waitFor();
    await panel.getByText("只计“专题学习”的").waitFor();
    expect(await open.evaluate((it) => it === document.activeElement)).toBe(true);
    await person.picture("counts-kept-done");
    const file = await panel.getByRole("link", { name: "会议清单.xlsx" }).getAttribute("href");
    expect((await page.request.get(file ?? "")).status()).toBe(200);

    // Somebody writes another number over it.
    await person.goTo(`/assessments/${assessmentId}/fill?of=${indicator}`);
    const number = page.getByRole("region", { name: "填报内容" }).getByRole("spinbutton").first();
    const box = (await number.count()) > 0 ? number : page.locator(".fh-facts input").first();
    await box.fill("4");
    await panel.getByText(/^已改为手工填写（4.*），不再按清单；清单计 3/).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText(/Typed by hand since/).waitFor();
    await person.picture("counts-english");
    expect(await person.barriers()).toEqual([]);
    expect(person.faults).toEqual([]);
    await person.leave();
  });
});
