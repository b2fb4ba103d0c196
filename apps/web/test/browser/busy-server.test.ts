import { expect, it } from "vitest";
import { signIn } from "./person.ts";
import { inBrowser } from "./in-browser.ts";

/** As the server answers while its database is busy. */
const BUSY = {
  error: {
    message: "数据库繁忙，本次操作没有写入",
    code: -32_603,
    data: {
      code: "SERVICE_UNAVAILABLE",
      httpStatus: 503,
      faheng: {
        code: "FAHENG_DATABASE_BUSY",
        status: 503,
        message: { zh: "数据库繁忙，本次操作没有写入", en: "The database is busy; this act wrote nothing" },
        mend: { zh: "稍后重试，可以放心重复。", en: "Try again shortly, repeating is safe." },
        place: null,
        details: {},
      },
    },
  },
};

inBrowser("a server that is busy, in a browser", (here) => {
  /** Opens a page while the first so many answers to one question are 503; how often it was asked, and what is shown. */
  async function opened(refusals: number): Promise<{ asked: number; isShown: boolean; isRefused: boolean }> {
    const { page } = await signIn(here.browser, here.app.url, "municipal");
    let asked = 0;
    await page.route(/\/api\/trpc\/[^?]*profile\.list/u, async (route) => {
      asked += 1;
      if (asked > refusals) return await route.continue();
      return await route.fulfill({ status: 503, contentType: "application/json", body: JSON.stringify(BUSY) });
    });
    await page.getByRole("link", { name: "评分方案" }).click();
    await page
      .getByText(/数据库繁忙|平台/u)
      .first()
      .waitFor();
    const isRefused = await page.getByText("数据库繁忙").first().isVisible();
    return { asked, isShown: !isRefused, isRefused };
  }

  it("is asked once more without a word, and no more than once", async () => {
    expect(await opened(1)).toEqual({ asked: 2, isShown: true, isRefused: false });
    expect(await opened(9)).toEqual({ asked: 2, isShown: false, isRefused: true });
  });
});
