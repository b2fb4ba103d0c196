import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { findPdfToText, requireInCi } from "@faheng/services";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { signIn, SLOWLY } from "./person.ts";
import { openScreen, SCREENS } from "./screens.ts";
import { inBrowser } from "./in-browser.ts";

const toText = findPdfToText();
const paper = fileURLToPath(new URL("../../../../artifacts/paper/", import.meta.url));
/** What the margins in `print.css` leave of A4, in CSS pixels. */
const PAPER = { upright: { width: 672, height: 960 }, across: { width: 1032, height: 660 } } as const;

inBrowser("every page fits", (here) => {
  it.each(SCREENS)("%s on a telephone, on a wide screen and on A4", async (name, role, address) => {
    const person = await signIn(here.browser, here.app.url, role);
    const { page } = person;
    await openScreen(person, address);
    expect(await person.tooWide(390, 844), "390 px").toBe(0);
    // A chart follows its frame a moment later.
    await expect.poll(() => cutOff(page), SLOWLY).toEqual([]);
    expect(await person.tooWide(1920, 1080), "1920 px").toBe(0);
    expect(await edges(page), "1920 px").toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    mkdirSync(paper, { recursive: true });
    writeFileSync(`${paper}${name}.pdf`, await page.pdf({ preferCSSPageSize: true }));
    expect(signedAlone(`${paper}${name}.pdf`), "lines to sign on").toEqual([]);
    expect(await cutCharts(page), "charts on paper").toEqual([]);
    const isAcross = (await page.locator(".fw-print-wide").count()) > 0;
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(isAcross ? PAPER.across : PAPER.upright);
    expect(await beyondPaper(page), "A4").toEqual([]);
    await person.leave();
  });

  it.each([
    [1024, ""],
    [1280, ""],
    [1024, "English"],
  ])("the office's places stand in one line at %i px %s", async (width, language) => {
    const person = await signIn(here.browser, here.app.url, "municipal");
    const { page } = person;
    await page.setViewportSize({ width, height: 768 });
    if (language !== "") await page.locator(".fw-header").getByRole("button", { name: "English" }).click();
    const lines = await page
      .locator(".fw-header nav a")
      .evaluateAll((links) => [...new Set(links.map((link) => Math.round(link.getBoundingClientRect().top)))]);
    await person.picture(`head-${width}${language}`);
    expect(lines).toHaveLength(1);
    await person.leave();
  });

  it("an event's fields stand under each other on a telephone", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    await openScreen(person, "/assessments/{assessment}/fill");
    const add = page.getByRole("button", { name: /^(?:新增|添加|增加)/ });
    const items = page.locator('.fh-tree-list [role="row"]:not([aria-expanded])');
    for (let at = 0; at < (await items.count()) && (await add.count()) === 0; at += 1) {
      await items.nth(at).click();
      await page.locator(".fw-indicator-title").waitFor();
    }
    await add.first().click();
    await page.locator(".fh-event").first().waitFor();
    expect(await person.tooWide(390, 844)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    await person.leave();
  });
});

/** Pages of a PDF on which the lines to sign on stand without anything that is signed, from 1; none without the tool. */
function signedAlone(pdf: string): number[] {
  if (!requireInCi(toText, "poppler-utils")) return [];
  const pages = execFileSync(toText, [pdf, "-"], { encoding: "utf8" }).split("\f");
  return pages.flatMap((text, at) => {
    const [before = "", signed] = text.split("填表人");
    // The page's own head is always there.
    return signed !== undefined && before.replace("法衡 · 法治政府建设考评", "").trim() === "" ? [at + 1] : [];
  });
}

/** Where the band on top and the page begin and end at different places; by words. */
function edges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inner = (selector: string): readonly number[] | null => {
      const element = document.querySelector(selector);
      if (!element) return null;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return [box.left + Number.parseFloat(style.paddingLeft), box.right - Number.parseFloat(style.paddingRight)];
    };
    const [head, body] = [inner(".fw-header"), inner(".fw-page")];
    if (!head || !body) return [];
    return head.flatMap((at, side) =>
      Math.abs(at - (body[side] ?? 0)) > 1 ? [`${side === 0 ? "left" : "right"}: ${at} and ${body[side]}`] : [],
    );
  });
}

/** Elements that reach out of the window, but those that can be moved sideways in a frame of their own. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const canBeMoved = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || canBeMoved(element.parentElement));
    return [...document.querySelectorAll("main *, header *")]
      .filter((it) => it.getBoundingClientRect().right > width + 1 && !canBeMoved(it))
      .map((it) => `${it.tagName}.${it.getAttribute("class") ?? ""} ${Math.round(it.getBoundingClientRect().right)}`)
      .slice(0, 5);
  });
}

/** Charts of which paper would lack a part, as the here.browser finds them when it lays paper out. */
function cutCharts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    const faults = [...document.querySelectorAll<SVGSVGElement>(".fh-chart svg, .fh-radar")].flatMap((svg) => {
      const shown = svg.viewBox.baseVal.width;
      const drawn = svg.getBBox();
      return shown > 0 && drawn.x >= -1 && drawn.x + drawn.width <= shown + 1
        ? []
        : [`${drawn.x} to ${drawn.x + drawn.width} of ${shown}`];
    });
    window.dispatchEvent(new Event("afterprint"));
    return faults;
  });
}

/** What paper would cut: elements beyond its width, frames that hide a part, and what sticks to a window that is not there. */
function beyondPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const said = (it: Element, why: string): string =>
      `${why}: ${it.tagName}.${it.getAttribute("class") ?? ""} ${Math.round(it.getBoundingClientRect().right)}/${width}`;
    return [...document.querySelectorAll("body *")]
      .filter((it) => it.getClientRects().length > 0)
      .flatMap((it) => {
        const box = it.getBoundingClientRect();
        const style = getComputedStyle(it);
        // Text that only screen readers are meant to find stands in a box of one pixel.
        if (box.width <= 1 || box.height <= 1) return [];
        const isInside = it instanceof SVGElement && it.ownerSVGElement !== null;
        if (!isInside && (box.right > width + 1 || box.left < -1)) return [said(it, "beyond the paper")];
        if (it instanceof HTMLElement && style.overflowX !== "visible" && it.scrollWidth > it.clientWidth + 1)
          return [said(it, "cut")];
        if (it instanceof HTMLElement && style.overflowY !== "visible" && it.scrollHeight > it.clientHeight + 1)
          return [said(it, "cut below")];
        return style.position === "fixed" || style.position === "sticky" ? [said(it, style.position)] : [];
      })
      .slice(0, 6);
  });
}
