import { expect, it } from "vitest";
import type { Assessment, AssessmentSummary, Overview } from "../../src/api/outputs.ts";
import { deskListsOf, type ShownList } from "../../src/parts/desk-lists.ts";
import { readerAs } from "./call-api.ts";
import { signIn, SLOWLY, type Person } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

/** Every sign-in of the demonstration that has business on its desk: each agency's three, the office, a reviewer. */
async function doorsOf(url: string): Promise<string[]> {
  const links = [...(await (await fetch(`${url}/demo`)).text()).matchAll(/href="\/demo\/sign-in\/(?<role>[^"]+)"/gu)];
  return links.map(({ groups }) => groups?.["role"] ?? "").filter((role) => !role.endsWith("-admin"));
}

/** A number that a desk shows with the list it leads to. */
interface Counted {
  readonly href: string;
  readonly n: number;
}

inBrowser("every number of a desk, beside the list behind it", (here) => {
  const lengths = (assessment: Assessment): Record<ShownList, number> =>
    Object.fromEntries(Object.entries(deskListsOf(assessment)).map(([name, list]) => [name, list.length])) as never;

  it(
    "what the server counts is what the lists hold, for every sign-in and every cycle of all five frameworks",
    { timeout: 600_000 },
    async () => {
      const doors = await doorsOf(here.app.url);
      expect(doors.length).toBeGreaterThanOrEqual(3 * 5 + 2);
      const frameworks = new Set<string>();
      for (const door of doors) {
        const read = await readerAs(here.app.url, door);
        for (const summary of await read<AssessmentSummary[]>("assessment.list", {})) {
          const { id, completion, overdue, headline } = summary;
          frameworks.add(summary.frameworkId);
          const found = await read<Assessment>("assessment.get", { id });
          const lists = lengths(found);
          const name = `${door} ${summary.cycleTitle} ${summary.frameworkId}`;
          expect({ name, pending: lists.pending, late: lists.late }).toEqual({
            name,
            pending: completion.pending,
            late: overdue,
          });
          expect(found.completion, name).toEqual(completion);
          expect(found.explanation?.headline ?? null, name).toEqual(headline);
          expect(new Set(found.canEdit), name).toEqual(new Set([...found.canEdit, ...found.toAnswer]));
        }
      }
      expect(frameworks.size).toBe(5);
    },
  );

  it("what the office sees of a cycle is what each agency sees of itself", async () => {
    const read = await readerAs(here.app.url, "municipal");
    const summaries = await read<AssessmentSummary[]>("assessment.list", {});
    for (const cycleId of new Set(summaries.map((it) => it.cycleId))) {
      const { rows } = await read<Overview>("cycle.overview", { cycleId });
      for (const { assessmentId, completion, overdue, headline } of rows) {
        const lists = lengths(await read<Assessment>("assessment.get", { id: assessmentId }));
        const own = summaries.find(({ id }) => id === assessmentId);
        expect({ completion, overdue, headline }).toEqual({
          completion: own?.completion,
          overdue: own?.overdue,
          headline: own?.headline,
        });
        expect([lists.pending, lists.late]).toEqual([completion.pending, overdue]);
      }
    }
  });

  it("each number on a screen opens a list of that length, for every role", { timeout: 600_000 }, async () => {
    const followed = new Set<string>();
    for (const door of await doorsOf(here.app.url)) {
      const person = await signIn(here.browser, here.app.url, door);
      await person.page.waitForLoadState("networkidle");
      for (const { href, n } of await numbersOn(person)) {
        await person.page.locator(`a[href="${href}"]`).first().click();
        const note = person.page.locator(".fw-shown");
        await expect
          .poll(() => note.textContent(), { ...SLOWLY, message: `${door} ${href}` })
          .toMatch(new RegExp(`(?<!\\d)${n} 项`, "u"));
        followed.add(new URL(href, here.app.url).searchParams.get("show") ?? "");
        await person.page.goBack();
      }
      await person.leave();
    }
    expect(followed).toContain("mine");
    expect(followed).toContain("pending");
    expect(followed).toContain("lost");
  });
});

/** The links of a desk that lead to a list, with the number in their words. */
async function numbersOn({ page }: Person): Promise<Counted[]> {
  const found = await page
    .locator('a[href*="show="]')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute("href") ?? "", text: link.textContent ?? "" })),
    );
  return found.flatMap(({ href, text }) => {
    const n = /(?<n>\d+) 项/u.exec(text)?.groups?.["n"];
    return n === undefined || href.includes("/assignment") ? [] : [{ href, n: Number(n) }];
  });
}
