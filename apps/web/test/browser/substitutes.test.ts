import { expect, it } from "vitest";
import type { Assessment, AssessmentSummary } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

inBrowser("代理, somebody who is away and their substitute", (here) => {
  it("is set by who is away, seen by the substitute on every page, written beside what they do, and ended", async () => {
    const { browser, app } = here;
    const away = await signIn(browser, app.url, "coordinator");
    await away.goTo("/account");
    const panel = away.page.locator("section", { has: away.page.getByRole("heading", { name: "代理安排" }) });
    await panel.getByText("没有安排过代理。").waitFor();
    const send = panel.getByRole("button", { name: "确定代理安排" });
    expect(await send.isDisabled()).toBe(true);
    await panel.getByLabel("由谁代理").selectOption("演示·局领导");
    await panel.getByLabel("代理至").fill(await panel.getByLabel("代理自").inputValue());
    await panel.getByLabel("代理事由").fill("外出培训");
    await send.click();
    const line = panel.getByRole("listitem").filter({ hasText: "演示·局领导（代演示·法规处协调员）" });
    await line.getByText("代理中").waitFor();
    await away.picture("substitute-set");
    expect(await away.barriers()).toEqual([]);
    expect(await away.tooWide(390, 844)).toBe(0);

    // A leader answers nothing of their own right: what they save now is the coordinator's by their hand.
    const leader = await signIn(browser, app.url, "leader");
    const me = leader.page.getByRole("banner").getByRole("link", { name: /演示·局领导/u });
    expect(await me.innerText()).toContain("代演示·法规处协调员");
    const [own] = await read<AssessmentSummary[]>(leader, "assessment.list");
    const assessmentId = own?.id ?? "";
    const { canEdit, responses } = await read<Assessment>(leader, "assessment.get", { id: assessmentId });
    const indicator = canEdit.find((code) => (responses[code]?.handling?.state ?? "draft") === "draft") ?? "";
    const said = { status: "in-progress", facts: {}, progress: "代为填报", notApplicable: null };
    const expectedVersion = responses[indicator]?.version ?? 0;
    await act(leader, "response.save", { assessmentId, indicator, expectedVersion, ...said });
    const after = await read<Assessment>(leader, "assessment.get", { id: assessmentId });
    expect(after.responses[indicator]?.savedBy).toBe("演示·局领导（代演示·法规处协调员）");
    await leader.page.getByRole("button", { name: "English" }).click();
    await expect.poll(async () => await me.innerText(), SLOWLY).toContain("for 演示·法规处协调员");
    await leader.picture("substitute-english");
    expect(await leader.barriers()).toEqual([]);

    await away.page.setViewportSize({ width: 1440, height: 900 });
    await line.getByRole("button", { name: /^提前结束代理/u }).click();
    await line.getByText("代理已提前结束").waitFor();
    expect(await line.getByRole("button").count()).toBe(0);
    const over = await read<Assessment>(leader, "assessment.get", { id: assessmentId });
    expect(over.canEdit).toEqual([]);
    expect([...away.faults, ...leader.faults]).toEqual([]);
    await Promise.all([away.leave(), leader.leave()]);
  });
});
