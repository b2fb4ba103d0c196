import { renderEntryForm } from "@faheng/documents";
import { expect, it } from "vitest";
import { read } from "./call-api.ts";
import { type Person, signIn, tabTo } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

interface Agency {
  readonly id: string;
  readonly name: string;
}

const HEAD = ["机关名称", "年度", "考评名称", "指标体系", "总分", "满分", "等次", "名次", "来源文号", "来源日期"];

async function workbook(
  rows: readonly (readonly string[])[],
): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const columns = HEAD.map((title) => ({ title, width: 20 }));
  const bytes = await renderEntryForm({
    sheets: [{ name: "往年", columns, rows }],
    notes: { name: "填写说明", lines: [] },
    lines: 10,
  });
  return { name: "往年结果.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

inBrowser("results of earlier years, in a browser", (here) => {
  async function hand({ page }: Person, file: Awaited<ReturnType<typeof workbook>>): Promise<void> {
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("heading", { name: "核对试算结果" }).waitFor();
  }

  it("come in by workbook, stand beside what is computed, are corrected and removed with a reason", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    const me = await read<{ roles: readonly { agencyId: string; role: string }[] }>(person, "session.me", undefined);
    const agencyId = me.roles.find(({ role }) => role === "coordinator")?.agencyId ?? "";
    const agencies = await read<Agency[]>(person, "agency.list", undefined);
    const name = agencies.find(({ id }) => id === agencyId)?.name ?? "";
    await person.goTo(`/past?of=${agencyId}`);
    await page.getByRole("heading", { name: "历年结果", level: 1 }).waitFor();
    const [template] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载模板（.xlsx）" }).click(),
    ]);
    expect(template.suggestedFilename()).toBe(`${name} 往年结果.xlsx`);
    const year = (y: string, total: string, maximum = "100"): string[] => {
      return [name, y, `${y}年度考评`, "旧版考评", total, maximum, "良好", "3/50", "某政〔2016〕12号", "2016-03-01"];
    };
    await hand(person, await workbook([year("2014", "约80"), ["别的局", ...year("2015", "87.35").slice(1)]]));
    await page.getByText("有 2 行有误，改好后重新选择文件；现在还没有写入任何内容。").waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("past-wrong");
    await hand(person, await workbook([year("2013", "110", "120"), year("2014", "80.5"), year("2015", "87.35")]));
    await tabTo(page, page.getByRole("button", { name: "确认导入（新增 3 个，更正 0 个）" }));
    await page.keyboard.press("Enter");
    await page.getByText("已导入 3 个结果，更正 0 个。").waitFor();
    const totals = page.getByRole("region", { name: "历年总分" });
    // From what was written, the way to it.
    await page.getByRole("navigation", { name: "查看写入的结果" }).getByRole("link", { name: "2014年" }).click();
    await page.waitForURL((url) => url.searchParams.get("of") === agencyId && url.hash === "#year-2014");
    expect(await page.locator("#year-2014").innerText()).toContain("2014年度考评");
    await totals.getByText("比2014年 +6.85").waitFor();
    await totals.getByText("与2013年不可比：满分不同").waitFor();
    expect(await totals.getByText("不是本系统计算的").count()).toBe(3);
    await page.getByRole("img", { name: "旧版考评历年总分，数值见下表" }).waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("past-trend");
    expect(await person.tooWide(390, 800)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });

    await hand(person, await workbook([year("2015", "88")]));
    const confirm = page.getByRole("button", { name: "确认导入（新增 0 个，更正 1 个）" });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel("更正的理由").fill("文件更正");
    await confirm.click();
    await page.getByText("已导入 0 个结果，更正 1 个。").waitFor();
    await totals.getByText("比2014年 +7.5").waitFor();
    await page.getByRole("button", { name: "移除 2013 旧版考评" }).click();
    await page.getByLabel("移除的理由").fill("误导入");
    await page.getByRole("dialog").getByRole("button", { name: "移除" }).click();
    await totals.getByText("2013年度考评").waitFor({ state: "detached" });
    await page.getByText("更正、移除前的各版（3）").click();
    await page.getByText("（误导入）").waitFor();
    await person.picture("past-former");
  });
});
