import { expect, it } from "vitest";
import { signIn, SLOWLY } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

const ROW = "党组专题研究法治工作不少于2次";
const MEETINGS = "党组专题研究法治工作的次数";

inBrowser("a status that its facts contradict, in a browser", (here) => {
  it("is hinted at where it is typed, stored all the same, and marked in the coordinator's list", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department");
    const { page } = clerk;
    await page.getByRole("link", { name: /填报$/u }).first().click();
    await page.getByRole("row", { name: ROW }).click();
    await page.getByRole("heading", { name: ROW }).waitFor();
    const hint = page.locator(".fw-hint");
    expect(await hint.getAttribute("role")).toBe("status");
    await page.getByRole("textbox", { name: MEETINGS }).fill("1");
    await page.getByRole("radio", { name: "已完成" }).check();
    await hint.getByText(/状态为“已完成”，所填内容却未达到要求（应不少于2次，实1次）/u).waitFor();
    await page.getByText(/^已保存/u).waitFor();
    await clerk.picture("hint");
    expect(await clerk.barriers()).toEqual([]);
    await page.reload();
    await hint.getByText(/状态为“已完成”/u).waitFor();
    expect(await page.getByRole("radio", { name: "已完成" }).isChecked()).toBe(true);

    const coordinator = await signIn(here.browser, here.app.url, "coordinator");
    await coordinator.page.getByRole("link", { name: "进度" }).first().click();
    const row = coordinator.page.getByRole("row", { name: ROW }).last();
    await row.getByText("与所填内容不符：未填齐或未达到要求").waitFor();
    await coordinator.picture("hint-mark");
    expect(await coordinator.barriers()).toEqual([]);

    await page.getByRole("radio", { name: "推进中" }).check();
    await expect.poll(() => hint.textContent(), SLOWLY).toBe("");
    expect([...clerk.faults, ...coordinator.faults]).toEqual([]);
  });
});
