import { renderEntryForm } from "@faheng/documents";
import { expect, it } from "vitest";
import { read } from "./call-api.ts";
import { type Person, signIn, tabTo } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

interface Agency {
  readonly id: string;
  readonly name: string;
}

async function workbook(
  departments: readonly (readonly string[])[],
  people: readonly (readonly string[])[],
): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const columns = (...titles: string[]) => titles.map((title) => ({ title, width: 20 }));
  const bytes = await renderEntryForm({
    sheets: [
      { name: "部门", columns: columns("部门名称"), rows: departments },
      { name: "人员", columns: columns("姓名", "账号", "角色", "部门"), rows: people },
    ],
    notes: { name: "填写说明", lines: [] },
    lines: 10,
  });
  return { name: "名册.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

inBrowser("departments and people by workbook, in a browser", (here) => {
  async function hand({ page }: Person, file: Awaited<ReturnType<typeof workbook>>): Promise<void> {
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("heading", { name: "三、核对试算结果" }).waitFor();
  }

  it("what is wrong is mended, what is right is confirmed, and first passwords are shown once", async () => {
    const system = await signIn(here.browser, here.app.url, "system-admin");
    const [agency] = await read<Agency[]>(system, "agency.list", undefined);
    const [old] = await read<Agency[]>(system, "agency.departments", { agencyId: agency?.id });
    const oldName = old?.name ?? "";
    await system.goTo(`/organisation?of=${agency?.id}`);
    await system.page.locator("main").getByRole("link", { name: "批量导入" }).click();
    await system.page.getByRole("heading", { name: "批量导入", level: 1 }).waitFor();
    expect(await system.page.getByLabel("机关", { exact: true }).inputValue()).toBe(agency?.id);
    const [template] = await Promise.all([
      system.page.waitForEvent("download"),
      system.page.getByRole("link", { name: "下载模板（.xlsx）" }).click(),
    ]);
    expect(template.suggestedFilename()).toBe(`${agency?.name} 部门与人员.xlsx`);
    const people = [
      ["导 入甲", "import.a", "责任处室", "审批服务科"],
      ["导入乙", "import.b", "机关领导", ""],
    ];
    await hand(system, await workbook([[oldName], ["审批服务科"], ["第１０科"]], people));
    await system.page.getByText("“人员”表有 2 行，由安全管理员导入，这次不处理。").waitFor();
    expect(await system.barriers()).toEqual([]);
    await system.picture("roster-departments");
    // By keyboard alone: to the sieve, and to the confirmation.
    const onlyNew = system.page.getByRole("button", { name: "新增 2", exact: true });
    await tabTo(system.page, onlyNew);
    await system.page.keyboard.press("Enter");
    expect(await system.page.getByRole("row").count()).toBe(3);
    await tabTo(system.page, system.page.getByRole("button", { name: /^确认导入（新增 2 行/ }));
    await system.page.keyboard.press("Enter");
    await system.page.getByText("新增处室 2 个，新增人员 0 人，变更人员 0 人。").waitFor();

    const security = await signIn(here.browser, here.app.url, "security-admin");
    const { page } = security;
    await security.goTo("/people");
    await page.locator("main").getByRole("link", { name: "批量导入" }).click();
    // The page that one leaves has a choice of agencies, too.
    await page.getByRole("heading", { name: "批量导入", level: 1 }).waitFor();
    await page.getByLabel("机关", { exact: true }).selectOption({ label: agency?.name ?? "" });
    await page.getByText("也可以把文件拖到这里；不超过 2000 行。").waitFor();
    await security.picture("roster-choose");
    await hand(
      security,
      await workbook(
        [],
        [...people, ["导入丙", "import.c", "审计管理员", ""], ["导入丁", "import d", "责任处室", "审批服务"]],
      ),
    );
    await page.getByText("有 2 行有误，改好后重新选择文件；现在还没有写入任何内容。").waitFor();
    await page.getByText("最接近的是“审批服务科”").waitFor();
    expect(await page.getByRole("button", { name: /^确认导入/ }).isDisabled()).toBe(true);
    expect(await security.barriers()).toEqual([]);
    await security.picture("roster-wrong");
    expect(await security.tooWide(390, 800)).toBe(0);
    await security.picture("roster-wrong-390");
    await page.setViewportSize({ width: 1440, height: 900 });

    const mended = await workbook([], [...people, ["导入丁", "import.d", "责任处室", "审批服务科"]]);
    await page.locator('input[type="file"]').setInputFiles(mended);
    await page.getByText("没有错误。确认后按下表写入，要么全部写入，要么都不写入。").waitFor();
    await security.picture("roster-right");
    await page.getByRole("button", { name: "确认导入（新增 3 行，变更 0 行）" }).click();
    await page.getByText("新增处室 0 个，新增人员 3 人，变更人员 0 人。").waitFor();
    expect(await security.barriers()).toEqual([]);
    await security.picture("roster-result");
    const row = page.getByRole("row", { name: /import\.a/ });
    const password = await row.locator("code").nth(1).innerText();
    // Not printed yet: leaving is asked about.
    await page.getByRole("link", { name: "人员与角色" }).first().click();
    await page.getByRole("alertdialog").getByText("初始密码名单还没有打印。").waitFor();
    await page.getByRole("button", { name: "留在本页" }).click();
    await page.evaluate(() => {
      globalThis.print = () => {};
    });
    await page.getByRole("button", { name: "打印名单" }).click();
    await page.getByRole("button", { name: "再导入一份" }).click();
    await page.getByText("也可以把文件拖到这里；不超过 2000 行。").waitFor();
    expect(await page.getByText(password).count()).toBe(0);

    // A workbook that is none, in English.
    await page.getByRole("button", { name: "English" }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "a.xlsx", mimeType: "x/y", buffer: Buffer.from("x") });
    await page.getByRole("alert").waitFor();
    await security.picture("roster-refused-english");
    expect([...system.faults, ...security.faults]).toEqual([]);
    for (const person of [system, security]) await person.leave();
  });
});
