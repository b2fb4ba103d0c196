import { expect, it } from "vitest";
import type { AssessmentSummary, EditionList } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

const PASSWORD = "Heng-zhou-6-ff";

inBrowser("版次, of a cycle whose results are not final yet", (here) => {
  it("names who is missing, is locked by one and published by another", { timeout: 300_000 }, async () => {
    const { browser, app } = here;
    const security = await signIn(browser, app.url, "security-admin");
    const second = { agencyId: null, departmentId: null, password: PASSWORD, role: "municipal" };
    await act(security, "people.add", { ...second, name: "郑丁", login: "zhengding" });
    await security.leave();
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const { cycleId = "", id = "" } = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed") ?? {};
    // Before anything is published the agency is told that nothing is.
    const told = coordinator.page
      .locator("section")
      .filter({ has: coordinator.page.getByRole("heading", { name: "市办发布的结果" }) });
    await coordinator.goTo(`/assessments/${id}/result`);
    await told.getByText("市办还没有发布本周期的结果。").waitFor();

    const office = await signIn(browser, app.url, "municipal");
    const { page } = office;
    await office.goTo(`/cycles/${cycleId}`);
    await page.getByRole("link", { name: "版次" }).click();
    await page.getByRole("button", { name: "确定比较方法" }).click();
    const form = page.getByRole("form", { name: "比较方法" });
    await form.getByRole("button", { name: "增加等次" }).click();
    await form.getByLabel("等次名称").fill("优秀");
    await form.getByLabel("不低于（分）").fill("九十");
    await form.getByLabel("名额（本等次及以上，百分比，空为不限）").fill("30");
    await form.getByLabel("共性指数").selectOption("O");
    await form.getByLabel(/^O1 /u).fill("2");
    await form.getByLabel(/^O4 /u).fill("1");
    await form.getByRole("button", { name: "保存比较方法" }).click();
    // What is no number of points is said with its place, and nothing that was typed is lost.
    await form.getByText("“九十”不是最多三位小数的数").waitFor();
    await form.getByLabel("不低于（分）").fill("90");
    await office.picture("editions-method");
    expect(await office.barriers()).toEqual([]);
    await form.getByRole("button", { name: "保存比较方法" }).click();
    await page.getByText(/^第 1 版/u).waitFor();

    await page.getByRole("form", { name: "形成版次" }).getByLabel("版次名称").fill("年度结果");
    await page.getByRole("button", { name: "形成版次" }).click();
    await page.getByText("预览随结果变动，不是结论。").waitFor();
    await page.getByRole("heading", { name: /^没有正式结果/u }).waitFor();
    await office.picture("editions-preview");
    expect(await office.barriers()).toEqual([]);
    await page.getByRole("button", { name: /^锁定/u }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: /^锁定/u }).click();
    await page.getByText(/^校验值 [0-9a-f]{64}$/u).waitFor();
    // Whoever locked it does not publish it.
    await page.getByRole("button", { name: /^发布/u }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: /^发布/u }).click();
    await page.getByRole("alert").waitFor();
    await office.picture("editions-locked");

    const other = await signIn(browser, app.url, "");
    await act(other, "session.signIn", { login: "zhengding", password: PASSWORD });
    // Who is to publish it is told, and comes to it by that.
    await other.goTo("/notices");
    await other.page.getByRole("link", { name: /锁定了版次，待另一人发布/u }).click();
    await other.page.waitForURL(new RegExp(`/cycles/${cycleId}/editions`, "u"));
    await other.goTo(`/cycles/${cycleId}/editions?n=1`);
    await other.page.getByRole("button", { name: /^发布/u }).click();
    await other.page.getByRole("alertdialog").getByRole("button", { name: /^发布/u }).click();
    await expect
      .poll(async () => {
        const { editions } = await read<EditionList>(office, "edition.list", { cycleId });
        return editions.map(({ state }) => state);
      })
      .toEqual(["published"]);
    await other.goTo(`/cycles/${cycleId}/editions`);
    await other.page.getByText(/^校验值/u).waitFor();
    await other.picture("editions-published");
    expect(await other.barriers()).toEqual([]);

    await coordinator.goTo(`/assessments/${id}/result`);
    await told.getByText("本机关当时没有正式结果，在该版次中列为缺结果。").waitFor();
    await told.scrollIntoViewIfNeeded();
    await coordinator.picture("editions-told");
    expect(await coordinator.barriers()).toEqual([]);

    // Of a closed cycle the edition is shown; what its figures come to now, where somebody asks, and marked as that.
    await act(office, "cycle.close", { cycleId });
    await office.goTo(`/cycles/${cycleId}`);
    await page.getByText(/^本周期已结束，结果以第 1 版为准/u).waitFor();
    await page.getByText(/^校验值 [0-9a-f]{64}$/u).waitFor();
    const live = page.getByRole("heading", { name: "各机关得分与完成情况" });
    expect(await live.count()).toBe(0);
    await office.picture("editions-closed");
    await page.getByRole("button", { name: "另看现在的计算" }).click();
    await page.getByText(/^以下按现在的数据计算，不是已发布的结果/u).waitFor();
    await live.waitFor();
    await office.picture("editions-closed-live");
    expect(await office.barriers()).toEqual([]);
    for (const person of [coordinator, office, other]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
});
