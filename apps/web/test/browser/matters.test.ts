import { findChromium, requireInCi } from "@faheng/services";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { openBrowser, signIn, SLOWLY, tabTo, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

const chromium = findChromium();
const PASSWORD = "Heng-zhou-6-ff";
const AGENCY = "市工商行政管理局";
/** Led by 决策部门 alone, which names nobody. */
const MATTER = "落实重大行政决策风险评估制度";
const ROLE = "决策部门";

/** Roles that the Beijing document leaves to each matter, from nobody to one's own page. */
describe.skipIf(!requireInCi(chromium, "chromium"))("roles filled for each matter in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let coordinator: Person;
  let clerk: Person;
  let assessment = "";

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    const security = await signIn(browser, app.url, "security-admin");
    const agency = (await read<Named[]>(security, "agency.list")).find(({ name }) => name === AGENCY);
    const agencyId = agency?.id ?? "";
    const departments = await read<Named[]>(security, "agency.departments", { agencyId });
    const departmentId = departments.find(({ name }) => name === "办公室")?.id ?? "";
    const account = { agencyId, password: PASSWORD };
    await act(security, "people.add", {
      ...account,
      name: "周甲",
      login: "fazhi",
      role: "coordinator",
      departmentId: null,
    });
    await act(security, "people.add", { ...account, name: "吴乙", login: "bangong", role: "department", departmentId });
    await security.leave();
    [coordinator, clerk] = await Promise.all([arrive("fazhi"), arrive("bangong")]);
    const href = await coordinator.page.getByRole("link", { name: "进度" }).first().getAttribute("href");
    assessment = href?.split("/")[2] ?? "";
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const arrive = async (login: string): Promise<Person> => {
    const person = await signIn(browser, app.url, "");
    await act(person, "session.signIn", { login, password: PASSWORD });
    await person.goTo("/");
    return person;
  };
  const openMatter = (person: Person): Promise<void> => person.goTo(`/assessments/${assessment}/fill?of=t18`);
  const panel = ({ page }: Person): Locator =>
    page.locator("section", { has: page.getByRole("heading", { name: "本事项的责任处室" }) });
  const enter = async ({ page }: Person, target: Locator): Promise<void> => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };
  /** Turns departments over in the form, which opens with the keyboard in it, and keeps them. */
  const name = async (person: Person, button: string, departments: readonly string[]): Promise<void> => {
    const { page } = person;
    await enter(person, panel(person).getByRole("button", { name: button }));
    for (const department of departments) {
      await tabTo(page, page.getByRole("dialog").getByRole("group", { name: ROLE }).getByLabel(department));
      await page.keyboard.press("Space");
    }
  };
  const keep = (person: Person): Promise<void> =>
    enter(person, person.page.getByRole("dialog").getByRole("button", { name: "保存" }));

  it("leave the department without a say while nobody is named", async () => {
    await openMatter(clerk);
    await clerk.page.getByText("只读：由责任处室填报").waitFor();
    expect(await panel(clerk).textContent()).toContain(`${ROLE}尚未指定`);
    expect(await panel(clerk).getByRole("button").count()).toBe(0);
  });

  it("are found and filled by the coordinator, by keyboard", async () => {
    const { page } = coordinator;
    await enter(coordinator, page.getByRole("main").getByRole("link", { name: /填报/ }).first());
    await tabTo(page, page.getByRole("searchbox", { name: /查找指标/ }));
    await page.keyboard.type("风险评估");
    await tabTo(page, page.getByRole("row", { level: 1 }).first());
    await expect
      .poll(async () => {
        await page.keyboard.press("ArrowDown");
        return page.getByRole("heading", { name: MATTER }).count();
      }, SLOWLY)
      .toBe(1);
    await name(coordinator, "指定处室", ["办公室"]);
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("matter-form");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await panel(coordinator).textContent()).toContain(`${ROLE}尚未指定`);
    await name(coordinator, "指定处室", ["办公室"]);
    await keep(coordinator);
    await panel(coordinator).getByText("指定已保存").waitFor();
    expect(await panel(coordinator).textContent()).toContain(`${ROLE}办公室`);
    expect(await page.locator(":focus").textContent()).toBe("更改指定");
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("matter-named");
  });

  it("let the department see the matter as its own and answer it", async () => {
    const { page } = clerk;
    await openMatter(clerk);
    await enter(clerk, panel(clerk).getByRole("link", { name: "本处室负责的事项" }));
    const list = page.locator("section", { has: page.getByRole("heading", { name: "按事项指定的责任处室" }) });
    await list.getByRole("table").waitFor();
    expect(await list.getByRole("row").allTextContents()).toEqual([
      "指标文件中的角色与责任处室",
      expect.stringMatching(`${MATTER}${ROLE}办公室本处室`),
    ]);
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("matters-mine");
    await enter(clerk, list.getByRole("link", { name: MATTER }));
    await page.getByRole("heading", { name: MATTER }).waitFor();
    await tabTo(page, page.getByLabel("进展情况"));
    await page.keyboard.type("两项决策均已评估。");
    await page.getByText(/^已保存 /).waitFor();
    await clerk.picture("matter-department");
  });

  it("are changed and taken back", async () => {
    const { page } = coordinator;
    await name(coordinator, "更改指定", ["办公室", "法制处"]);
    await keep(coordinator);
    await expect.poll(() => panel(coordinator).textContent(), SLOWLY).toContain(`${ROLE}法制处`);
    await openMatter(clerk);
    await clerk.page.getByText("只读：由责任处室填报").waitFor();
    await enter(coordinator, panel(coordinator).getByRole("button", { name: "取消指定" }));
    const question = page.getByRole("alertdialog");
    expect(await question.textContent()).toContain(`${ROLE}：尚未指定`);
    await coordinator.picture("matter-take-back");
    await enter(coordinator, question.getByRole("button", { name: "取消指定" }));
    await panel(coordinator).getByText("指定已取消").waitFor();
    expect(await panel(coordinator).textContent()).toContain(`${ROLE}尚未指定`);
  });

  it("are listed where nobody has them yet, each leading to its matter", async () => {
    const { page } = coordinator;
    await enter(coordinator, panel(coordinator).getByRole("link", { name: "各事项由谁负责" }));
    await tabTo(page, page.getByLabel("显示哪些事项"));
    await page.keyboard.press("ArrowDown");
    await enter(coordinator, page.getByRole("link", { name: MATTER }).first());
    await page.getByRole("heading", { name: MATTER }).waitFor();
    await page.goBack();
    await page.getByRole("row", { name: `${MATTER} ${ROLE} 尚未指定` }).waitFor();
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("matters-open");
    expect(await coordinator.tooWide(390, 844)).toBe(0);
    await openMatter(coordinator);
    expect(await coordinator.tooWide(390, 844)).toBe(0);
    await panel(coordinator).scrollIntoViewIfNeeded();
    await coordinator.picture("narrow-matter");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("stay as they are once the cycle is closed, and say so in either language", async () => {
    const { page } = coordinator;
    const office = await signIn(browser, app.url, "municipal");
    const [cycle] = await read<Named[]>(office, "cycle.list");
    await name(coordinator, "指定处室", ["办公室"]);
    await act(office, "cycle.close", { cycleId: cycle?.id ?? "" });
    await office.leave();
    await keep(coordinator);
    await page.getByRole("dialog").getByText("FAHENG_CYCLE_CLOSED").waitFor();
    expect(await coordinator.barriers()).toEqual([]);
    await coordinator.picture("matter-refused");
    await page.keyboard.press("Escape");
    await openMatter(coordinator);
    expect(await panel(coordinator).getByRole("button").count()).toBe(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Departments in this matter" }).waitFor();
    expect([...coordinator.faults, ...clerk.faults]).toEqual([]);
  });
});
