import { randomInt } from "node:crypto";
import { findChromium, requireInCi } from "@faheng/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "./call-api.ts";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
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
    const kept = (): Promise<string[]> => keptIn(again);
    await expect.poll(kept, SLOWLY).toEqual([]);

    await again.route("**/response.save**", (route) => route.abort());
    await again.getByLabel("进展情况").fill("第二次");
    await expect.poll(async () => (await kept()).length, SLOWLY).toBe(1);
    await again.getByRole("button", { name: "退出" }).click();
    await again.getByRole("heading").first().waitFor();
    await expect.poll(kept, SLOWLY).toEqual([]);
    await clerk.leave();
  });

  it("survives a server that is killed in the middle of a request, and is saved by itself once there is one again", async () => {
    const clerk = await signIn(browser, app.url, "department");
    const { page } = clerk;
    await openScreen(clerk, "/assessments/{assessment}/fill");
    // The request is on its way while the process dies: it is let through to nobody.
    let isUnderWay: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (isUnderWay = resolve));
    let letThrough: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(
      "**/response.save**",
      async (route) => {
        isUnderWay();
        await dead;
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByLabel("进展情况").fill("断电之前写的一句。");
    await underWay;
    const start = await app.kill();
    letThrough();
    await page.getByText("服务器没有应答").first().waitFor();
    // Typed while there is no server at all.
    await page.getByLabel("进展情况").fill("断电之前写的一句。断电之后又写一句。");
    expect(await page.getByLabel("进展情况").inputValue()).toBe("断电之前写的一句。断电之后又写一句。");
    await expect.poll(async () => (await keptIn(page)).length, SLOWLY).toBe(1);
    app = await start();
    await page.getByText(/^已保存/).waitFor();
    await expect.poll(() => keptIn(page), SLOWLY).toEqual([]);
    await page.reload();
    await expect
      .poll(() => page.getByLabel("进展情况").inputValue(), SLOWLY)
      .toBe("断电之前写的一句。断电之后又写一句。");
    await clerk.leave();
  });

  it("is not shown to another account on the same browser, and is there again for its own", async () => {
    const clerk = await signIn(browser, app.url, "department");
    const { page } = clerk;
    const address = await openOne(clerk);
    const before = await page.getByLabel("进展情况").inputValue();
    await page.route("**/response.save**", (route) => route.abort());
    await page.getByLabel("进展情况").fill("只有我看得到");
    await page.getByText("服务器没有应答").first().waitFor();
    // Another account takes over the browser without the first having signed out.
    const other = await page.context().newPage();
    await page.close();
    await other.route("**/response.save**", (route) => route.abort());
    await other.goto("/demo/sign-in/coordinator");
    await other.goto(address);
    await expect.poll(() => other.getByLabel("进展情况").inputValue(), SLOWLY).toBe(before);
    expect(await other.getByText("只有我看得到").count()).toBe(0);
    expect(await keptIn(other)).toHaveLength(1);
    await other.unroute("**/response.save**");
    await other.goto("/demo/sign-in/department");
    await other.goto(address);
    await other.getByText(/^已保存/).waitFor();
    expect(await other.getByLabel("进展情况").inputValue()).toBe("只有我看得到");
    await expect.poll(() => keptIn(other), SLOWLY).toEqual([]);
    await clerk.leave();
  });

  it("stands beside what somebody else has saved meanwhile, and 放弃 takes theirs", async () => {
    const clerk = await signIn(browser, app.url, "department");
    const address = await openOne(clerk);
    await clerk.page.route("**/response.save**", (route) => route.abort());
    await clerk.page.getByLabel("进展情况").fill("我写的");
    await clerk.page.getByText("服务器没有应答").first().waitFor();
    const context = clerk.page.context();
    await clerk.page.close();
    const coordinator = await signIn(browser, app.url, "coordinator");
    await coordinator.page.goto(address);
    await coordinator.page.getByLabel("进展情况").fill("协调员写的");
    await coordinator.page.keyboard.press("Control+s");
    await coordinator.page.getByText(/^已保存/).waitFor();
    const again = await context.newPage();
    await again.goto(address);
    const conflict = again.getByRole("alertdialog");
    await conflict.waitFor();
    const both = await conflict.getByRole("row").filter({ hasText: "进展情况" }).innerText();
    expect(both).toContain("协调员写的");
    expect(both).toContain("我写的");
    await again.getByRole("button", { name: "放弃", exact: true }).click();
    await conflict.waitFor({ state: "detached" });
    expect(await again.getByLabel("进展情况").inputValue()).toBe("协调员写的");
    await expect.poll(() => keptIn(again), SLOWLY).toEqual([]);
    await again.reload();
    await expect.poll(() => again.getByLabel("进展情况").inputValue(), SLOWLY).toBe("协调员写的");
    await clerk.leave();
    await coordinator.leave();
  });
});

/** Opens one item by its own address, which shows everybody the same one. */
async function openOne(person: Person): Promise<string> {
  await openScreen(person, "/assessments/{assessment}/fill");
  const id = new URL(person.page.url()).pathname.split("/")[2] ?? "";
  const { canEdit } = await read<{ canEdit: readonly string[] }>(person, "assessment.get", { id });
  await person.goTo(`/assessments/${id}/fill?of=${canEdit[0]}`);
  return person.page.url();
}

/** The keys under which a browser keeps drafts. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("faheng.draft")));
}
