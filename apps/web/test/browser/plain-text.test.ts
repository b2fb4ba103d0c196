import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
/** Each would say so on the window if it ever ran. */
const IMAGE = "<img src=x onerror=window.ran=1>";
const SCRIPT = "<script>window.ran=1</script>";
const FRAME = '<iframe srcdoc="<script>parent.ran=1</script>"></iframe><svg onload=window.ran=1>';
type Detail = { readonly fields: Readonly<Record<string, readonly { readonly key: string }[]>> };
const JUDGED = "R18";
const LEFT_OUT = "R11";

/** What a department types is text wherever somebody else reads it. */
describe.skipIf(!requireInCi(chromium, "chromium"))("markup typed by a department", () => {
  let app: RunningApp;
  let browser: Browser;
  let clerk: Person;
  let assessment = "";

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    clerk = await signIn(browser, app.url, "department");
    const href = await clerk.page.getByRole("main").getByRole("link", { name: /填报/ }).first().getAttribute("href");
    assessment = href?.split("/")[2] ?? "";
    // What only the office states comes from the office; its reason is as much a text as the department's.
    const office = await signIn(browser, app.url, "municipal");
    const place = { assessmentId: assessment, indicator: JUDGED };
    const { fields } = await read<Detail>(office, "assessment.get", { id: assessment });
    const fact = fields[JUDGED]?.[0]?.key ?? "";
    const stated = { ...place, fact, reason: IMAGE + SCRIPT, expectedVersion: 0 };
    await act(office, "statement.bound", { ...stated, most: 5000 });
    const value = { amount: "0", reason: IMAGE + SCRIPT, by: "办公室" };
    await act(office, "statement.set", { ...stated, value });
    await office.leave();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const at = (page: string): string => `/assessments/${assessment}/${page}`;
  /** What became of the markup: elements made of it, its running, refusals by the policy, all of which should be none. */
  const harmOn = async ({ page, faults }: Person): Promise<string[]> => {
    await page.waitForLoadState("networkidle");
    const made = await page
      .locator('img[src="x"], iframe, script:not([src]), [onerror], [onload]')
      .evaluateAll((elements) => elements.map((element) => element.outerHTML));
    return [...made, ...((await page.evaluate(() => "ran" in window)) ? ["it ran"] : []), ...faults];
  };
  const bodyOf = ({ page }: Person): Promise<string> => page.locator("main").innerText();

  it("is kept and shown as typed where it is answered", async () => {
    const { page } = clerk;
    await clerk.goTo(at(`fill?of=${JUDGED}`));
    await page.getByLabel("进展情况").fill(FRAME);
    await page.keyboard.press("Control+s");
    await page.getByText(/^已保存 /).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel("进展情况").inputValue(), SLOWLY).toBe(FRAME);
    await page.getByRole("heading", { name: "填报记录" }).waitFor();
    await expect.poll(() => bodyOf(clerk), SLOWLY).toContain(`进展情况：${FRAME}`);
    expect(await bodyOf(clerk)).toContain(IMAGE + SCRIPT);
    expect(await harmOn(clerk)).toEqual([]);
    await clerk.picture("markup-fill");
    await clerk.goTo(at(`fill?of=${LEFT_OUT}`));
    await page.getByRole("radio", { name: "不涉及" }).check();
    await page.getByLabel("不涉及的理由").fill(IMAGE + SCRIPT);
    await page.keyboard.press("Control+s");
    await page.getByText(/^已保存 /).waitFor();
    await page.getByRole("button", { name: "报送", exact: true }).click();
    await page.getByText(/^已报送：/u).waitFor();
    expect(await harmOn(clerk)).toEqual([]);
  });

  it("is text in the score's reasons", async () => {
    const leader = await signIn(browser, app.url, "leader");
    await leader.goTo(at(`score?of=${JUDGED}`));
    await expect.poll(() => bodyOf(leader), SLOWLY).toContain(`${IMAGE}${SCRIPT}`);
    expect(await harmOn(leader)).toEqual([]);
    await leader.picture("markup-score");
    await leader.leave();
  });

  it("is text where the coordinator approves", async () => {
    const coordinator = await signIn(browser, app.url, "coordinator");
    await coordinator.goTo(at("progress"));
    await expect.poll(() => bodyOf(coordinator), SLOWLY).toContain(IMAGE + SCRIPT);
    expect(await harmOn(coordinator)).toEqual([]);
    await coordinator.picture("markup-progress");
    await coordinator.leave();
  });

  it("is text from the city's overview down to the score", async () => {
    const office = await signIn(browser, app.url, "municipal");
    const { page } = office;
    await page.getByRole("link", { name: "市级汇总" }).first().click();
    await page.getByRole("grid").first().waitFor();
    expect(await harmOn(office)).toEqual([]);
    await office.goTo(at(`score?of=${JUDGED}`));
    await expect.poll(() => bodyOf(office), SLOWLY).toContain(`${IMAGE}${SCRIPT}`);
    expect(await harmOn(office)).toEqual([]);
    await office.leave();
  });

  it("would have been seen, had it been taken for markup", async () => {
    const { page } = clerk;
    await page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), IMAGE);
    await expect.poll(() => harmOn(clerk), SLOWLY).toHaveLength(3);
    expect((await harmOn(clerk)).join("\n")).toMatch(/<img[^]*violates script-src-attr/);
    expect(clerk.faults.join()).toMatch(/Content.Security.Policy/);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    await clerk.leave();
  });
});
