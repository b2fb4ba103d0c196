import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "vitest";
import type { ReviewTaskRow, ReviewTaskView, StatementList } from "../../src/api/outputs.ts";
import { act, read } from "./call-api.ts";
import { NANTONG_HELD, NANTONG_JUDGED } from "./nantong-answers.ts";
import { type Person, SLOWLY } from "./person.ts";
import type { RunningApp } from "./start-app.ts";

const REPOSITORY = fileURLToPath(new URL("../../../../", import.meta.url));
/** 中心组学法不少于2次: filled in by hand, sent back, judged, and judged anew. */
export const STUDY = "R9";

/** What everything stored comes to when it is computed anew, by the command that administrators have. */
export async function verify({ data }: RunningApp): Promise<unknown> {
  const command = ["--conditions=@faheng/source", "apps/cli/src/main.ts", "verify", "--data", data, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: REPOSITORY, env: process.env });
  const { ok, results } = JSON.parse(stdout) as { readonly ok: boolean; readonly results: unknown };
  return { ok, results };
}

/** The city's day so many days from now. */
export function cityDay(ahead: number): string {
  return new Date(Date.now() + (ahead * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

/** Answers the row about study by hand, and keeps it. */
export async function fillStudy(
  person: Person,
  assessmentId: string,
  { times, progress }: { readonly times: string; readonly progress: string },
): Promise<void> {
  const { page } = person;
  await person.goTo(`/assessments/${assessmentId}/fill?of=${STUDY}`);
  await page.getByRole("radio", { name: "已完成" }).check();
  await page.getByRole("textbox", { name: "党组中心组集中学法的次数" }).fill(times);
  await page.getByLabel("进展情况").fill(progress);
  await page.keyboard.press("Control+s");
  await page
    .getByText(/^已保存 /u)
    .first()
    .waitFor();
}

/** Hands on everything that waits on a page, after looking what stands in the way. */
export async function handOnMany(person: Person, path: string, word: "报送" | "审定"): Promise<void> {
  await person.goTo(path);
  const panel = person.page.locator(".fw-many");
  await panel.getByRole("button", { name: new RegExp(`^核对所选 \\d+ 项能否${word}`, "u") }).click();
  await panel.getByRole("button", { name: new RegExp(`^${word}这 \\d+ 项`, "u") }).click();
  await person.page.getByText(new RegExp(`已${word} 22 项`, "u")).waitFor();
}

/** Gives the points that the table leaves to the office. */
export async function judgeByOffice(office: Person, cycleId: string, assessmentId: string): Promise<void> {
  for (const { indicator, given } of NANTONG_JUDGED) {
    const place = { assessmentId, indicator, fact: "a", expectedVersion: 0 };
    await act(office, "statement.bound", { ...place, most: 5000, reason: "市依法治办个性化评分规定" });
    await act(office, "statement.set", { ...place, value: { amount: given }, reason: "完成情况良好" });
  }
  for (const { fact, times } of NANTONG_HELD) {
    const place = { assessmentId, indicator: "R16", fact, expectedVersion: 0 };
    await act(office, "statement.set", { ...place, value: times, reason: "会议签到表、收件登记" });
  }
  const { desks } = await read<StatementList>(office, "statement.list", { cycleId });
  expect(desks.flatMap(({ tasks }) => tasks.filter(({ value }) => value !== null))).toHaveLength(
    NANTONG_JUDGED.length + NANTONG_HELD.length,
  );
}

/** States one fact otherwise than the agency, with clause and reason, and keeps it. */
export async function deduct(
  person: Person,
  of: {
    readonly assessmentId: string;
    readonly indicator: string;
    readonly reason: string;
    readonly value: string | null;
  },
): Promise<void> {
  const { page } = person;
  const task = await openTask(person, of.assessmentId);
  await person.goTo(`/reviewing?of=${of.assessmentId}&task=${task}&item=${of.indicator}`);
  const form = page.getByRole("region", { name: "评审意见" });
  await form.getByRole("checkbox").first().check();
  if (of.value === null) await form.getByRole("radio", { name: "有缺" }).check();
  else await form.locator('input:not([type="checkbox"])').first().fill(of.value);
  await form.getByLabel("理由").fill(of.reason);
  const clause = form.getByLabel("扣分或加分的依据");
  if ((await clause.inputValue()) === "") await clause.selectOption({ index: 1 });
  await form.getByText(/自评 .* → 本意见/u).waitFor();
  await person.picture(`nantong-5-deducts-${of.indicator}`);
  await form.getByRole("button", { name: "保存意见" }).click();
  const written = async () => {
    const view = await read<ReviewTaskView>(person, "review.task", { assessmentId: of.assessmentId, taskId: task });
    return view.items.find(({ code }) => code === of.indicator)?.finding?.version;
  };
  await expect.poll(written, SLOWLY).toBe(1);
}

/** The open task of whoever asks. */
async function openTask(person: Person, assessmentId: string): Promise<string> {
  const tasks = await read<ReviewTaskRow[]>(person, "review.tasks");
  return tasks.find((it) => it.assessmentId === assessmentId && it.state === "open")?.id ?? "";
}

/** Agrees to what is not judged yet, and submits the task. */
export async function agreeAndSubmit(person: Person, assessmentId: string): Promise<void> {
  const taskId = await openTask(person, assessmentId);
  const { items } = await read<ReviewTaskView>(person, "review.task", { assessmentId, taskId });
  for (const { code, finding } of items) {
    if (finding !== null) continue;
    const place = { assessmentId, taskId, indicator: code };
    await act(person, "review.save", { ...place, points: [], settles: false, expectedVersion: 0 });
  }
  await person.goTo(`/reviewing?of=${assessmentId}&task=${taskId}`);
  await person.page.getByRole("button", { name: "提交意见" }).click();
  await person.page.getByRole("alertdialog").getByRole("button", { name: "提交意见" }).click();
  await person.page.getByRole("button", { name: "取回意见" }).waitFor();
}

/** Announces what the review came to, with a window for objections until so many days from now. */
export async function announce(office: Person, assessmentId: string, days: number): Promise<void> {
  await office.goTo(`/assessments/${assessmentId}/result`);
  await office.page.getByLabel("申诉截止日（含当日）").fill(cityDay(days));
  await office.page.getByRole("button", { name: "公布初评" }).click();
  await office.page.getByRole("alertdialog").getByRole("button", { name: "公布初评" }).click();
  await office.page.getByRole("heading", { name: "初评已公布" }).waitFor();
}

/** Plans and claims the cure of the one problem. */
export async function cure(clerk: Person, assessmentId: string): Promise<void> {
  const { page } = clerk;
  await clerk.goTo(`/assessments/${assessmentId}/rectification`);
  await page.getByRole("link", { name: "信息系统规定内容迟填1次" }).click();
  await page.getByRole("button", { name: "填报整改方案" }).click();
  const plan = page.getByRole("form", { name: "填报整改方案" });
  await plan.getByLabel("整改原因").fill("没有专人负责");
  await plan.getByLabel("整改措施").fill("指定专人，每月20日前填报");
  await plan.getByLabel("完成时限").fill(cityDay(20));
  await plan.getByRole("button", { name: "保存整改方案" }).click();
  await page.getByText("整改中", { exact: true }).waitFor();
  await page.getByRole("button", { name: "申请销号" }).click();
  const claim = page.getByRole("form", { name: "申请销号" });
  await claim.getByLabel("整改情况").fill("已指定专人，连续按时填报");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    claim.getByRole("button", { name: "上传整改证明" }).click(),
  ]);
  const buffer = Buffer.from("%PDF-1.7\n% appointment\n%%EOF\n");
  await chooser.setFiles({ name: "专人负责通知.pdf", mimeType: "application/pdf", buffer });
  await claim.getByText("专人负责通知.pdf").waitFor();
  await claim.getByRole("button", { name: "提交销号申请" }).click();
  await page.getByRole("button", { name: /^撤回销号申请/u }).waitFor();
}
