import { expect, it } from "vitest";
import type { Assessment, PreviousAnswer } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

inBrowser("the answer of the cycle before, beside this one's", (here) => {
  it("is read, taken over, kept, and undone", { timeout: 200_000 }, async () => {
    const clerk = await signIn(here.browser, here.app.url, "department");
    const { page } = clerk;
    const all = await read<{ id: string; cyclePhase: string }[]>(clerk, "assessment.list");
    const assessmentId = all.find(({ cyclePhase }) => cyclePhase === "running")?.id ?? "";
    const { canEdit, acts } = await read<Assessment>(clerk, "assessment.get", { id: assessmentId });
    const found: { indicator: string; earlier: PreviousAnswer }[] = [];
    for (const indicator of canEdit.filter((code) => !(acts[code] ?? []).includes("response.withdraw"))) {
      const earlier = await read<PreviousAnswer | null>(clerk, "response.previous", { assessmentId, indicator });
      if (earlier !== null && earlier.progress !== "" && earlier.status === "done") found.push({ indicator, earlier });
    }
    const [{ indicator, earlier }] = found as [(typeof found)[number]];
    await clerk.goTo(`/assessments/${assessmentId}/fill?of=${indicator}`);
    const panel = page.locator(".fw-panel", { has: page.getByRole("heading", { name: "上一周期填报" }) });
    await panel.waitFor();
    expect(await panel.innerText()).toContain(earlier.cycleTitle);
    const progress = page.getByLabel("进展情况");
    const before = await progress.inputValue();
    await clerk.picture("previous-answer");
    await panel.getByRole("button", { name: "采用上一周期内容" }).click();
    expect(await progress.inputValue()).toBe(earlier.progress);
    // Nothing is done yet in this year.
    expect(await page.getByRole("radio", { name: "推进中" }).isChecked()).toBe(true);
    const kept = async () =>
      (await read<Assessment>(clerk, "assessment.get", { id: assessmentId })).responses[indicator]?.progress;
    await expect.poll(kept, SLOWLY).toBe(earlier.progress);
    expect(await clerk.barriers()).toEqual([]);
    await panel.getByRole("button", { name: "撤销采用" }).click();
    expect(await progress.inputValue()).toBe(before);
    await expect.poll(kept, SLOWLY).toBe(before);
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });
});
