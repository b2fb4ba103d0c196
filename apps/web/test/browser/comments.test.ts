import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { SLOWLY, signIn } from "./person.ts";

/** The machine looks for work every five seconds, open pages are told every two. */
const WITHIN = { timeout: 40_000 };

inBrowser("批注, two people", (here) => {
  it("one names the other, who is told and answers; what is withdrawn shows nothing, and the office sees none of it", async () => {
    const clerk = await signIn(here.browser, here.app.url, "department/commerce-service");
    const coordinator = await signIn(here.browser, here.app.url, "coordinator/commerce-service");
    const { page } = clerk;
    await page.getByRole("link", { name: "打开该项" }).click();
    const comments = page.locator(".fw-comments");
    const field = comments.getByLabel("写批注");
    await field.fill("口径是否含派出机构？@演示");
    const names = comments.getByRole("group", { name: "点名" }).getByRole("button");
    await names.first().waitFor();
    await clerk.picture("comments-names");
    const own = (await coordinator.page.locator(".fw-me strong").innerText()).trim();
    await names.filter({ hasText: own }).first().click();
    expect(await field.inputValue()).toContain(`@${own} `);
    await comments.getByRole("button", { name: "发出批注" }).click();
    const said = comments.getByRole("listitem");
    await expect.poll(() => said.count(), SLOWLY).toBe(1);
    expect(await field.inputValue()).toBe("");

    await coordinator.goTo("/notices");
    const told = coordinator.page
      .getByRole("list", { name: "通知" })
      .getByRole("listitem")
      .filter({ hasText: "写了批注" });
    await expect.poll(() => told.count(), WITHIN).toBe(1);
    await told.getByRole("link").click();
    const theirs = coordinator.page.locator(".fw-comments");
    await theirs.getByText("口径是否含派出机构？").waitFor();
    await theirs.getByLabel("写批注").fill("<b>含</b>，见办法第三条。");
    await theirs.getByRole("button", { name: "发出批注" }).click();
    await theirs.getByRole("listitem").getByText("<b>含</b>，见办法第三条。").waitFor();
    await coordinator.picture("comments-answered");
    expect(await coordinator.barriers()).toEqual([]);
    expect(await coordinator.tooWide(1024, 768)).toBe(0);

    await page.reload();
    await expect.poll(() => said.count(), SLOWLY).toBe(2);
    await said.first().getByRole("button", { name: "撤回批注" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "撤回批注" }).click();
    await comments.getByText("（已撤回）").waitFor();
    expect(await comments.innerText()).not.toContain("派出机构");

    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.goTo(new URL(page.url()).pathname + new URL(page.url()).search);
    await office.page.locator(".fw-materials").waitFor();
    expect(await office.page.locator(".fw-comments").count()).toBe(0);
    for (const person of [clerk, coordinator, office]) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
});
