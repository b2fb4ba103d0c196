import { readFile } from "node:fs/promises";
import { findChromium, requireInCi } from "@faheng/services";
import { generate } from "otplib";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, tabTo, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
const ADMINISTRATORS = [
  { role: "系统管理员", name: "赵甲", login: "xitong", password: "Heng-zhou-1-aa" },
  { role: "安全管理员", name: "钱乙", login: "anquan", password: "Heng-zhou-2-bb" },
  { role: "审计管理员", name: "孙丙", login: "shenji", password: "Heng-zhou-3-cc" },
] as const;
const [SYSTEM, SECURITY, AUDITOR] = ADMINISTRATORS;
const ISSUER = "http://127.0.0.1:9";
const CLERK = { name: "李丁", login: "fagui", password: "Heng-zhou-4-dd" };
const AGENCY = "市商务局";
const DEPARTMENT = "政策法规处";

/** Nobody answers there; only what our own pages show of it is looked at here. */
const SINGLE_SIGN_ON = {
  FAHENG_OIDC_ISSUER: ISSUER,
  FAHENG_OIDC_CLIENT_ID: "faheng",
  FAHENG_OIDC_CLIENT_SECRET: "not-a-secret",
  FAHENG_OIDC_LABEL: "统一身份认证",
};

/** Accounts, from an empty folder in production mode to the audit: one installation, its people one after another. */
describe.skipIf(!requireInCi(chromium, "chromium"))("accounts in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let clerk: Person;
  let secret = "";
  /** The security administrator's session, once the second factor is set up. */
  let securityCookies: Awaited<ReturnType<BrowserContext["cookies"]>> = [];

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([
      startApp("production", { ...SINGLE_SIGN_ON, FAHENG_TRUSTED_PROXIES: "127.0.0.1" }),
      openBrowser(chromium ?? ""),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const stranger = () => signIn(browser, app.url, "");
  const field = ({ page }: Person, label: string) => page.getByLabel(label, { exact: true });
  const press = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true }).click();
  const knock = async (person: Person, login: string, password: string): Promise<void> => {
    await field(person, "账号").fill(login);
    await field(person, "密码").fill(password);
    await person.page.keyboard.press("Enter");
  };
  const arrive = async ({ login, password }: { login: string; password: string }): Promise<Person> => {
    const person = await stranger();
    await knock(person, login, password);
    await person.page.getByRole("heading", { name: "工作台" }).waitFor();
    return person;
  };
  const arriveSecurity = async (): Promise<Person> => {
    const person = await stranger();
    await person.page.context().addCookies(securityCookies);
    await person.goTo("/");
    return person;
  };
  const wrongOn = async (person: Person) => [...(await person.barriers()), ...person.faults];

  it("sets up three administrators on the first run, by keyboard", async () => {
    const person = await stranger();
    const { page } = person;
    const next = (): Promise<void> => page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "设置码与城市" }).waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("first-run-1-code");
    await field(person, "首次设置码").fill("wrong");
    await field(person, "城市名称").fill("衡州市");
    await next();
    for (const [index, { role, name, login, password }] of ADMINISTRATORS.entries()) {
      const head = page.getByRole("heading", { name: role });
      await head.waitFor();
      expect(await head.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Tab");
      await page.keyboard.type(index === 2 ? SYSTEM.name : name);
      await page.keyboard.press("Tab");
      await page.keyboard.type(login);
      await page.keyboard.press("Tab");
      await page.keyboard.type("short");
      await page.keyboard.press("Tab");
      await page.keyboard.type("short");
      await next();
      if (index === 2) {
        await page.getByText("三个管理员须由三人分别担任").last().waitFor();
        await person.picture("first-run-2-refused");
        await field(person, "姓名").fill(name);
      }
      await page.getByText("密码不符合要求").waitFor();
      expect(await wrongOn(person)).toEqual([]);
      await field(person, "密码").fill(password);
      await field(person, "再输一次密码").fill(password);
      if (index === 1) await person.picture("first-run-3-administrator");
      await next();
    }
    await page.getByRole("heading", { name: "核对并完成" }).waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await press(person, "完成设置");
    await page.getByText("FAHENG_SETUP_CODE").waitFor();
    await person.picture("first-run-4-review");
    for (const { role } of ADMINISTRATORS.toReversed()) {
      await press(person, "上一步");
      await page.getByRole("heading", { name: role }).waitFor();
    }
    await press(person, "上一步");
    await field(person, "首次设置码").fill(app.setupCode ?? "");
    await next();
    for (const { role } of ADMINISTRATORS) {
      await page.getByRole("heading", { name: role }).waitFor();
      await press(person, "下一步");
    }
    await press(person, "完成设置");
    await page.getByText("设置完成，三位管理员已设立").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("first-run-5-done");
    await page.reload();
    await page.getByRole("heading", { name: "登录" }).waitFor();
    expect(await page.getByText("首次设置码").count()).toBe(0);
    await person.leave();
  });

  it("refuses a wrong password without saying which part is wrong", async () => {
    const person = await stranger();
    const ways = person.page.getByRole("link", { name: "统一身份认证" });
    expect(await ways.getAttribute("href")).toBe("/auth/oidc/start");
    await knock(person, SYSTEM.login, "nothing-like-it-1");
    await person.page.getByText("FAHENG_SIGN_IN_REFUSED").waitFor();
    expect(await field(person, "密码").evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("sign-in-refused");
    await person.leave();
  });

  it("lets the system administrator found an agency with a department, by keyboard", async () => {
    const person = await arrive(SYSTEM);
    const { page } = person;
    await tabTo(person.page, page.getByRole("navigation").getByRole("link", { name: "组织机构" }));
    await page.keyboard.press("Enter");
    await page.getByText("还没有机关").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("organisation-empty");
    await tabTo(person.page, field(person, "机关名称"));
    await page.keyboard.type(AGENCY);
    await page.keyboard.press("Tab");
    await page.keyboard.type("经济管理部门");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: AGENCY }).waitFor();
    for (const name of [DEPARTMENT, "办公室"]) {
      await tabTo(person.page, field(person, "新增处室"));
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: `撤销 ${name}` }).waitFor();
    }
    await tabTo(person.page, page.getByRole("button", { name: "撤销 办公室" }));
    await page.keyboard.press("Enter");
    await page.getByText("本处室没有进行中的事项。").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("organisation-dissolve");
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    // Who changed their mind stands where they were.
    await page.locator("button:focus", { hasText: "撤销" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("本处室没有进行中的事项。").waitFor();
    await tabTo(person.page, page.getByRole("alertdialog").getByRole("button", { name: "撤销" }));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "撤销 办公室" }).waitFor({ state: "detached" });
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("organisation");
    await person.leave();
  });

  it("takes a second factor into use and asks for it from then on", async () => {
    const person = await arrive(SYSTEM);
    const { page } = person;
    await page.getByRole("link", { name: /赵甲/ }).click();
    const panel = page.locator("section", { hasText: "动态口令（第二重验证）" });
    await panel.getByLabel("现在的密码").fill(SYSTEM.password);
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: /二维码/ }).waitFor();
    secret = ((await panel.locator(".fw-secret").textContent()) ?? "").replaceAll(" ", "");
    expect(await panel.locator("details code").textContent()).toContain(`secret=${secret}`);
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("second-factor");
    await field(person, "应用显示的 6 位动态口令").fill(await codeNow(secret, 0));
    await page.keyboard.press("Enter");
    await page.getByText(/^动态口令已启用/).waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await press(person, "退出");
    await page.getByRole("heading", { name: "登录" }).waitFor();
    await knock(person, SYSTEM.login, SYSTEM.password);
    const code = field(person, "动态口令（6 位数字）");
    await code.waitFor();
    expect(await code.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("sign-in-second-factor");
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await page.getByText("FAHENG_SIGN_IN_REFUSED").waitFor();
    // A code is good once; the app shows the next half a minute later, and the server takes it that much early.
    await code.fill(await codeNow(secret, 30));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "工作台" }).waitFor();
    await person.leave();
  });

  it("shows a security administrator nothing but the second factor until it is set up", async () => {
    const person = await stranger();
    const { page } = person;
    await knock(person, SECURITY.login, SECURITY.password);
    await page.getByRole("heading", { name: "启用动态口令" }).waitFor();
    await person.goTo("/people");
    await page.getByRole("heading", { name: "启用动态口令" }).waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("second-factor-required");
    await field(person, "现在的密码").fill(SECURITY.password);
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: /二维码/ }).waitFor();
    const own = ((await page.locator(".fw-secret").textContent()) ?? "").replaceAll(" ", "");
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("second-factor-required-code");
    await field(person, "应用显示的 6 位动态口令").fill(await codeNow(own, 0));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "人员与角色" }).waitFor();
    expect(await wrongOn(person)).toEqual([]);
    securityCookies = await page.context().cookies();
    await person.page.context().close();
  });

  it("changes one's own password and ends the other sessions", async () => {
    const here = await arrive(AUDITOR);
    const there = await arrive(AUDITOR);
    await here.goTo("/account");
    const sent: string[] = [];
    here.page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await field(here, "新密码").fill("Woaini1314!");
    await here.page.getByText(/^密码强度：.*易猜到，不能使用/).waitFor();
    expect(await wrongOn(here)).toEqual([]);
    await here.picture("account-strength");
    await field(here, "新密码").fill("Heng-zhou-5-ee");
    await here.page.getByText(/^密码强度：.难猜到$/).waitFor();
    // Judged here: nothing of what is typed has left the page.
    expect(sent.filter((text) => /Woaini|Heng-zhou-5|trpc/.test(text))).toEqual([]);
    await field(here, "再输一次新密码").fill("Heng-zhou-5-e");
    await here.page.getByText("两次输入的密码不一致").waitFor();
    await field(here, "再输一次新密码").fill("Heng-zhou-5-ee");
    await here.page.getByLabel("现在的密码").first().fill(AUDITOR.password);
    await press(here, "修改密码");
    await here.page.getByText(/^密码已修改/).waitFor();
    expect(await wrongOn(here)).toEqual([]);
    await here.picture("account");
    await there.page.getByRole("link", { name: "审计" }).first().click();
    await there.page.getByText("您的登录已结束").waitFor();
    await field(here, "新密码").fill(AUDITOR.password);
    await field(here, "再输一次新密码").fill(AUDITOR.password);
    await here.page.getByLabel("现在的密码").first().fill("Heng-zhou-5-ee");
    await press(here, "修改密码");
    await expect.poll(() => field(here, "新密码").inputValue()).toBe("");
    await here.leave();
    await there.leave();
  });

  it("shows where one is signed in, and ends one of them and all others", async () => {
    const [here, there, elsewhere] = [await arrive(AUDITOR), await arrive(AUDITOR), await arrive(AUDITOR)];
    const { page } = here;
    await here.goTo("/account");
    const rows = page.locator("section", { has: page.getByRole("heading", { name: "我的登录" }) }).locator("tbody tr");
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(3);
    const own = rows.filter({ hasText: "本次登录" });
    expect(await own.count()).toBe(1);
    expect(await own.textContent()).toContain("谷歌浏览器（Chrome） · Linux 系统（含统信、麒麟）服务器本机");
    expect(await wrongOn(here)).toEqual([]);
    await here.picture("account-sessions");
    // The one begun last stands first.
    await rows.first().getByRole("button").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "结束登录" }).click();
    await elsewhere.page.getByRole("link", { name: "审计" }).first().click();
    await elsewhere.page.getByText("您的登录已结束").waitFor();
    await press(here, "结束其他全部登录");
    await page.getByRole("alertdialog").getByRole("button", { name: "结束其他全部登录" }).click();
    await page.getByText(/^其他登录已结束/).waitFor();
    expect(await rows.count()).toBe(1);
    expect(await page.getByRole("button", { name: "结束其他全部登录" }).count()).toBe(0);
    expect(await wrongOn(here)).toEqual([]);
    await there.page.getByRole("link", { name: "审计" }).first().click();
    await there.page.getByText("您的登录已结束").waitFor();
    for (const person of [here, there, elsewhere]) await person.leave();
  });

  it("lets the security administrator add a person and give a role", async () => {
    const person = await arriveSecurity();
    const { page } = person;
    await person.goTo("/people");
    await field(person, "姓名").fill(CLERK.name);
    await field(person, "账号").fill(CLERK.login);
    const form = page.locator("section", { has: page.getByRole("heading", { name: "新增人员" }) });
    await form.getByLabel("机关").selectOption({ label: AGENCY });
    await form.getByLabel("处室").selectOption({ label: DEPARTMENT });
    await field(person, "初始密码").fill(CLERK.password);
    await field(person, "再输一次密码").fill(CLERK.password);
    await press(person, "新增人员");
    await page.getByRole("heading", { name: CLERK.name }).waitFor();
    const detail = page.locator("section", { has: page.getByRole("heading", { name: CLERK.name }) });
    await detail.getByLabel("角色").selectOption({ label: "法治工作机构" });
    await detail.getByLabel("机关").selectOption({ label: AGENCY });
    await press(person, "增加角色");
    const role = detail.getByRole("listitem").filter({ hasText: `法治工作机构 · ${AGENCY}` });
    await role.waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("people");
    await role.getByRole("button").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "收回" }).click();
    await role.getByText("已结束").waitFor();
    await page.getByText("单点登录绑定").click();
    await page.getByLabel("身份服务地址（issuer）").fill(ISSUER);
    await page.getByLabel("身份编号（subject）").fill("u-4711");
    await press(person, "绑定");
    await page.getByText("已绑定单点登录").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("people-single-sign-on");
    await field(person, "查找人员").fill("没有这个人");
    await page.getByText("没有符合条件的人员").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("没有这个人");
    expect(await wrongOn(person)).toEqual([]);
    await person.leave();
  });

  it("shows a disabled person the door at the next click", async () => {
    clerk = await arrive(CLERK);
    const security = await arriveSecurity();
    await security.goTo("/people?q=fagui");
    await security.page.getByRole("row", { name: CLERK.name }).click();
    await security.page.getByRole("button", { name: `停用 ${CLERK.login}` }).click();
    await security.page.getByRole("alertdialog").getByRole("button", { name: "停用" }).click();
    await security.page.getByRole("button", { name: "恢复使用" }).waitFor();
    expect(await wrongOn(security)).toEqual([]);
    await security.picture("people-disabled");
    await clerk.page.getByRole("link", { name: "指标体系", exact: true }).click();
    await clerk.page.getByText("您的登录已结束").waitFor();
    expect(await wrongOn(clerk)).toEqual([]);
    await clerk.picture("session-ended");
    await knock(clerk, CLERK.login, CLERK.password);
    await clerk.page.getByText("FAHENG_SIGN_IN_REFUSED").waitFor();
    await security.page.getByRole("button", { name: "恢复使用" }).click();
    await security.page.getByRole("button", { name: `停用 ${CLERK.login}` }).waitFor();
    await knock(clerk, CLERK.login, CLERK.password);
    await clerk.page.getByRole("navigation").waitFor();
    await security.leave();
  });

  it("forbids what is another's, in a picture of its own", async () => {
    for (const [path, name] of [
      ["/people", "forbidden"],
      ["/audit", "forbidden-audit"],
    ] as const) {
      await clerk.goTo(path);
      await clerk.page.getByText("没有权限").waitFor();
      expect(await wrongOn(clerk)).toEqual([]);
      await clerk.picture(name);
    }
    await clerk.leave();
  });

  it("locks after five wrong passwords, and the security administrator unlocks", async () => {
    const person = await stranger();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answered = person.page.waitForResponse(/session\.signIn/);
      await knock(person, CLERK.login, `Wrong-${attempt}-wrong`);
      await answered;
      await expect.poll(() => person.page.getByRole("button", { name: "登录", exact: true }).isEnabled()).toBe(true);
    }
    await person.page.getByText("FAHENG_SIGN_IN_LOCKED").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("sign-in-locked");
    const security = await arriveSecurity();
    await security.goTo("/people?show=locked");
    await security.page.getByRole("row", { name: CLERK.name }).click();
    await press(security, "解除锁定");
    await security.page.getByText("解除锁定").waitFor({ state: "detached" });
    await knock(person, CLERK.login, CLERK.password);
    await person.page.getByRole("navigation").waitFor();
    await security.leave();
    await person.leave();
  });

  it("asks for password and code together while strangers try an account from everywhere", async () => {
    const attempt = async (range: number): Promise<void> => {
      const body = JSON.stringify({ login: SYSTEM.login, password: "Wrong-1-wrong", totp: null });
      const headers = { "content-type": "application/json", "x-forwarded-for": `198.51.${range}.7` };
      await fetch(`${app.url}/api/trpc/session.signIn`, { method: "POST", headers, body });
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => attempt(index)));
    const person = await stranger();
    await knock(person, SYSTEM.login, SYSTEM.password);
    await person.page.getByText("FAHENG_SIGN_IN_GUARDED").waitFor();
    const code = field(person, "动态口令（6 位数字）");
    await expect.poll(() => code.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("sign-in-guarded");
    await code.fill(await codeNow(secret, 30));
    await person.page.keyboard.press("Enter");
    await person.page.getByRole("heading", { name: "工作台" }).waitFor();
    await person.leave();
  });

  it("lets the auditor filter, read, check and take the audit away", async () => {
    const person = await arrive(AUDITOR);
    const { page } = person;
    await person.goTo("/audit");
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("audit");
    const rows = page.locator(".fw-audit tbody tr");
    await field(person, "动作").selectOption("organisation.write");
    // The city's own founding, the agency, two departments; dissolving one is an act of its own.
    await expect.poll(() => rows.count()).toBe(4);
    await field(person, "机关").selectOption({ label: AGENCY });
    await field(person, "人员").selectOption({ label: SYSTEM.name });
    await field(person, "自（含当日）").fill("2026-01-01");
    const { searchParams } = new URL(page.url());
    expect([...searchParams.keys()].sort()).toEqual(["action", "actor", "agency", "from"]);
    await page.reload();
    await expect.poll(() => rows.count()).toBe(3);
    await rows.first().getByRole("button").click();
    const change = page.locator(".fw-change");
    await expect.poll(() => change.textContent()).toContain("办公室");
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("audit-filtered");
    for (const format of ["xlsx", "csv"] as const) {
      const download = page.waitForEvent("download");
      await press(person, `导出 .${format}`);
      const bytes = await readFile(await (await download).path());
      expect(bytes.toString("utf8")).toContain(format === "csv" ? "调整组织机构" : "PK");
    }
    await page.getByRole("button", { name: "校验全部记录" }).click();
    await page.getByText(/^完整：\d+ 条记录逐条相连/).waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("audit-verified");
    await field(person, "至（含当日）").fill("2026-01-02");
    await page.getByText("没有符合条件的记录").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("audit-empty");
    await person.leave();
  });

  it("has a picture each for what is still coming and for what broke", async () => {
    const person = await arrive(AUDITOR);
    const { page } = person;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/audit\.list/, async (route) => {
      await held;
      await route.abort();
    });
    await page.getByRole("link", { name: "审计" }).first().click();
    await page.locator(".fh-picture-loading").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("audit-loading");
    release();
    await page.getByText("FAHENG_WEB_NO_ANSWER").waitFor();
    expect(await wrongOn(person)).toEqual([]);
    await person.picture("audit-failed");
    await page.unroute(/audit\.list/);
    await press(person, "重试");
    await page.getByRole("heading", { name: "审计记录" }).waitFor();
    await person.leave();
  });
});

/** The code an authenticator app shows so many seconds from now. */
function codeNow(secret: string, later: number): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + later });
}
