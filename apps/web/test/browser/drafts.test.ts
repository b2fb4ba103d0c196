import { randomInt } from "node:crypto";
import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, SLOWLY } from "./person.ts";
import { openScreen } from "./screens.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
const TYPED = "三月研究一次，服务器停了。";

describe.skipIf(!requireInCi(chromium, "chromium"))("what is typed", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    await buildApp();
    // The same address after a restart: a browser keeps things for an address.
    const settings = { PORT: String(randomInt(20_000, 32_000)) };
    [app, browser] = await Promise.all([startApp("demonstration", settings), openBrowser(chromium ?? "")]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it("survives a stopped server and a closed tab, is sent by itself, and is nobody else's", async () => {
    const clerk = await signIn(browser, app.url, "department");
    await openScreen(clerk, "/assessments/{assessment}/fill");
    const address = clerk.page.url();
    await clerk.page.route("**/response.save**", (route) => route.abort());
    await clerk.page.getByLabel("进展情况").fill(TYPED);
    await clerk.page.getByText("服务器没有应答").first().waitFor();
    const context = clerk.page.context();
    await clerk.page.close();
    app = await app.restart();
    const again = await context.newPage();
    await again.goto(address);
    await again.getByText(/^已保存/).waitFor();
    expect(await again.getByLabel("进展情况").inputValue()).toBe(TYPED);
    const kept = (): Promise<string[]> =>
      again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("faheng.draft")));
    await expect.poll(kept, SLOWLY).toEqual([]);

    await again.route("**/response.save**", (route) => route.abort());
    await again.getByLabel("进展情况").fill("第二次");
    await expect.poll(async () => (await kept()).length, SLOWLY).toBe(1);
    await again.getByRole("button", { name: "退出" }).click();
    await again.getByRole("heading").first().waitFor();
    await expect.poll(kept, SLOWLY).toEqual([]);
    await clerk.leave();
  });
});
