import { findChromium } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { inTime, inTimes } from "../measure.ts";
import { runBareServer, runNpmStart } from "../server/run-server.ts";

const VISITS = 5;
const ROLES = ["department", "coordinator", "leader", "municipal"] as const;

/** Runs in the page before its own scripts. */
const WATCH_TASKS = `
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
`;

/** One first visit: what came over the wire with its headers, in bytes, and when the page could be read, in milliseconds. */
interface Visit {
  readonly scripts: number;
  readonly api: number;
  readonly all: number;
  readonly files: number;
  readonly ready: number;
}

/**
 * What somebody's first visit to their desk costs, with nothing kept by the browser: bytes on the wire, answers included, and the
 * time until the last panel stands; beside it an empty page of a bare server in the same browser. Then a filling page: its longest task,
 * which is how long a key press may wait.
 */
export async function benchFirstVisit(print: (line: string) => void): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) return print("first visit: no Chromium on this machine");
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const server = await runNpmStart(path.join(folder, "data"), path.join(folder, "cache"));
  const bare = await runBareServer();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const nothing = median(await visits(() => visitBare(browser, `${bare.url}/healthz`)), ({ ready }) => ready);
    print(`first visit to the desk, nothing kept by the browser (median of ${VISITS})`);
    for (const role of ROLES) {
      const seen = await visits(() => visit(browser, server.url, role));
      const of = (what: keyof Visit): number => median(seen, (it) => it[what]);
      print(
        `  ${role.padEnd(12)} ${inKb(of("all"))} on the wire (scripts ${inKb(of("scripts"))}, answers ${inKb(of("api"))}) ` +
          `in ${of("files")} files, ready after ${inTime(of("ready"))}, ${inTimes(of("ready") / nothing)} × a bare page`,
      );
    }
    print(`  a bare page ready after ${inTime(nothing)}`);
    print(`  longest task of a filling page ${inTime(await longestTask(browser, server.url))}`);
  } finally {
    await browser.close();
    await Promise.all([server.stop(), bare.stop()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function visits(once: () => Promise<Visit>): Promise<Visit[]> {
  const seen: Visit[] = [];
  // The one before the first is for the server, whose code is compiled by it.
  for (let at = -1; at < VISITS; at += 1) {
    const found = await once();
    if (at >= 0) seen.push(found);
  }
  return seen;
}

async function visit(browser: Browser, url: string, role: string): Promise<Visit> {
  const context = await signedIn(browser, url, role);
  try {
    return await watched(context, async (page) => {
      await page.goto(url);
      await page.locator(".fw-card, .fw-panel").first().waitFor();
      await page.locator(".fh-picture-loading").first().waitFor({ state: "detached" });
    });
  } finally {
    await context.close();
  }
}

async function visitBare(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext();
  try {
    return await watched(context, async (page) => void (await page.goto(url)));
  } finally {
    await context.close();
  }
}

async function signedIn(browser: Browser, url: string, role: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  await context.request.get(`${url}/demo/sign-in/${role}`, { maxRedirects: 0 });
  return context;
}

/** Opens a page as `open` does and counts what its network brings until nothing comes any more. */
async function watched(context: BrowserContext, open: (page: Page) => Promise<void>): Promise<Visit> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  const asked = new Map<string, string>();
  const sizes = { scripts: 0, api: 0, all: 0, files: 0 };
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => asked.set(requestId, request.url));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = new URL(asked.get(requestId) ?? "about:blank").pathname;
    sizes.all += encodedDataLength;
    sizes.files += 1;
    if (address.endsWith(".js")) sizes.scripts += encodedDataLength;
    if (address.startsWith("/api/")) sizes.api += encodedDataLength;
  });
  const begun = performance.now();
  await open(page);
  const ready = performance.now() - begun;
  await page.waitForLoadState("networkidle");
  return { ...sizes, ready };
}

/** The longest task of the page that fills the first assessment of a coordinator, in milliseconds. */
async function longestTask(browser: Browser, url: string): Promise<number> {
  const context = await signedIn(browser, url, "coordinator/market-supervision");
  try {
    const page = await context.newPage();
    await page.goto(url);
    const href = await page.locator("a[href*='/fill']").first().getAttribute("href");
    await page.addInitScript({ content: WATCH_TASKS });
    await page.goto(`${url}${href ?? ""}`);
    await page.waitForLoadState("networkidle");
    return await page.evaluate<number>("globalThis.longestTask");
  } finally {
    await context.close();
  }
}

function median(seen: readonly Visit[], of: (visit: Visit) => number): number {
  return seen.map(of).toSorted((a, b) => a - b)[seen.length >> 1] ?? Number.NaN;
}

function inKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
