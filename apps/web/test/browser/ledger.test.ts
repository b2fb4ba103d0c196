import { expect, it } from "vitest";
import type { LedgerTable, LedgerView } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY, tabTo } from "./person.ts";

const PASSWORD = "Heng-zhou-6-ff";
/** The machine looks for work every five seconds, open pages are told every two. */
const TOLD = { timeout: 40_000 };

inBrowser("台账, from its first line to a signature and a correction, with three people", (here) => {
  const place = (person: Person): string => new URL(person.page.url()).pathname.split("/")[2] ?? "";
  const wait = async (person: Person, words: string): Promise<void> =>
    expect.poll(async () => await person.page.locator(".fw-ledger > .fw-light").innerText(), SLOWLY).toContain(words);

  it("is filled in by two, sent back, handed in again, signed, corrected", { timeout: 300_000 }, async () => {
    const { browser, app } = here;
    const clerk = await signIn(browser, app.url, "department/market-supervision");
    const coordinator = await signIn(browser, app.url, "coordinator/market-supervision");
    const me = await read<{ roles: { agencyId: string; departmentId: string }[] }>(clerk, "session.me");
    const { agencyId = "", departmentId = "" } = me.roles[0] ?? {};
    const security = await signIn(browser, app.url, "security-admin");
    const account = { agencyId, departmentId, role: "department", password: PASSWORD };
    await act(security, "people.add", { ...account, name: "郑丙", login: "zhengbing" });
    await security.leave();
    const colleague = await signIn(browser, app.url, "");
    await act(colleague, "session.signIn", { login: "zhengbing", password: PASSWORD });

    // What the desk counts is what the list holds.
    const counted = clerk.page.getByRole("link", { name: /查看全部 \d+ 份台账/u });
    const n = Number(/\d+/u.exec(await counted.innerText())?.[0]);
    await counted.click();
    await clerk.page.getByText(`共 ${n} 份`).waitFor();
    await clerk.picture("ledger-mine");
    const assessmentId = place(clerk);
    const { months, cells } = await read<LedgerTable>(clerk, "ledger.list", { assessmentId });
    expect(cells.filter((it) => it.waits === "fill")).toHaveLength(n);
    const month = months.at(-1)?.month ?? "";
    const address = `/assessments/${assessmentId}/ledger?dept=${departmentId}&month=${month}`;
    const ledger = { assessmentId, departmentId, month };

    // All lines but the first are said by the colleague; the clerk types the first one meanwhile.
    await clerk.goTo(address);
    const text = clerk.page.locator(".fw-ledger-said textarea").first();
    await text.fill("我写的：已开展自查");
    const view = await read<LedgerView>(colleague, "ledger.get", ledger);
    const open = view.lines.filter((it) => it.exemption === null);
    const responsible = { personId: null, name: "郑丙" };
    const lines = open.map(({ indicator, version }) => {
      return { indicator, expectedVersion: version, status: "done", text: "对方写的：办结", responsible };
    });
    await act(colleague, "ledger.save", { ...ledger, lines });

    // Leaving asks; saving meets what the colleague wrote, and keeps what was typed.
    await clerk.page.getByRole("link", { name: "填报", exact: true }).click();
    await clerk.page.getByRole("button", { name: "留在本页" }).click();
    await clerk.page.getByRole("button", { name: /保存（1 行改动）/u }).click();
    const conflict = clerk.page.getByRole("alertdialog");
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/郑丙[\s\S]*对方写的：办结/u);
    expect(await text.inputValue()).toBe("我写的：已开展自查");
    await clerk.picture("ledger-conflict");
    await conflict.getByRole("button", { name: "在对方基础上重新应用我的改动" }).click();
    await clerk.page.locator(".fw-ledger-said").first().getByLabel("已完成").check();
    expect(await clerk.page.getByRole("button", { name: "报送台账" }).isDisabled()).toBe(true);
    await clerk.page.getByRole("button", { name: /保存（1 行改动）/u }).click();
    await clerk.page.getByText("已保存。").waitFor();
    await clerk.picture("ledger-open");
    expect(await clerk.barriers()).toEqual([]);

    // Handed in by the keyboard alone.
    await tabTo(clerk.page, clerk.page.getByRole("button", { name: "报送台账" }));
    await clerk.page.keyboard.press("Enter");
    await wait(clerk, "待签收");

    // The coordinator hears of it, sends it back with a reason …
    await coordinator.goTo("/notices");
    const told = coordinator.page.getByRole("link", { name: /报送了\d{4}年\d+月台账，待签收/u });
    await told.first().waitFor(TOLD);
    await told.first().click();
    await wait(coordinator, "待签收");
    expect(await coordinator.page.locator(".fw-ledger-said").count()).toBe(0);
    await coordinator.picture("ledger-to-sign");
    await coordinator.page.getByRole("button", { name: /^退回台账/u }).click();
    const reason = coordinator.page.getByRole("dialog");
    expect(await reason.getByRole("button", { name: "退回台账" }).isDisabled()).toBe(true);
    await reason.getByLabel("退回的理由").fill("请写明自查发现的问题数。");
    await reason.getByRole("button", { name: "退回台账" }).click();
    await wait(coordinator, "填写中");

    // … which the clerk sees, mends and hands in again; meanwhile the coordinator's page is of before.
    await clerk.goTo(address);
    await clerk.page.getByText("请写明自查发现的问题数。").first().waitFor();
    await text.fill("已开展自查，发现问题 14 个。");
    await clerk.page.getByRole("button", { name: /保存（1 行改动）/u }).click();
    await clerk.page.getByText("已保存。").waitFor();
    await clerk.page.getByRole("button", { name: "报送台账" }).click();
    await wait(clerk, "待签收");

    await coordinator.goTo(address);
    await coordinator.page.getByRole("button", { name: /^签收/u }).click();
    await coordinator.page.getByRole("alertdialog").getByRole("button", { name: "签收" }).click();
    await wait(coordinator, "已签收");

    // Frozen: corrected as another version with its reason, which the first stays beside.
    await clerk.goTo(address);
    await wait(clerk, "已签收");
    expect(await clerk.page.locator(".fw-ledger-said").count()).toBe(0);
    await clerk.page.getByRole("button", { name: "更正台账" }).click();
    await text.fill("已开展自查，发现问题 15 个。");
    await clerk.page.getByRole("button", { name: /^提交更正/u }).click();
    const why = clerk.page.getByRole("dialog");
    await why.getByLabel("更正的理由").fill("漏计一个。");
    await why.getByRole("button", { name: "提交更正" }).click();
    await wait(clerk, "第2版（更正）");
    await clerk.page.getByText("※ 已更正，原为：").waitFor();
    await clerk.picture("ledger-corrected");
    await clerk.page.getByLabel("版本").selectOption({ label: "第1版" });
    await wait(clerk, "已签收");
    expect(await clerk.page.locator(".fw-ledger-lines").innerText()).toContain("发现问题 14 个");

    await clerk.page.getByRole("button", { name: "English" }).click();
    await clerk.page.getByText("What was done").first().waitFor();
    await clerk.picture("ledger-english");
    expect(await clerk.tooWide(1024, 768)).toBe(0);
    const [download] = await Promise.all([
      coordinator.page.waitForEvent("download"),
      coordinator.page.getByRole("link", { name: /文档 \.docx/u }).click(),
    ]);
    expect(download.suggestedFilename()).toContain("台账.docx");
    expect([clerk.faults, coordinator.faults]).toEqual([[], []]);
    await Promise.all([clerk.leave(), coordinator.leave(), colleague.leave()]);
  });

  it("where nothing is to be seen, it says so", async () => {
    const reviewer = await signIn(here.browser, here.app.url, "municipal");
    const [assessment] = await read<{ id: string }[]>(reviewer, "assessment.list", {});
    await reviewer.goTo(`/assessments/${assessment?.id}/ledger`);
    expect(await reviewer.page.locator("main").innerText()).toMatch(/无权|没有权限|不能/u);
    await reviewer.leave();
  });
});
