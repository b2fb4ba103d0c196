import { execFileSync } from "node:child_process";
import { findPdfToText, requireInCi } from "@faheng/services";
import type { Page } from "playwright-core";

const toText = findPdfToText();
/** What the margins in `print.css` leave of A4, in CSS pixels. */
export const PAPER = { upright: { width: 672, height: 960 }, across: { width: 1032, height: 660 } } as const;

/** Names that only programs have: ids, error codes, `camelCase`, `dotted.names` and `kind:names`. */
const MACHINE_WORDS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu,
  /FAHENG_\w+/gu,
  /\b[a-z]+[A-Z]\w*/gu,
  /\b[a-z][a-z-]*[.:][a-z][a-z-]*\b/gu,
];

export function machineWordsIn(text: string): string[] {
  return MACHINE_WORDS.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word));
}

/** All that a Chinese page says, choices included; without what is typed in fields and the code of an error, which is there to be quoted. */
export async function textOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const quoted = [...document.querySelectorAll<HTMLElement>(".fh-error")];
    for (const it of quoted) it.style.display = "none";
    const texts = [...document.querySelectorAll("option")].map((option) => option.textContent);
    const said = [document.body.innerText, ...texts].join("\n");
    for (const it of quoted) it.style.display = "";
    return said;
  });
}

/** Pages of a PDF on which the lines to sign on stand without anything that is signed, from 1; none without the tool. */
export function signedAlone(pdf: string): number[] {
  if (!requireInCi(toText, "poppler-utils")) return [];
  const pages = execFileSync(toText, [pdf, "-"], { encoding: "utf8" }).split("\f");
  return pages.flatMap((text, at) => {
    const [before = "", signed] = text.split("填表人");
    // The page's own head is always there.
    return signed !== undefined && before.replace("法衡 · 法治政府建设考评", "").trim() === "" ? [at + 1] : [];
  });
}

/** Where the band on top and the page begin and end at different places; by words. */
export function edges(page: Page): Promise<string[]> {
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
export function cutOff(page: Page): Promise<string[]> {
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
export function cutCharts(page: Page): Promise<string[]> {
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
export function beyondPaper(page: Page): Promise<string[]> {
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
