import { expect, it } from "vitest";
import type { Assessment, AssessmentSummary } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn } from "./person.ts";

inBrowser("延期和补报, two people", (here) => {
  it("more time is asked for on the page of an item, and granted by the office with a day of its own", async () => {
    const { browser, app } = here;
    const next = new Date().getFullYear() + 1;
    const coordinator = await signIn(browser, app.url, "coordinator");
    const all = await read<AssessmentSummary[]>(coordinator, "assessment.list");
    const own = all.find((it) => it.cycleKind === "office" && it.cyclePhase !== "closed");
    const assessmentId = own?.id ?? "";
    const whole = async () => await read<Assessment>(coordinator, "assessment.get", { id: assessmentId });
    const { dues } = await whole();
    const [code = ""] = Object.entries(dues).find(([, due]) => due.isOpen) ?? [];

    const { page } = coordinator;
    await coordinator.goTo(`/assessments/${assessmentId}/fill?of=${encodeURIComponent(code)}`);
    const more = page.getByRole("region", { name: "延期和补报" });
    await more.locator("summary").click();
    await more.getByLabel(/到哪一天$/u).fill(`${next}-06-30`);
    await more.getByLabel("申请的理由").fill("材料由外单位出具，尚未收到");
    for (const box of await more.getByRole("checkbox").all()) await box.check();
    await coordinator.picture("more-time-ask");
    expect(await coordinator.barriers()).toEqual([]);
    await more.getByRole("button", { name: /^申请/u }).click();
    await more.getByText("待答复").waitFor();
    await coordinator.picture("more-time-asked");

    const office = await signIn(browser, app.url, "municipal");
    await office.goTo(`/assessments/${assessmentId}/hand-in`);
    const panel = office.page.locator(".fw-extending");
    await panel.getByText("材料由外单位出具，尚未收到").waitFor();
    expect(await office.barriers()).toEqual([]);
    await panel.getByLabel("准许到哪一天").fill(`${next}-06-15`);
    await office.picture("more-time-decide");
    await panel.getByRole("button", { name: /^准许/u }).click();
    await office.page.getByRole("dialog").getByLabel("理由").fill("情况属实");
    await office.page.getByRole("dialog").getByRole("button", { name: "准许" }).click();
    await panel.getByText("已准许").waitFor();
    await office.picture("more-time-granted");
    expect(await office.tooWide(390, 844)).toBe(0);

    const after = await whole();
    expect(after.dues[code]).toMatchObject({ dueOn: `${next}-06-15`, plannedOn: dues[code]?.plannedOn });
    expect(after.dues[code]?.isOverdue).toBe(false);
    await coordinator.goTo(`/assessments/${assessmentId}/fill?of=${encodeURIComponent(code)}`);
    await more.getByText("已准许").waitFor();
    await coordinator.goTo(`/assessments/${assessmentId}/progress`);
    await page.locator(".fw-extending").getByText("情况属实").waitFor();
    expect(await coordinator.barriers()).toEqual([]);
    expect(await coordinator.tooWide(390, 844)).toBe(0);
    expect([...coordinator.faults, ...office.faults]).toEqual([]);
    await Promise.all([coordinator.leave(), office.leave()]);
  });
});
