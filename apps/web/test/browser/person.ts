import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";

const pictures = fileURLToPath(new URL("../../../../artifacts/screenshots/", import.meta.url));

/** Minified: a page takes half the time to read it, and each page reads it anew. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** For `expect.poll`: what will be true in a moment, on a slow machine too. */
export const SLOWLY = { timeout: 15_000 };

/** The screen somebody sits at, where nothing else is said. */
export const AT_A_DESK = { width: 1440, height: 900 };

/** Debian's Chromium without any traffic of its own. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Where no locale is set, Chromium cannot write Chinese file names and calls every download «download».
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Somebody at a screen of their own, and what went wrong on it. */
export interface Person {
  readonly page: Page;
  /** Script errors, refused resources, violations of the Content-Security-Policy and requests to elsewhere, in order. */
  readonly faults: readonly string[];
  /** Opens a page of the app and waits until nothing is loading any more. */
  goTo(path: string): Promise<void>;
  /** Keeps a picture for people to look at, where `FAHENG_PICTURES` is set: painting one takes a screen's time again. */
  picture(name: string): Promise<void>;
  /** What axe finds against WCAG 2.2 A and AA, as `rule: element` lines. */
  barriers(): Promise<string[]>;
  /** How far the page is wider than a screen of this size: nothing to be moved sideways but tables in their own frame. */
  tooWide(width: number, height: number): Promise<number>;
  leave(): Promise<void>;
}

/** Signs in with a demonstration role. */
export async function signIn(browser: Browser, url: string, role: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "zh-CN",
    viewport: AT_A_DESK,
    acceptDownloads: true,
  });
  // A busy machine takes its time over first passwords and workbooks; nothing here asks how long.
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin)
      faults.push(`left the origin: ${request.url()}`);
  });
  // A violation that the page itself catches reaches no console.
  await page.exposeFunction("reportViolation", (text: string) => faults.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void };
      reportViolation(`violates ${violatedDirective}: ${blockedURI} ${sourceFile}`);
    });
  });
  await page.goto(role === "" ? "/" : `/demo/sign-in/${role}`);
  const settle = async (): Promise<void> => {
    await page.locator("h1").first().waitFor();
    await page.locator(".fh-picture-loading").first().waitFor({ state: "detached" });
  };
  await settle();
  return {
    page,
    faults,
    goTo: async (path) => {
      await page.goto(path);
      await settle();
    },
    picture: async (name) => {
      if (process.env["FAHENG_PICTURES"] === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}${name}.png`, animations: "disabled" });
    },
    barriers: async () => {
      if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
      return page.evaluate(async () => {
        const { axe: tool } = window as unknown as { axe: typeof axe };
        const { violations } = await tool.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          resultTypes: ["violations"],
          // There is nothing to be heard on a page, and what sheets say of turned screens is no rule here.
          preload: false,
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
        );
      });
    },
    tooWide: async (width, height) => {
      await page.setViewportSize({ width, height });
      return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    },
    leave: () => context.close(),
  };
}

/** Walks by Tab, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("not reached by Tab");
}
