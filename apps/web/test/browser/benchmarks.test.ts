import type { ProfileInput } from "@faheng/domain";
import { expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY } from "./person.ts";

/** The Nantong profile with a mean that is made known later, and conditions that always strike. */
async function openCycle(office: Person, agencyId: string): Promise<string> {
  const start = { id: "nantong-commerce-2017-standard", newId: "mean", newVersion: "1.0.0", title: "比全省平均" };
  const { profile } = await read<{ readonly profile: ProfileInput }>(office, "profile.derive", {
    ...start,
    standing: "office",
    weights: {},
  });
  const params = { target: { benchmark: "mean" }, side: "below", points: "0.1" };
  const items = profile.items.map((item) =>
    item.indicator === "R2"
      ? {
          ...item,
          clauses: [
            ...item.clauses,
            {
              id: "mean",
              kind: "ratio",
              effect: "deduct" as const,
              params,
              cap: "2",
              place: "第2行",
              wording: "满意度每低于全省平均1个百分点扣0.1分",
            },
          ],
        }
      : item,
  );
  const benchmarks = [{ key: "mean", title: "全省平均满意度", kind: "share" as const, least: "0%", most: "100%" }];
  const measure = { of: "items" as const, indicators: ["R2"] };
  const when = { measure, is: "below" as const, line: { kind: "points" as const, points: "200" } };
  const struck = { when, place: "附则" };
  const conditions = [
    { ...struck, id: "v", effect: { kind: "verdict" as const, words: "目标未完成" }, wording: "约束性目标没有完成的" },
    { ...struck, id: "n", effect: { kind: "no-bonus" as const }, wording: "约束性目标没有完成的，不加分" },
  ];
  await act(office, "profile.save", {
    profile: { ...profile, items, benchmarks, conditions },
    sign: true,
    expected: null,
  });
  await act(office, "cycle.open", {
    title: "比全省平均的一年",
    from: "2026-01-01",
    to: "2026-12-31",
    assignments: [{ agencyId, frameworkId: profile.framework.id, profileId: "mean" }],
  });
  const cycles = await read<readonly { readonly id: string; readonly title: string }[]>(office, "cycle.list");
  return cycles.find(({ title }) => title === "比全省平均的一年")?.id ?? "";
}

inBrowser("benchmarks and verdicts in a browser", (here) => {
  it("the office states a benchmark and changes it with a reason, and the agency reads who and since when", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    const clerk = await signIn(here.browser, here.app.url, "coordinator");
    const [mine] = await read<readonly { readonly agencyId: string }[]>(clerk, "assessment.list");
    const cycleId = await openCycle(office, mine?.agencyId ?? "");
    const all = await read<readonly { readonly id: string; readonly cycleId: string }[]>(clerk, "assessment.list");
    const assessmentId = all.find((it) => it.cycleId === cycleId)?.id ?? "";

    await clerk.goTo(`/assessments/${assessmentId}/fill?of=R2`);
    await clerk.page.getByText("待依法治市办填写，填写前得分是区间").waitFor();

    const { page } = office;
    await office.goTo(`/cycles/${cycleId}`);
    const card = page.getByRole("article", { name: "全省平均满意度" });
    await card.getByText("待填写").waitFor();
    await office.picture("benchmark-pending");
    await card.getByLabel("数值").fill("86.5");
    await card.getByLabel("由谁公布、见于何处").fill("省司法厅通报");
    await card.getByRole("button", { name: "填写并重新计分" }).click();
    await card.getByText(/公布数“全省平均满意度”不对/u).waitFor();
    await office.picture("benchmark-error");
    await card.getByLabel("数值").fill("86.5%");
    await card.getByRole("button", { name: "填写并重新计分" }).click();
    await card.getByText("86.5%", { exact: true }).waitFor();
    await card.getByText("更改", { exact: true }).click();
    await card.getByLabel("数值").fill("85%");
    expect(await card.getByRole("button", { name: "更改并重新计分" }).isDisabled()).toBe(true);
    await card.getByLabel(/更改的理由/u).fill("通报更正");
    await card.getByRole("button", { name: "更改并重新计分" }).click();
    await card.getByText("填写记录（2）").click();
    expect(await card.getByLabel(/更改的理由/u).isVisible()).toBe(false);
    await card.getByText(/更改理由：通报更正/u).waitFor();
    await office.picture("benchmark-history");
    expect(await office.barriers()).toEqual([]);
    // Words in place of points, in the row and nowhere a bar.
    await page.locator(".fw-overview .fh-verdict", { hasText: "目标未完成" }).waitFor();
    await office.picture("verdict-row");

    await clerk.goTo(`/assessments/${assessmentId}/fill?of=R2`);
    await clerk.page
      .getByText(/此后按此计分/u)
      .first()
      .waitFor();
    await clerk.picture("benchmark-fill");
    await clerk.goTo(`/assessments/${assessmentId}/score`);
    await expect
      .poll(async () => await clerk.page.locator(".fh-headline-main strong").first().textContent(), SLOWLY)
      .toBe("目标未完成");
    await clerk.page.getByRole("heading", { name: "计分条件" }).waitFor();
    await clerk.picture("verdict-score");
    expect(await clerk.barriers()).toEqual([]);
    expect([...office.faults, ...clerk.faults]).toEqual([]);
    await clerk.leave();
    await office.leave();
  });
});
