import { expect, it } from "vitest";
import { signIn } from "./person.ts";
import { openScreen, SCREENS } from "./screens.ts";
import { inBrowser } from "./in-browser.ts";

/** Names that only programs have: ids, error codes, `camelCase`, `dotted.names` and `kind:names`. */
const MACHINE_WORDS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu,
  /FAHENG_\w+/gu,
  /\b[a-z]+[A-Z]\w*/gu,
  /\b[a-z][a-z-]*[.:][a-z][a-z-]*\b/gu,
];

function machineWordsIn(text: string): string[] {
  return MACHINE_WORDS.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word));
}

inBrowser("no Chinese screen speaks the machine's language", (here) => {
  it.each(SCREENS)("%s", async (_name, role, address) => {
    const person = await signIn(here.browser, here.app.url, role);
    await openScreen(person, address);
    // The code of an error is there to be quoted to whoever helps; what is typed in a field is no text of the page.
    const text = await person.page.evaluate(() => {
      for (const quoted of document.querySelectorAll(".fh-error")) quoted.remove();
      const texts = [...document.querySelectorAll("option")].map((option) => option.textContent);
      return [document.body.innerText, ...texts].join("\n");
    });
    expect(text.length).toBeGreaterThan(20);
    expect(machineWordsIn(text)).toEqual([]);
    await person.leave();
  });

  it("would be found", () => {
    const spoken = "audit:list 由 01a22110-75c8-7000-b04a-9e1504bd0456 调用 response.save，unitClass 有误 FAHENG_X";
    expect(machineWordsIn(spoken).toSorted()).toEqual(
      ["01a22110-75c8-7000-b04a-9e1504bd0456", "FAHENG_X", "audit:list", "response.save", "unitClass"].toSorted(),
    );
    expect(machineWordsIn("导出 .xlsx，第 1.0.0 版，English，截至 12:30")).toEqual([]);
  });
});
