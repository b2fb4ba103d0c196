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
    const own = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed");
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

  it("takes a veto with its ground, hears the agency, and another lets it stand", { timeout: 300_000 }, async () => {
    const { browser, app } = here;
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const first = all.find((it) => it.cycleKind === "office");
    const { agency } = await read<{ readonly agency: { readonly id: string; readonly name: string } }>(
      coordinator,
      "assessment.get",
      { id: first?.id ?? "" },
    );
    const system = await signIn(browser, app.url, "system-admin");
    const pack = { agencyId: agency.id, pluginId: "market-supervision", expected: false };
    await act(system, "plugin.enable", pack);
    await system.leave();
    const office = await signIn(browser, app.url, "municipal");
    const year = String(new Date().getFullYear());
    const framework = "xuchang-demonstration-2022";
    const assigned = { agencyId: agency.id, frameworkId: framework, profileId: `${framework}-attainment` };
    const period = { title: `${year}年示范创建`, from: `${year}-01-01`, to: `${year}-12-31` };
    await act(office, "cycle.open", { ...period, assignments: [assigned] });
    const own = (await read<AssessmentSummary[]>(coordinator, "assessment.list")).find(
      (it) => it.frameworkId === framework && it.cycleKind === "office",
    );
    const cycleId = own?.cycleId ?? "";
    const assessmentId = own?.id ?? "";

    await office.goTo(`/cycles/${cycleId}/register`);
    const { page } = office;
    await page.getByRole("button", { name: "提出否决" }).click();
    await page.getByLabel("提出否决的机关").selectOption(assessmentId);
    const form = page.getByRole("form", { name: "提出否决" });
    await form.getByLabel("否决情形").selectOption({ index: 1 });
    await form.getByRole("radio", { name: "是" }).check();
    await form.getByLabel("事实和依据").fill("行政复议决定确认违法，造成恶劣社会影响");
    await form.getByLabel("证明材料（文号和保存单位，或网址）").fill("行复决〔2022〕8号，存市司法局");
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel("陈述截止日（含当日）").fill(until);
    await office.picture("veto-proposing");
    expect(await office.barriers()).toEqual([]);
    await form.getByRole("button", { name: "提出否决并告知" }).click();
    await page.getByText("材料：行复决〔2022〕8号，存市司法局").waitFor();
    await office.picture("veto-office");

    await coordinator.goTo(`/assessments/${assessmentId}/result`);
    await coordinator.page.getByText("成立的予以否决").waitFor();
    await coordinator.page.locator("summary", { hasText: "陈述申辩" }).click();
    await coordinator.page.getByLabel("陈述内容（写明事实和依据）").fill("已履行复议决定并整改");
    await coordinator.page.getByRole("button", { name: "提交陈述" }).click();
    await coordinator.page.getByText("陈述：已履行复议决定并整改").waitFor();
    await coordinator.picture("veto-agency");
    expect(await coordinator.barriers()).toEqual([]);

    // Before its day is over nobody lets it stand; what does not hold is struck by another.
    const other = await signIn(browser, app.url, "");
    await act(other, "session.signIn", { login: "zhengding", password: PASSWORD });
    await other.goTo(`/cycles/${cycleId}/register`);
    expect(await other.page.getByText("认定", { exact: true }).count()).toBe(0);
    await other.page.getByRole("button", { name: /撤销登记/u }).click();
    const dialog = other.page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("已整改，未造成恶劣影响");
    await dialog.getByRole("button", { name: "撤销登记" }).click();
    await other.page.getByText("登记已撤销").waitFor();
    await other.picture("veto-struck");
    for (const person of [office, coordinator, other]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
});
