import { expect, it } from "vitest";
import { read } from "./call-api.ts";
import { signIn } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

interface Plan {
  readonly unassigned: readonly string[];
}
interface Summary {
  readonly id: string;
  readonly agencyId: string;
  readonly cycleId: string;
  readonly cyclePhase: string;
  readonly frameworkId: string;
}

inBrowser("what is dissolved, in a browser", (here) => {
  it("a department goes with its people's rights; what loses its owner is listed before and stands on the desk after", async () => {
    const coordinator = await signIn(here.browser, here.app.url, "coordinator");
    const clerk = await signIn(here.browser, here.app.url, "department");
    const list = await read<Summary[]>(coordinator, "assessment.list", {});
    const open = list.find((it) => it.frameworkId === "nantong-commerce-2017" && it.cyclePhase !== "closed");
    const me = await read<{ roles: { departmentName: string | null }[] }>(clerk, "session.me", undefined);
    const name = me.roles[0]?.departmentName ?? "";
    const unassigned = async (): Promise<readonly string[]> =>
      (await read<Plan>(coordinator, "assignment.get", { assessmentId: open?.id })).unassigned;
    const before = await unassigned();

    const keeper = await signIn(here.browser, here.app.url, "system-admin");
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

    // The clerk's open here.browser is signed out at its next question.
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

  it("an agency goes into another by the office, after a list; its open work goes on there and its people are signed out", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    const coordinator = await signIn(here.browser, here.app.url, "coordinator/commerce-service");
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    const list = await read<Summary[]>(office, "assessment.list", {});
    const open = list.find((it) => it.frameworkId === "zhengzhou-commerce-2018" && it.cyclePhase !== "closed");
    const { page } = office;
    await office.goTo(`/organisation?of=${open?.agencyId}`);
    await page.getByRole("button", { name: "办理机构改革" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("承接机关", { exact: true }).selectOption({ label: "市商务局" });
    expect(await office.barriers()).toEqual([]);
    await office.picture("reform-way");
    await dialog.getByRole("button", { name: "下一步：核对清单" }).click();
    await dialog.getByText("由市商务局继续，已填内容和历史随同转入").first().waitFor();
    await dialog.getByText("身份结束，再无其他身份").first().waitFor();
    expect(await office.barriers()).toEqual([]);
    await office.picture("reform-list");
    await dialog.getByRole("button", { name: "确认办理" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("并入市商务局").waitFor();
    await office.picture("reformed-agency");

    for (const person of [coordinator, clerk]) {
      await person.page.reload();
      await person.page.getByRole("heading", { name: "演示：选择一个角色进入" }).waitFor();
    }
    await office.goTo(`/cycles/${open?.cycleId}`);
    await page.getByText("承接自市商贸服务局").waitFor();
    await page.getByText("已终止").first().waitFor();
    expect(await office.barriers()).toEqual([]);
    await office.picture("overview-after-reform");
    await office.goTo(`/assessments/${open?.id}/score`);
    await page.getByText("已终止").first().waitFor();
    await office.picture("ended-assessment");
    expect(await office.tooWide(390, 800)).toBe(0);
    await office.goTo(`/organisation?of=${open?.agencyId}`);
    expect(await office.tooWide(390, 800)).toBe(0);
    expect(office.faults).toEqual([]);
    for (const person of [office, coordinator, clerk]) await person.leave();
  });
});
