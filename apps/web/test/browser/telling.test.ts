import { afterAll, beforeAll, expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";
import { type RunningApp, startApp } from "./start-app.ts";

inBrowser("提醒方式", (here) => {
  let app: RunningApp;
  beforeAll(async () => {
    // Nobody listens there: what leaves the house is tried with the server; here somebody says how they want it.
    app = await startApp("demonstration", {
      FAHENG_SMTP_URL: "smtp://127.0.0.1:9",
      FAHENG_MAIL_FROM: "faheng@example.gov.cn",
      FAHENG_MAIL_DOMAINS: "example.gov.cn",
      FAHENG_WEBHOOK_URL: "http://127.0.0.1:9/notices",
      FAHENG_WEBHOOK_SECRET: "a-secret-of-the-city-of-32-letters",
    });
  });
  afterAll(async () => {
    await app.stop();
  });

  it("is said on the page of notices, by keyboard, and kept", async () => {
    const person = await signIn(here.browser, app.url, "coordinator");
    const { page } = person;
    await person.goTo("/notices");
    const save = page.getByRole("button", { name: "保存提醒方式" });
    await save.waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel("邮件", { exact: true }).selectOption("每个工作日一封汇总（早上八点）");
    await page.getByLabel("邮箱地址").fill("c@example.com");
    await page.keyboard.press("Enter");
    await page.getByText("不能向 example.com 的邮箱发送通知").waitFor();
    await person.picture("telling-refused");
    await page.getByLabel("邮箱地址").fill("c@example.gov.cn");
    await page.getByLabel("同时推送到本市的政务消息").uncheck();
    await page.getByLabel("邮箱地址").press("Enter");
    await page.getByText("已按此提醒。").waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(await person.tooWide(1024, 768)).toBe(0);
    await page.reload();
    expect(await page.getByLabel("邮箱地址").inputValue()).toBe("c@example.gov.cn");
    expect(await page.getByLabel("同时推送到本市的政务消息").isChecked()).toBe(false);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("You are told in this way.").waitFor();
    await person.picture("telling-english");
    // A server that refuses is a fault of the page's console, once.
    expect(person.faults.filter((it) => !it.includes("400"))).toEqual([]);
    await person.leave();
  });

  it("is not asked for where the server has no way out", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    await person.goTo("/notices");
    await person.page.getByRole("heading", { name: "通知" }).first().waitFor();
    await person.page.waitForLoadState("networkidle");
    expect(await person.page.getByText("提醒方式").count()).toBe(0);
    await person.leave();
  });
});
