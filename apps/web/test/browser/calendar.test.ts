import { expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { freeWeekday } from "./free-weekday.ts";
import { signIn, SLOWLY } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

interface Year {
  readonly version: number;
  readonly days: readonly { readonly day: string; readonly kind: string; readonly name: string }[];
}

inBrowser("the working-day calendar in a browser", (here) => {
  it("is kept by the system administrator, by keyboard, day by day and from a pasted list", async () => {
    const keeper = await signIn(here.browser, here.app.url, "system-admin");
    const { page } = keeper;
    const year = () => read<Year>(keeper, "calendar.get", { year: 2031 });
    await keeper.goTo("/calendar?show=2031");
    await page.getByLabel("所点日期的名称").fill("城市纪念日");
    await page.getByRole("button", { name: /^2031年3月4日：工作日/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "2031年3月4日：休息日（城市纪念日）" }).waitFor();
    await page.getByRole("button", { name: /^2031年3月8日：休息日/ }).click();
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await page.getByRole("button", { name: "保存日历" }).click();
    await expect.poll(async () => (await year()).version, SLOWLY).toBe(1);
    expect((await year()).days).toEqual([{ day: "2031-03-04", kind: "holiday", name: "城市纪念日" }]);
    await keeper.picture("calendar-year");
    expect(await keeper.barriers()).toEqual([]);

    await page.getByRole("textbox", { name: "粘贴放假安排" }).fill("2031-10-01,休,国庆节\n2031-10-11,班,调休");
    await page.getByRole("button", { name: "先看看会改变什么" }).click();
    await page.getByText(/2031年：新增 2 天/).waitFor();
    expect((await year()).version).toBe(1);
    await page.getByRole("button", { name: "采用这一年" }).click();
    await expect.poll(async () => (await year()).version, SLOWLY).toBe(2);
    expect((await year()).days.map(({ day }) => day)).toContain("2031-10-11");
    expect(keeper.faults).toEqual([]);
    await keeper.leave();
  });

  it("is taken over for an open cycle by the office, with a reason, once it differs", async () => {
    const keeper = await signIn(here.browser, here.app.url, "system-admin");
    const office = await signIn(here.browser, here.app.url, "municipal");
    const cycles = await read<readonly { readonly id: string; readonly status: string; readonly from: string }[]>(
      office,
      "cycle.list",
    );
    const running = cycles.find(({ status }) => status === "open");
    if (!running) throw new Error("no open cycle");
    const { page } = office;
    await office.goTo(`/cycles/${running.id}`);
    expect(await page.getByRole("heading", { name: "工作日历有变化" }).count()).toBe(0);
    const year = Number(running.from.slice(0, 4));
    const { version, days } = await read<Year>(keeper, "calendar.get", { year });
    const free = freeWeekday(year, days);
    await act(keeper, "calendar.save", {
      year,
      expectedVersion: version,
      days: [...days, { day: free, kind: "holiday", name: "城市纪念日" }].toSorted((a, b) =>
        String(a.day).localeCompare(String(b.day)),
      ),
    });
    await office.goTo(`/cycles/${running.id}`);
    await page.getByRole("heading", { name: "工作日历有变化" }).waitFor();
    await office.picture("calendar-difference");
    const take = page.getByRole("button", { name: "采用现行日历并重新计算" });
    expect(await take.isDisabled()).toBe(true);
    await page.getByLabel("采用的理由").fill("市政府公布纪念日放假");
    await take.click();
    await page.getByRole("heading", { name: "工作日历有变化" }).waitFor({ state: "detached" });
    expect(office.faults).toEqual([]);
    await keeper.leave();
    await office.leave();
  });

  it("is read by the office, which changes nothing", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.goTo("/calendar?show=2026");
    await office.page.getByText("10月", { exact: true }).waitFor();
    expect(await office.page.getByRole("button", { name: /保存日历/ }).count()).toBe(0);
    await office.picture("calendar-office");
    await office.leave();
  });
});
