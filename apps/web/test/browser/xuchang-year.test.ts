import { expect, it } from "vitest";
import type { Assessment, CycleStages, LedgerView } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY } from "./person.ts";

const TITLE = "法治政府建设示范市创建（2022—2024年）";
const FRAMEWORK = /许昌市市场监督管理局法治政府建设示范市创建/u;
const PASSWORD = "Heng-zhou-6-ff";
/** The first month that the programme keeps a ledger for. */
const MONTH = "2022-09";
/** What the law office leads in this walk, what the general office, and what a third department without anybody. */
const LAW = ["I1", "I2"];
const GENERAL = ["I3"];

interface Named {
  readonly id: string;
  readonly name: string;
}

inBrowser("许昌示范市创建, from opening to a frozen month of the ledger, with four people", (here) => {
  it(
    "is opened, staged, assigned, filled in, sent back, approved, and its month signed",
    { timeout: 600_000 },
    async () => {
      const { browser, app } = here;
      const office = await signIn(browser, app.url, "municipal");
      const agencies = await read<Named[]>(office, "agency.list");
      const agencyId = agencies.find(({ name }) => name === "市市场监督管理局")?.id ?? "";

      // The office opens the two years for the bureau, under the platform's points, with materials asked.
      await office.goTo("/cycles");
      await office.page.getByRole("link", { name: "开启考评周期" }).first().click();
      await office.page.getByLabel("名称").fill(TITLE);
      await office.page.getByLabel("开始日期").fill("2022-08-26");
      await office.page.getByLabel("结束日期").fill("2024-08-25");
      await office.page.getByLabel("文件所列材料").selectOption({ label: "齐备或说明后才能报送、审定" });
      await office.page.getByLabel(FRAMEWORK).first().check();
      const points = office.page.getByLabel(/^评分方案：.*许昌/u);
      // Two of the platform's fit: neither is chosen for anybody.
      expect(await points.inputValue()).toBe("");
      await points.selectOption({ label: "示范市创建指标达标情况（平台方案，非文件规定） 0.1.0" });
      await office.picture("xuchang-1-opening");
      await office.page.getByRole("button", { name: "开启周期" }).click();
      await office.page.getByRole("heading", { name: "阶段", exact: true }).waitFor();
      const cycleId = new URL(office.page.url()).pathname.split("/")[2] ?? "";

      // Its seven dated stages, as the document prints them.
      await office.page.getByRole("button", { name: /按文件的 7 个阶段安排/u }).click();
      await office.picture("xuchang-2-stages");
      await office.page.getByRole("button", { name: "安排阶段", exact: true }).click();
      await office.page.getByRole("button", { name: "通过本阶段" }).click();
      await office.page.getByRole("alertdialog").getByRole("button", { name: "通过本阶段" }).click();
      const stages = async () => (await read<CycleStages>(office, "stage.list", { cycleId })).stages;
      await expect.poll(async () => (await stages()).map(({ state }) => state)[0], SLOWLY).toBe("passed");
      expect(await stages()).toHaveLength(7);
      await office.picture("xuchang-3-first-stage-passed");
      expect(await office.barriers()).toEqual([]);

      // The coordinator says who does what.
      const coordinator = await signIn(browser, app.url, "coordinator/market-supervision");
      const security = await signIn(browser, app.url, "security-admin");
      const departments = await read<Named[]>(security, "agency.departments", { agencyId });
      const departmentOf = (name: string): string => departments.find((it) => it.name === name)?.id ?? "";
      const account = { agencyId, departmentId: departmentOf("办公室"), role: "department" };
      await act(security, "people.add", { ...account, name: "郑丙", login: "zhengbing", password: PASSWORD });
      await security.leave();
      const summaries = await read<{ id: string; cycleId: string }[]>(coordinator, "assessment.list", { cycleId });
      const assessmentId = summaries[0]?.id ?? "";
      await assign(coordinator, assessmentId);

      // The law office fills in what is its own, with its materials, and hands it in.
      const law = await signIn(browser, app.url, "department/market-supervision");
      await expect.poll(async () => await law.page.locator("main").innerText(), SLOWLY).toContain(TITLE);
      await law.picture("xuchang-5-desk");
      for (const indicator of LAW) await fill(law, { assessmentId, indicator });
      await law.picture("xuchang-6-handed-on");

      // The general office does the same, on a screen of its own.
      const general = await signIn(browser, app.url, "");
      await act(general, "session.signIn", { login: "zhengbing", password: PASSWORD });
      for (const indicator of GENERAL) await fill(general, { assessmentId, indicator });

      // The coordinator looks at each material, sends one answer back and approves the others.
      for (const indicator of LAW) await judge(coordinator, { assessmentId, indicator });
      const [sentBack = ""] = GENERAL;
      await coordinator.goTo(`/assessments/${assessmentId}/fill?of=${sentBack}`);
      await coordinator.page
        .getByRole("button", { name: /^退回 ?/u })
        .last()
        .click();
      const why = coordinator.page.getByRole("dialog");
      await why.getByLabel("退回的理由").fill("请写明会议次数。");
      await why.getByRole("button", { name: "退回" }).click();
      await coordinator.page.getByText("请写明会议次数。").first().waitFor();
      await coordinator.picture("xuchang-7-sent-back");
      await general.goTo(`/assessments/${assessmentId}/fill?of=${sentBack}`);
      await general.page.getByText("请写明会议次数。").first().waitFor();
      await general.page.getByLabel("进展情况").fill("已召开专题会议 2 次，材料随附。");
      await keep(general);
      await general.page.getByRole("button", { name: "报送", exact: true }).click();
      await general.page
        .getByText(/已报送：/u)
        .first()
        .waitFor();
      await judge(coordinator, { assessmentId, indicator: sentBack });
      const { responses } = await read<Assessment>(coordinator, "assessment.get", { id: assessmentId });
      expect([...LAW, ...GENERAL].map((code) => responses[code]?.handling?.approved?.by !== undefined)).toEqual([
        true,
        true,
        true,
      ]);
      await coordinator.goTo(`/assessments/${assessmentId}/progress`);
      await coordinator.picture("xuchang-8-progress");

      // The month of the ledger: each line said, handed in, signed, and frozen.
      const place = { assessmentId, departmentId: departmentOf("法规科"), month: MONTH };
      const address = `/assessments/${assessmentId}/ledger?dept=${place.departmentId}&month=${MONTH}`;
      await law.goTo(address);
      const lines = law.page.locator(".fw-ledger-lines tbody tr");
      expect(await lines.count()).toBe(LAW.length);
      for (const index of LAW.keys()) {
        await lines
          .nth(index)
          .locator("textarea")
          .fill(`9月完成第${index + 1}项工作部署。`);
        await lines.nth(index).getByLabel("已完成").check();
        await lines
          .nth(index)
          .getByLabel(/责任人/u)
          .first()
          .fill("李甲");
      }
      await law.page.getByRole("button", { name: /^保存（\d+ 行改动）/u }).click();
      await law.page.getByText("已保存。").waitFor();
      await law.picture("xuchang-9-ledger");
      await law.page.getByRole("button", { name: "报送台账" }).click();
      await law.page.locator(".fw-ledger > .fw-light", { hasText: "待签收" }).waitFor();
      await coordinator.goTo(address);
      await coordinator.page.getByRole("button", { name: /^签收/u }).click();
      await coordinator.page.getByRole("alertdialog").getByRole("button", { name: "签收" }).click();
      await coordinator.page.locator(".fw-ledger > .fw-light", { hasText: "已签收" }).waitFor();
      await coordinator.picture("xuchang-10-signed");
      const { state, lines: kept } = await read<LedgerView & { state: string }>(law, "ledger.get", place);
      expect([state, kept.filter(({ text }) => text.startsWith("9月完成")).length]).toEqual(["signed", LAW.length]);
      await law.goTo(address);
      expect(await law.page.locator(".fw-ledger-said").count()).toBe(0);
      await law.page.emulateMedia({ media: "print" });
      await law.picture("xuchang-11-ledger-on-paper");

      await office.goTo(`/cycles/${cycleId}`);
      await office.picture("xuchang-12-office");
      for (const person of [office, coordinator, law, general]) expect(person.faults).toEqual([]);
      await Promise.all([office.leave(), coordinator.leave(), law.leave(), general.leave()]);
    },
  );

  /** Gives two items to the law office, one to the general office, and all others to a department that has nobody here. */
  async function assign(coordinator: Person, assessmentId: string): Promise<void> {
    const { page } = coordinator;
    const { framework } = await read<Assessment>(coordinator, "assessment.get", { id: assessmentId });
    await coordinator.goTo(`/assessments/${assessmentId}/assignment`);
    const bar = page.getByRole("group", { name: /分配给/u });
    const give = async (department: string): Promise<void> => {
      await bar.getByLabel("牵头处室").selectOption({ label: department });
      await bar.getByRole("button", { name: "分配所选" }).click();
    };
    await page.getByRole("button", { name: "选择全部所列" }).click();
    await give("执法稽查科");
    const titleOf = (code: string) => framework.indicators.find((it) => it.code === code)?.title ?? "";
    for (const [codes, department] of [
      [LAW, "法规科"],
      [GENERAL, "办公室"],
    ] as const) {
      for (const code of codes)
        await page
          .getByRole("row")
          .filter({ hasText: titleOf(code) })
          .last()
          .getByRole("checkbox")
          .check();
      await give(department);
    }
    await page.getByRole("button", { name: /^保存任务分解/u }).click();
    await page.getByText(/已保存为第\d+版/u).waitFor();
    await coordinator.picture("xuchang-4-assigned");
  }

  /** Says that an item is reached, gives each of its materials, and hands it on. */
  async function fill(person: Person, at: { assessmentId: string; indicator: string }): Promise<void> {
    const { page } = person;
    await person.goTo(`/assessments/${at.assessmentId}/fill?of=${at.indicator}`);
    await page.getByRole("radio", { name: "已达到" }).check();
    // Each that the document numbers; the last says that none is there.
    const ready = page.getByRole("group", { name: /已备的报送材料/u }).getByRole("checkbox", { name: /^[①-⑳]/u });
    for (const box of await ready.all()) await box.check();
    await page.getByRole("radio", { name: "已完成" }).check();
    await page.getByLabel("进展情况").fill("已部署落实，材料齐全。");
    const materials = page.locator(".fw-material").filter({ hasText: /^[①-⑳]/u });
    for (const material of await materials.all()) {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        material.getByRole("button", { name: /^选择文件/u }).click(),
      ]);
      const name = `${at.indicator}-材料${await materials.count()}.pdf`;
      await chooser.setFiles({
        name,
        mimeType: "application/pdf",
        buffer: Buffer.from(`%PDF-1.7\n% ${Math.random()}\n%%EOF\n`),
      });
      // Taken when it is a link.
      await material.locator(".fw-piece a").first().waitFor();
    }
    await keep(person);
    await page.getByRole("button", { name: "报送", exact: true }).click();
    await page
      .getByText(/已报送：/u)
      .first()
      .waitFor();
  }

  async function keep({ page }: Person): Promise<void> {
    await page.keyboard.press("Control+s");
    await page
      .getByText(/^已保存 /u)
      .first()
      .waitFor();
  }

  /** Accepts every material of an item, then approves its answer. */
  async function judge(coordinator: Person, at: { assessmentId: string; indicator: string }): Promise<void> {
    const { page } = coordinator;
    await coordinator.goTo(`/assessments/${at.assessmentId}/fill?of=${at.indicator}`);
    const waiting = page.locator(".fw-piece").filter({ hasText: "待审核" });
    await waiting.first().waitFor();
    for (let left = await waiting.count(); left > 0; left -= 1) {
      await waiting
        .first()
        .getByRole("button", { name: /^审核 /u })
        .click();
      const dialog = page.getByRole("dialog");
      for (const quality of ["完整", "准确", "真实", "有效"]) await dialog.getByLabel(quality).check();
      await dialog.getByRole("button", { name: "认定材料" }).click();
      await expect.poll(async () => await waiting.count(), SLOWLY).toBe(left - 1);
    }
    await page.getByRole("button", { name: "审定", exact: true }).click();
    await page
      .getByText(/已审定：/u)
      .first()
      .waitFor();
  }
});
