import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Assessment, AssessmentSummary } from "../../src/api/outputs.ts";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { signIn, SLOWLY } from "./person.ts";

/** Whether the heading of the item has the keyboard, and where it stands in the window, in CSS pixels. */
const heading = (page: Page): Promise<{ title: string; isFocused: boolean; isInView: boolean }> =>
  page.locator(".fw-indicator-title").evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return {
      title: it.textContent,
      isFocused: it === document.activeElement,
      isInView: top >= 0 && bottom <= window.innerHeight / 2,
    };
  });

inBrowser("a telephone", (here) => {
  it.each(["fill", "score"])(
    "%s: what is tapped or linked to comes into view, and there is a way back",
    async (name) => {
      const person = await signIn(here.browser, here.app.url, "department");
      const { page } = person;
      await page.setViewportSize({ width: 390, height: 844 });
      const [first] = await read<AssessmentSummary[]>(person, "assessment.list");
      const id = first?.id ?? "";
      const { canEdit } = await read<Assessment>(person, "assessment.get", { id });
      const arrived = { isFocused: true, isInView: true };

      await person.goTo(`/assessments/${id}/${name}`);
      const items = page.locator('.fh-tree-list [role="row"]:not([aria-expanded])');
      // One that another follows: a heading between them is walked over and chooses nothing.
      const tapped = items.and(page.locator(':has(+ [role="row"]:not([aria-expanded]))')).first();
      await tapped.click();
      await expect.poll(() => heading(page), SLOWLY).toMatchObject(arrived);
      const { title } = await heading(page);
      await person.picture(`narrow-${name}`);
      expect(await person.barriers()).toEqual([]);

      await page.getByRole("button", { name: "回到列表" }).click();
      // Tapping what is chosen already leads there as well.
      await tapped.click();
      await expect.poll(() => heading(page), SLOWLY).toMatchObject(arrived);
      await page.getByRole("button", { name: "回到列表" }).click();
      const chosen = page.locator('.fh-tree-list [role="row"][aria-selected="true"]');
      await expect.poll(() => chosen.evaluate((it) => it === document.activeElement), SLOWLY).toBe(true);
      // By keys one walks in the list, which keeps the keyboard; Enter goes to the item.
      await page.keyboard.press("ArrowDown");
      await expect.poll(async () => (await heading(page)).title, SLOWLY).not.toBe(title);
      await page.waitForLoadState("networkidle");
      expect(await chosen.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page), SLOWLY).toMatchObject(arrived);

      await person.goTo(`/assessments/${id}/${name}?of=${encodeURIComponent(canEdit.at(-1) ?? "")}`);
      await expect.poll(() => heading(page), SLOWLY).toMatchObject(arrived);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(await page.getByRole("button", { name: "回到列表" }).count()).toBe(0);
      expect(person.faults).toEqual([]);
      await person.leave();
    },
  );

  it("a link of the desk ends at the item, and 填报 says whose each total is", async () => {
    const person = await signIn(here.browser, here.app.url, "department");
    const { page } = person;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('main a[href*="/fill?of="]').first().click();
    await page.waitForURL(/\/fill\?of=/u);
    await expect.poll(() => heading(page), SLOWLY).toMatchObject({ isFocused: true, isInView: true });
    const whose = page.locator(".fw-fill-whose");
    expect(await whose.allInnerTexts()).toEqual(["本机关全部指标", "我的指标"]);
    await page.getByRole("button", { name: "回到列表" }).click();
    await person.picture("narrow-list");
    await person.leave();
  });

  it("an assessment that is not there has a heading and a way to the desk", async () => {
    const person = await signIn(here.browser, here.app.url, "department");
    const { page } = person;
    await person.goTo("/assessments/none/fill");
    await page.getByText("没有打开").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("填报");
    expect(await page.getByRole("button", { name: "重试" }).count()).toBe(0);
    await person.picture("unknown-assessment");
    expect(await person.barriers()).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "回到工作台" }).click();
    await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
    await person.leave();
  });

  it("ten notices keep clear of the name beside them", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 768 });
      const gap = await page.evaluate(() => {
        const bell = document.querySelector(".fw-bell");
        const badge = bell?.querySelector("span") ?? bell?.appendChild(document.createElement("span"));
        if (badge) badge.textContent = "10";
        const name = document.querySelector(".fw-me")?.getBoundingClientRect().left ?? 0;
        return name - (badge?.getBoundingClientRect().right ?? Infinity);
      });
      expect(gap, `${width} px`).toBeGreaterThanOrEqual(6);
    }
    await person.leave();
  });

  it("the list's filters are not cut in English", async () => {
    const person = await signIn(here.browser, here.app.url, "department");
    const { page } = person;
    await page.locator(".fw-header").getByRole("button", { name: "English" }).click();
    await page.locator('main a[href*="/fill?of="]').first().click();
    await page.locator(".fh-tree-filter select").first().waitFor();
    for (const width of [1366, 1280, 390]) {
      await page.setViewportSize({ width, height: 768 });
      const cut = await page.locator(".fh-tree-filter select").evaluateAll((fields) =>
        fields.flatMap((field) => {
          if (!(field instanceof HTMLSelectElement)) return [];
          const pen = document.createElement("canvas").getContext("2d");
          const { font, paddingLeft } = getComputedStyle(field);
          if (pen) pen.font = font;
          const said = field.selectedOptions[0]?.text ?? "";
          // The arrow stands in 20 px.
          const room = field.clientWidth - Number.parseFloat(paddingLeft) - 20;
          return (pen?.measureText(said).width ?? 0) > room ? [said] : [];
        }),
      );
      expect(cut, `${width} px`).toEqual([]);
      await person.picture(`filters-english-${width}`);
    }
    await person.leave();
  });
});
