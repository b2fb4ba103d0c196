import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "./call-api.ts";
import { openBrowser, signIn } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

interface Plan {
  readonly unassigned: readonly string[];
}
interface Summary {
  readonly id: string;
  readonly agencyId: string;
  readonly cyclePhase: string;
  readonly frameworkId: string;
}

const chromium = findChromium();

describe.skipIf(!requireInCi(chromium, "chromium"))("what is dissolved, in a browser", () => {
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

  it("a department goes with its people's rights; what loses its owner is listed before and stands on the desk after", async () => {
    const coordinator = await signIn(browser, app.url, "coordinator");
    const clerk = await signIn(browser, app.url, "department");
    const list = await read<Summary[]>(coordinator, "assessment.list", {});
    const open = list.find((it) => it.frameworkId === "nantong-commerce-2017" && it.cyclePhase !== "closed");
    const me = await read<{ roles: { departmentName: string | null }[] }>(clerk, "session.me", undefined);
    const name = me.roles[0]?.departmentName ?? "";
    const unassigned = async (): Promise<readonly string[]> =>
      (await read<Plan>(coordinator, "assignment.get", { assessmentId: open?.id })).unassigned;
    const before = await unassigned();

    const keeper = await signIn(browser, app.url, "system-admin");
    const { page } = keeper;
    await keeper.goTo(`/organisation?of=${open?.agencyId}`);
    await page.getByRole("button", { name: `撤销 ${name}` }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText(/无人负责，列入法治工作机构工作台（[1-9]/).waitFor();
    expect(await keeper.barriers()).toEqual([]);
    await keeper.picture("dissolve-department");
    const said = /（(\d+) 项）/.exec(await dialog.getByText(/无人负责，列入/).innerText());
    // With somebody to take over, nothing is without an owner.
    await dialog.getByLabel("由哪个处室接手").selectOption({ index: 1 });
    await dialog.getByText(/接手（[1-9]\d* 项）/).waitFor();
    expect(await dialog.getByText(/无人负责，列入/).count()).toBe(0);
    await keeper.picture("dissolve-department-successor");
    await dialog.getByLabel("由哪个处室接手").selectOption({ index: 0 });
    await dialog.getByText(/无人负责，列入/).waitFor();
    await dialog.getByRole("button", { name: "撤销", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "已撤销的处室" }).waitFor();
    await keeper.picture("dissolved-department");
    expect(await keeper.tooWide(390, 800)).toBe(0);

    // The clerk's open browser is signed out at its next question.
    await clerk.page.reload();
    await clerk.page.getByRole("heading", { name: "演示：选择一个角色进入" }).waitFor();
    expect((await unassigned()).length - before.length).toBe(Number(said?.[1]));
    await coordinator.goTo("/");
    await coordinator.page.getByRole("heading", { name: "无人负责的事项" }).waitFor();
    await coordinator.picture("desk-after-dissolution");

    await page.getByRole("button", { name: `恢复 ${name}` }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "恢复" }).click();
    await page.getByRole("button", { name: `撤销 ${name}` }).waitFor();
    expect([...keeper.faults, ...coordinator.faults]).toEqual([]);
    for (const person of [keeper, coordinator, clerk]) await person.leave();
  });
});
