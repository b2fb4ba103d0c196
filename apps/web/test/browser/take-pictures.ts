import { findChromium } from "@faheng/services";
import { fileURLToPath } from "node:url";
import { read } from "./call-api.ts";
import { openBrowser, signIn, type Person } from "./person.ts";
import { buildApp, startApp } from "./start-app.ts";

/** `pnpm docs:pictures`: takes the README's pictures anew, from the demonstration city as it is loaded. */
const folder = fileURLToPath(new URL("../../../../docs/pictures/", import.meta.url));
const chromium = findChromium();
if (chromium === null) throw new Error("no Chromium on this machine");

const take = async ({ page }: Person, name: string): Promise<void> => {
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });
};

await buildApp();
const [app, browser] = await Promise.all([startApp(), openBrowser(chromium)]);
try {
  const clerk = await signIn(browser, app.url, "department");
  const mine = await read<{ id: string; cyclePhase: string }[]>(clerk, "assessment.list");
  const running = mine.find(({ cyclePhase }) => cyclePhase === "running");
  if (!running) throw new Error("the department has no running assessment");
  await clerk.goTo(`/assessments/${running.id}/fill?of=R2`);
  const meetings = clerk.page.getByRole("textbox", { name: "党组专题研究法治工作的次数" });
  // Typed anew, so that it is saved anew whatever the demonstration had answered.
  await meetings.fill("2");
  await meetings.fill("1");
  await clerk.page.getByText(/^已保存/u).waitFor();
  await take(clerk, "filling-in");
  await clerk.leave();

  const office = await signIn(browser, app.url, "municipal");
  // Tall enough for every agency of the city.
  await office.page.setViewportSize({ width: 1440, height: 1000 });
  const cycles = await read<{ id: string; phase: string }[]>(office, "cycle.list");
  await office.goTo(`/cycles/${cycles.find(({ phase }) => phase === "running")?.id ?? ""}`);
  await office.page.getByRole("heading", { name: "各机关得分率高低如何", exact: false }).waitFor();
  await take(office, "city-overview");
  await office.leave();
} finally {
  await browser.close();
  await app.stop();
}
