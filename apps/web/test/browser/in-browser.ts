import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { openBrowser } from "./person.ts";
import { buildApp, type RunningApp, startApp } from "./start-app.ts";

/** What tests in a browser run against, once they run. */
export interface InBrowser {
  /** The demonstration, on a folder of its own. */
  readonly app: RunningApp;
  readonly browser: Browser;
}

/**
 * Tests that drive the built app in a browser: one demonstration server and one browser for all of them. Without Chromium they
 * are skipped, but in CI.
 *
 * @param tests is given both by name and not by value: neither is there yet when the tests are listed.
 */
export function inBrowser(title: string, tests: (running: InBrowser) => void): void {
  const chromium = findChromium();
  describe.skipIf(!requireInCi(chromium, "chromium"))(`${title}`, () => {
    let app: RunningApp;
    let browser: Browser;
    beforeAll(async () => {
      await buildApp();
      [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    });
    afterAll(async () => {
      await browser?.close();
      await app?.stop();
    });
    tests({
      get app() {
        return app;
      },
      get browser() {
        return browser;
      },
    });
  });
}
