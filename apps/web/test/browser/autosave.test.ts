import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
import { openScreen } from "./screens.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
/** Longer than the pauses after which an answer is kept by itself. */
const SEVERAL_PAUSES = 3000;

describe.skipIf(!requireInCi(chromium, "chromium"))("keeping an answer by itself", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it("stores one change once: a claim that was sent back and is answered with another status, and a blank at the end", async () => {
    const clerk = await signIn(browser, app.url, "department/commerce-service");
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
    const clerk = await signIn(browser, app.url, "department/commerce-service");
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
