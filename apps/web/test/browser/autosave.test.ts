import { expect, it } from "vitest";
import { signIn, SLOWLY, type Person } from "./person.ts";
import { openScreen } from "./screens.ts";
import { inBrowser } from "./in-browser.ts";

/** Longer than the pauses after which an answer is kept by itself. */
const SEVERAL_PAUSES = 3000;

inBrowser("keeping an answer by itself", (here) => {
  it("stores one change once: a claim that was sent back and is answered with another status, and a blank at the end", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    const { page } = clerk;
    const versions = versionsStored(clerk);
    await page.getByRole("link", { name: "打开该项" }).click();
    await page.locator(".fw-status").getByText("已完成", { exact: true }).click();
    await expect.poll(() => versions.length, SLOWLY).toBe(1);
    await page.waitForTimeout(SEVERAL_PAUSES);
    expect(versions).toHaveLength(1);
    expect(await page.locator(".fw-keep").innerText()).toContain("已保存");

    await page.locator(".fw-status").getByText("不涉及", { exact: true }).click();
    await page.getByLabel("不涉及的理由").fill("本年度没有这类决策。\n");
    await expect.poll(() => versions.length, SLOWLY).toBeGreaterThan(1);
    await page.waitForTimeout(SEVERAL_PAUSES);
    const [stored, ...others] = versions.slice(1);
    expect(others).toEqual([]);
    expect(stored).toBe((versions[0] ?? 0) + 1);
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });

  it("stores the same no second time where the page is opened anew", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    const versions = versionsStored(clerk);
    await openScreen(clerk, "/assessments/{assessment}/fill?of=C3-2");
    await clerk.page.waitForTimeout(SEVERAL_PAUSES);
    expect(versions).toEqual([]);
    await clerk.leave();
  });
});

/** The versions the server gave to this person's answers, as they come. */
function versionsStored({ page }: Person): number[] {
  const versions: number[] = [];
  page.on("response", async (response) => {
    if (!response.url().includes("response.save")) return;
    versions.push(Number(/"version":(\d+)/.exec(await response.text())?.[1]));
  });
  return versions;
}
