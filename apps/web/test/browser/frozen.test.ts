import { findChromium, requireInCi } from "@faheng/services";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Person, signIn, SLOWLY } from "./person.ts";
import { buildApp, type RunningApp, startApp } from "./start-app.ts";

const chromium = findChromium();
const FRAMEWORK = "nantong-commerce-2017";
const PINNED = "a".repeat(64);

describe.skipIf(!requireInCi(chromium, "chromium"))("an assessment whose pack can't be loaded, in a browser", () => {
  const data = mkdtempSync(join(tmpdir(), "faheng-frozen-"));
  let app: RunningApp;
  let browser: Browser;
  let frozen: { readonly assessment: string; readonly cycle: string; readonly title: string };
  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp("demonstration", { FAHENG_DATA: data }), openBrowser(chromium ?? "")]);
    frozen = freeze();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  /** Has the running assessment of the commerce bureau pin a release that scored it by a rule of its own, and is gone. */
  function freeze(): typeof frozen {
    const database = new DatabaseSync(join(data, "faheng.sqlite"));
    database.exec("pragma busy_timeout = 5000");
    const row = database
      .prepare(
        `select manifest.*, assessment.id as assessment, cycle.id as cycle, cycle.title as title
         from assessment join manifest on manifest.sha256 = assessment.manifest_sha256
         join cycle on cycle.id = assessment.cycle_id
         where manifest.framework_id = ? and cycle.status = 'open' and cycle.agency_id is null`,
      )
      .get(FRAMEWORK) as Record<string, string>;
    const { assessment, cycle, title, sha256: old, ...pinned } = row;
    const manifest = JSON.parse(pinned["content"] ?? "") as {
      profile: { items: { clauses: { kind: string }[] }[] };
      plugin: object;
    };
    manifest.profile.items[0]!.clauses[0]!.kind = "commerce.gone";
    manifest.plugin = { id: "commerce", version: "0.1.0", sha256: PINNED };
    const content = JSON.stringify(manifest);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const columns = { ...pinned, content, sha256 };
    const names = Object.keys(columns);
    database
      .prepare(`insert into manifest (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`)
      .run(...Object.values(columns));
    database.prepare("update assessment set manifest_sha256 = ? where manifest_sha256 = ?").run(sha256, old ?? "");
    database.close();
    return { assessment: assessment ?? "", cycle: cycle ?? "", title: title ?? "" };
  }

  const as = async (role: string, look: (person: Person) => Promise<void>): Promise<void> => {
    const person = await signIn(browser, app.url, role);
    try {
      await look(person);
      expect(person.faults).toEqual([]);
    } finally {
      await person.leave();
    }
  };
  /** How many errors a page of somebody shows. */
  const errorsOn = async (role: string, place: string): Promise<number> => {
    let errors = Number.NaN;
    const path = place.replace("{assessment}", frozen.assessment).replace("{cycle}", frozen.cycle);
    await as(role, async (person) => {
      await person.goTo(path);
      await person.page.waitForLoadState("networkidle");
      errors = await person.page.locator("main .fh-notice-error").count();
    });
    return errors;
  };
  const speakEnglish = async ({ page }: Person): Promise<void> => {
    await page.getByRole("button", { name: "English" }).click();
    await page.locator('html[lang="en"]').waitFor();
  };

  it("can be read where it is filled in, with its reason and the score as it was last kept, and typed into nowhere", async () => {
    await as("department", async (person) => {
      const { page } = person;
      await person.goTo(`/assessments/${frozen.assessment}/fill`);
      const note = page.locator("section", { has: page.getByRole("heading", { name: "本次考核暂时只能查看" }) });
      await note.waitFor();
      await expect.poll(() => note.getByText("FAHENG_PACK_CHANGED").count(), SLOWLY).toBe(1);
      expect(await note.innerText()).toMatch(/最近一次保存的成绩[\s\S]*\d/u);
      await person.picture("frozen-fill");
      const answer = page.locator("section", { has: page.getByRole("heading", { name: "填报内容" }) });
      expect(await answer.locator(":is(input, textarea, select)").count()).toBeGreaterThan(0);
      expect(await answer.locator(":is(input, textarea, select):enabled:not([readonly])").count()).toBe(0);
      // To the indicators before and after, and no further.
      expect(await answer.getByRole("button").allInnerTexts()).toEqual(["上一项", "下一项"]);
      expect(await person.barriers()).toEqual([]);
      await speakEnglish(person);
      await expect.poll(() => page.getByText("can only be read", { exact: false }).count(), SLOWLY).toBeGreaterThan(0);
      await person.picture("frozen-fill-en");
    });
  });

  it("shows its kept score in place of the explanation, in both languages", async () => {
    await as("coordinator", async (person) => {
      const { page } = person;
      await person.goTo(`/assessments/${frozen.assessment}/score`);
      await page.getByRole("heading", { name: "本次考核暂时只能查看" }).waitFor();
      await person.picture("frozen-score");
      expect(await person.barriers()).toEqual([]);
      expect(await person.tooWide(390, 844)).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      await speakEnglish(person);
      await person.picture("frozen-score-en");
      expect(await page.locator("main").getByText("This assessment", { exact: false }).count()).toBeGreaterThan(0);
    });
  });

  it.each(["/", "/assessments/{assessment}/progress", "/cycles"])("lets a coordinator open %s", async (place) => {
    expect(await errorsOn("coordinator", place)).toBe(0);
  });

  it.each(["/", "/cycles/{cycle}", "/frameworks"])("lets the office open %s", async (place) => {
    expect(await errorsOn("municipal", place)).toBe(0);
  });

  it("is told to whoever installs packs, with the release that it waits for", async () => {
    await as("system-admin", async (person) => {
      const { page } = person;
      await person.goTo("/plugins");
      const waiting = page.locator("section", { has: page.getByRole("heading", { name: "暂时不能算分的考核" }) });
      await waiting.getByText("FAHENG_PACK_CHANGED").first().waitFor();
      expect(await waiting.innerText()).toContain(frozen.title);
      const releases = page.getByRole("table", { name: "机关包各版本" });
      const gone = releases.getByRole("row", { name: new RegExp(PINNED.slice(0, 12), "u") });
      expect(await gone.innerText()).toMatch(
        new RegExp(`commerce[\\s\\S]*0\\.1\\.0[\\s\\S]*不在本机[\\s\\S]*${frozen.title}`, "u"),
      );
      expect(await releases.getByRole("row", { name: /现用/u }).count()).toBe(4);
      await gone.getByText("不能，看原因").click();
      await gone.getByText("FAHENG_PACK_CHANGED").waitFor();
      await releases.scrollIntoViewIfNeeded();
      await person.picture("frozen-packs");
      expect(await person.barriers()).toEqual([]);
      expect(await person.tooWide(390, 844)).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      await speakEnglish(person);
      await page.getByRole("table", { name: "Releases of packs" }).scrollIntoViewIfNeeded();
      await person.picture("frozen-packs-en");
    });
  });
});
