import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  getNarrative,
  issuePaper,
  listPapers,
  makePaper,
  raiseRectification,
  saveNarrative,
  verifyEverything,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence } from "./support/evidence-ground.ts";
import { readEvidenceText } from "./support/paper-text.ts";

onBothEngines("texts that people write", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  type Saving = Parameters<typeof saveNarrative>[2];
  const context = () => ground.context;
  const place = () => ({ assessmentId: ground.assessmentId, document: "self-report" }) as const;
  const view = async (who: Actor = ground.coordinator) => await getNarrative(context(), who, place());
  const save = async (over: Partial<Saving>, who: Actor = ground.coordinator) =>
    await saveNarrative(context(), who, { ...place(), expectedVersion: 0, blocks: [], take: [], ...over });
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause instanceof FahengError ? cause.code : String(cause)),
    );
  const raise = async (found: string) =>
    await raiseRectification(context(), ground.coordinator, {
      assessmentId: ground.assessmentId,
      origin: { kind: "hand" },
      indicator: "1",
      found,
      departmentId: null,
      personId: null,
      dueOn: null,
    });

  it("are never written over by a new calculation: figures are taken over one by one, and printed as they were taken", async () => {
    const opening = await view();
    expect(opening).toMatchObject({ version: 0, changed: [], maySave: true });
    expect(opening.blocks.map(({ text }) => text)).toContain("二、问题及原因");
    const before = { kind: "self-report", about: "", format: "docx", number: null, template: null } as const;
    const making = { assessmentId: ground.assessmentId, ...before };
    expect(await code(makePaper(context(), ground.coordinator, making))).toBe("FAHENG_PAPER_UNKNOWN");
    const blocks = [
      { level: 1, text: "一、工作情况" },
      { level: 0, text: '登记问题{整改事项数}个，未销号{未销号项数}个。=HYPERLINK("x")<w:t>' },
    ] as const;
    expect(await save({ blocks })).toEqual({ version: 1 });
    await raise("未学法");
    const moved = await view();
    expect(moved.changed).toEqual([
      { name: "整改事项数", kept: "0", now: "1" },
      { name: "未销号项数", kept: "0", now: "1" },
    ]);
    expect(moved.blocks).toEqual(blocks);
    expect(await save({ expectedVersion: 1, blocks, take: ["整改事项数"] })).toEqual({ version: 2 });
    const taken = await view();
    expect(taken.changed).toEqual([{ name: "未销号项数", kept: "0", now: "1" }]);
    expect(taken.versions.map(({ version }) => version)).toEqual([2, 1]);
    const made = await makePaper(context(), ground.coordinator, making);
    await issuePaper(context(), ground.coordinator, {
      assessmentId: ground.assessmentId,
      id: made.id,
      seen: made.writes,
      number: "衡法〔2017〕8号",
    });
    // The office reads what was issued to it.
    const { papers } = await listPapers(context(), ground.city.municipal, { assessmentId: ground.assessmentId });
    const bytes = ground.store.files.get(`${ground.city.agencies.a}/${papers[0]?.sha256 ?? ""}`);
    const text = await readEvidenceText(bytes ?? new Uint8Array());
    expect(text).toContain('登记问题1个，未销号0个。=HYPERLINK("x")<w:t>');
    for (const part of ["特此报告。", "附件", "考评事项完成情况表", "未填报"]) expect(text).toContain(part);
    const verdict = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });
    expect(verdict).toMatchObject({ ok: true });
  });

  it("are written by one at a time, without figures that there are none of, and by who keeps the papers", async () => {
    const blocks = [{ level: 0, text: "共{事项总数}项" }] as const;
    expect(await code(save({ blocks: [{ level: 0, text: "{#items}" }] }))).toBe("FAHENG_NARRATIVE_FIGURE");
    const outcomes = await Promise.all(Array.from({ length: 4 }, async () => await code(save({ blocks }))));
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 3 }, () => "FAHENG_NARRATIVE_CONFLICT"), "done"]);
    expect(await code(save({ blocks, expectedVersion: 1 }, ground.clerk))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect((await view(ground.clerk)).maySave).toBe(false);
    expect(await code(view(ground.city.municipal))).toBe("FAHENG_ACCESS_FORBIDDEN");
  });
});
