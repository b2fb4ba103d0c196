import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY, tabTo } from "./person.ts";

/** Names of the procedures that are asked from now on. */
function listen({ page }: Person): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith("/api/trpc/")) asked.push(...path.slice("/api/trpc/".length).split(","));
  });
  return asked;
}

inBrowser("pointing at a link", (here) => {
  it("starts the page's request; the page that is then opened asks nothing again and shows at once", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.page.waitForLoadState("networkidle");
    const asked = listen(office);
    const link = office.page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "指标体系" });
    await link.hover();
    await expect.poll(() => asked.filter((name) => name === "framework.list"), SLOWLY).toHaveLength(1);
    await office.page.waitForLoadState("networkidle");
    // From here on the server says nothing any more: what is shown was there before.
    await office.page.route("**/api/trpc/**", (route) =>
      route.request().url().includes("session.me") ? route.continue() : route.abort(),
    );
    await link.click();
    await office.page.locator("article h2 a").first().waitFor();
    expect(asked.filter((name) => name === "framework.list")).toHaveLength(1);
    expect(office.faults).toEqual([]);
    await office.leave();
  });

  it("works from the keyboard: who comes to a link by Tab has its page on the way", async () => {
    const clerk = await signIn(here.browser, here.app.url, "coordinator");
    await clerk.page.waitForLoadState("networkidle");
    const asked = listen(clerk);
    await tabTo(clerk.page, clerk.page.getByRole("link", { name: "评分方案", exact: true }));
    await expect.poll(() => asked.filter((name) => name === "profile.list"), SLOWLY).toHaveLength(1);
    await clerk.leave();
  });

  it("asks for the one thing that a link with a place in it leads to", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.goTo("/frameworks");
    await office.page.waitForLoadState("networkidle");
    const asked = listen(office);
    await office.page.locator("article h2 a").first().hover();
    await expect.poll(() => asked, SLOWLY).toContain("framework.get");
    await office.leave();
  });

  it("asks nothing for a page that is not the person's, whatever the address says", async () => {
    const auditor = await signIn(here.browser, here.app.url, "audit-admin");
    const asked = listen(auditor);
    await auditor.goTo("/people?q=1&show=nobody&sort=%5B%5D");
    await auditor.page.getByRole("heading", { name: "没有权限" }).waitFor();
    await auditor.page.waitForLoadState("networkidle");
    expect(asked.filter((name) => name.startsWith("people."))).toEqual([]);
    await auditor.leave();
  });

  it("a tree's filter changes the address and asks nothing", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.goTo("/frameworks/nantong-commerce-2017?of=R2&other=1");
    await office.page.waitForLoadState("networkidle");
    const asked = listen(office);
    await office.page.getByRole("main").getByRole("searchbox").first().fill("法治");
    await expect.poll(() => new URL(office.page.url()).searchParams.get("q"), SLOWLY).toBe("法治");
    expect(new URL(office.page.url()).searchParams.get("of")).toBe("R2");
    expect(asked.filter((name) => name.startsWith("framework."))).toEqual([]);
    await office.leave();
  });
});
