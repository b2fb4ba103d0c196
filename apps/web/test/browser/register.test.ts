import { expect, it } from "vitest";
import type { AssessmentSummary, OwnRegister, Register } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

const PASSWORD = "Heng-zhou-6-ff";

inBrowser("市办登记, of a meeting that one agency missed", (here) => {
  it("is entered for all at once, objected to and decided by another", { timeout: 300_000 }, async () => {
    const { browser, app } = here;
    const security = await signIn(browser, app.url, "security-admin");
    const second = { agencyId: null, departmentId: null, password: PASSWORD, role: "municipal" };
    await act(security, "people.add", { ...second, name: "郑丁", login: "zhengding" });
    await security.leave();
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const own = all.find((it) => !it.isOwnCycle && it.cyclePhase !== "closed");
    const assessmentId = own?.id ?? "";
    const cycleId = own?.cycleId ?? "";
    const { agency } = await read<{ readonly agency: { readonly name: string } }>(coordinator, "assessment.get", {
      id: assessmentId,
    });

    const office = await signIn(browser, app.url, "municipal");
    const { page } = office;
    await office.goTo(`/cycles/${cycleId}/register`);
    await page.getByRole("button", { name: "登记一次会议或报送" }).click();
    const form = page.getByRole("form", { name: "登记一次会议或报送" });
    await form.getByLabel("名称").fill("法治政府建设推进会");
    await form.getByLabel("登记依据（通知文号、签到表等）").fill("通知第3号和签到表");
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel("陈述截止日（含当日）").fill(until);
    // By keyboard alone: the arrow keys go through the marks of an agency.
    await form
      .getByRole("radio", { name: `${agency.name}：按时`, exact: false })
      .first()
      .focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await form.getByText(/缺 1 家/u).waitFor();
    await office.picture("register-entering");
    expect(await office.barriers()).toEqual([]);
    await form.getByRole("button", { name: "登记并告知" }).click();
    await page.getByRole("columnheader", { name: /法治政府建设推进会/u }).waitFor();
    await office.picture("register-office");
    expect(await office.barriers()).toEqual([]);

    await coordinator.goTo(`/assessments/${assessmentId}/result`);
    await coordinator.page.locator("summary", { hasText: "陈述申辩" }).click();
    await coordinator.page.getByLabel("陈述内容（写明事实和依据）").fill("已书面请假");
    await coordinator.page.getByRole("button", { name: "提交陈述" }).click();
    await coordinator.page.getByText("陈述：已书面请假").waitFor();
    await coordinator.picture("register-agency");
    expect(await coordinator.barriers()).toEqual([]);

    const other = await signIn(browser, app.url, "");
    await act(other, "session.signIn", { login: "zhengding", password: PASSWORD });
    await other.goTo(`/cycles/${cycleId}/register`);
    // Who was there has nothing to be heard on: all of them stand at once.
    await other.page.getByRole("button", { name: /^认定成立/u }).click();
    await other.page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^认定成立/u })
      .click();
    await other.page.getByText("已成立").first().waitFor();
    await other.page
      .getByRole("button", { name: /撤销登记/u })
      .first()
      .click();
    const dialog = other.page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("请假手续齐全");
    await dialog.getByRole("button", { name: "撤销登记" }).click();
    await expect
      .poll(async () => {
        const { rows } = await read<OwnRegister>(coordinator, "register.own", { assessmentId });
        return rows.map(({ state }) => state);
      })
      .toEqual(["struck"]);
    const { entries } = await read<Register>(other, "register.get", { cycleId });
    const states = new Set(entries[0]?.cells.map(({ state }) => state));
    expect(states).toEqual(new Set(["standing", "struck"]));
    await other.goTo(`/cycles/${cycleId}/register`);
    await other.picture("register-decided");
    for (const person of [office, coordinator, other]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
});
