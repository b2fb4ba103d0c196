import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { OpenDatabase } from "@faheng/database";
import type { DraftDecision } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  approveDraft,
  changeDraft,
  type Context,
  getDraft,
  type NoticeView,
  readNotices,
  sendBackDraft,
  startDraft,
  submitDraft,
} from "../src/index.ts";
import { machineTurn } from "../src/job/machine.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

const TEXT = [
  "某局法治建设考核评分表",
  "序号,考核项目,考核内容,分值,评分标准,责任科室",
  "1,组织领导,成立依法行政领导小组,5,未成立的扣5分,办公室",
].join("\n");
const file = {
  path: path.join(mkdtempSync(path.join(tmpdir(), "faheng-draft-")), "table"),
  sha256: createHash("sha256").update(TEXT).digest("hex"),
  fileName: "评分表.csv",
};
writeFileSync(file.path, TEXT);

onBothEngines("notices of a framework out of a document", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let people: Readonly<Record<"clerk" | "second" | "stranger" | "office" | "officeTwo", Actor>>;
  beforeEach(async () => {
    [database, city] = await founded();
    context = ticking(city.context);
    const { a, b } = city.agencies;
    const recruit = async (login: string, role: "coordinator" | "municipal", agencyId: string | null): Promise<Actor> =>
      await hire(context, database, city.root, { login, role, agencyId, departmentId: null });
    people = {
      clerk: await recruit("clerk", "coordinator", a),
      second: await recruit("second", "coordinator", a),
      stranger: await recruit("stranger", "coordinator", b),
      office: await recruit("office", "municipal", null),
      officeTwo: await recruit("two", "municipal", null),
    };
  });
  afterEach(async () => {
    await database.close();
  });

  const inbox = async (who: keyof typeof people): Promise<readonly NoticeView[]> => {
    await machineTurn(context);
    return (await readNotices(context, people[who], { before: null, isUnread: true })).notices;
  };
  const words = async (who: keyof typeof people): Promise<readonly string[]> =>
    (await inbox(who)).map((it) => it.words.zh);

  /** A draft with nothing left to look at, and its revision. */
  async function ready(by: Actor, owner: string | null): Promise<{ readonly id: string; readonly revision: number }> {
    const { id } = await startDraft(context, by, { owner, receive: () => Promise.resolve(file) });
    const decide = async (decision: DraftDecision): Promise<void> => {
      const { head } = await getDraft(context, by, { id });
      await changeDraft(context, by, { id, revision: head.revision, change: { act: "decide", decision } });
    };
    await decide({ kind: "framework", field: "issuer", value: "某局" });
    const { draft } = await getDraft(context, by, { id });
    for (const { key, settled } of draft.doubts) if (!settled) await decide({ kind: "doubt", key, settled: true });
    return { id, revision: (await getDraft(context, by, { id })).head.revision };
  }

  it("go to whoever may approve it, and then to whoever drafted it; to nobody of another agency", async () => {
    const { clerk, office } = people;
    const seen = await ready(clerk, city.agencies.a);
    expect(await words("second")).toEqual([]);
    await submitDraft(context, clerk, seen);
    const submitted = "演示·clerk提交了导入的指标体系，待审定";
    expect(await inbox("second")).toMatchObject([
      { words: { zh: submitted }, cycle: "某局法治建设考核评分表", place: { draftId: seen.id } },
    ]);
    expect(await words("office")).toEqual([submitted]);
    await sendBackDraft(context, office, { ...seen, reason: "第1项分值请再核" });
    expect(await inbox("clerk")).toMatchObject([
      { words: { zh: "演示·office退回了导入的指标体系，请修改后再提交" }, said: "第1项分值请再核" },
    ]);
    await submitDraft(context, clerk, seen);
    await approveDraft(context, office, seen);
    expect((await words("clerk"))[0]).toBe("演示·office审定了导入的指标体系，启用后即可使用");
    expect(await words("stranger")).toEqual([]);
  });

  it("of the office's own go to the office's others", async () => {
    const seen = await ready(people.office, null);
    await submitDraft(context, people.office, seen);
    expect(await words("officeTwo")).toEqual(["演示·office提交了导入的指标体系，待审定"]);
    expect([await words("office"), await words("clerk")]).toEqual([[], []]);
  });
});
