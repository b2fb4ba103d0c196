import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { renderDocx, type TemplateField, type TemplateValue, readSource } from "@faheng/documents";
import { FahengError, TEMPLATE_KINDS, type TemplateKind } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  downloadPaper,
  downloadTemplate,
  issuePaper,
  listPapers,
  listTemplates,
  makePaper,
  raiseRectification,
  saveNarrative,
  saveTemplate,
  tryTemplate,
  verifyEverything,
  withdrawTemplate,
} from "../src/index.ts";
import { enter } from "../src/access/enter.ts";
import { loadAssessment } from "../src/assessment/load.ts";
import { TEMPLATE_FIELDS } from "../src/template/template-fields.ts";
import { templateValues } from "../src/template/template-values.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence } from "./support/evidence-ground.ts";
import { readEvidenceText } from "./support/paper-text.ts";

/** A .docx of these paragraphs. */
async function docx(...texts: readonly string[]): Promise<Uint8Array> {
  const blocks = texts.map((text) => ({ kind: "paragraph", text }) as const);
  return await renderDocx({ title: "红头", documentNumber: null, orientation: "portrait", blocks });
}

const LIST = ["{#问题清单}", "{序号}. {存在问题}（{完成时限}）", "{/问题清单}"];
const HOSTILE = '{#a}{机关名称}=HYPERLINK("x")<w:t>&党组全年学法一次\u0001';

onBothEngines("templates of one's own", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  let office: Actor;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
    office = ground.city.municipal;
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const context = () => ground.context;
  const of = () => ({ assessmentId: ground.assessmentId });
  const own = () => ground.city.agencies.a;
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause instanceof FahengError ? cause.code : String(cause)),
    );
  const send = async (who: Actor, file: Uint8Array, over: { owner?: string | null; kind?: TemplateKind } = {}) =>
    await saveTemplate(context(), who, {
      owner: own(),
      kind: "problems",
      name: "红头",
      ...over,
      receive: ground.file(file, "红头.docx").receive,
    });
  const making = (over: Partial<Parameters<typeof makePaper>[2]> = {}) =>
    ({ ...of(), kind: "problems", about: "", format: "docx", number: null, template: 1, ...over }) as const;
  const versions = async (who: Actor, owner: string | null, kind: TemplateKind = "problems") =>
    (await listTemplates(context(), who, { owner })).find((it) => it.kind === kind)?.versions ?? [];
  const raise = async () =>
    await raiseRectification(context(), office, {
      ...of(),
      origin: { kind: "hand" },
      indicator: "1",
      found: HOSTILE,
      departmentId: null,
      personId: null,
      dueOn: null,
    });
  const bytesOf = async (id: string, who = ground.coordinator): Promise<Uint8Array> => {
    const { content } = await downloadPaper(context(), who, { ...of(), id, what: "made" });
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it("are looked at as they come in, kept in versions, tried, made by and withdrawn; what was made stays", async () => {
    const { coordinator } = ground;
    await raise();
    const slips = await send(coordinator, await docx("{机关名程}", "{#问题清单}{存在问题}"));
    expect(slips.version).toBeNull();
    expect(slips.problems.map((it) => [it.code, it.place])).toEqual([
      ["FAHENG_TEMPLATE_UNKNOWN", "第3段"],
      ["FAHENG_TEMPLATE_UNCLOSED", "第4段"],
    ]);
    expect(slips.problems[0]?.message.zh).toContain("是否指“机关名称”");
    expect(await versions(coordinator, own())).toEqual([]);

    const first = await docx("{机关名称}：{发文字号}", ...LIST);
    expect(await send(coordinator, first)).toEqual({ version: 1, problems: [] });
    expect(await code(send(coordinator, first))).toBe("FAHENG_TEMPLATE_TWICE");
    const second = await docx("第二版 {机关名称}", ...LIST);
    expect(await send(coordinator, second)).toMatchObject({ version: 2 });
    const [newest] = await versions(coordinator, own());
    expect(newest).toMatchObject({ version: 2, name: "红头", fileName: "红头.docx", withdrawn: null });
    const taken = await downloadTemplate(context(), coordinator, { owner: own(), kind: "problems", version: 1 });
    expect(Buffer.from(taken.bytes).equals(Buffer.from(first))).toBe(true);

    // Tried: nothing of it is in the register, and it says what it is.
    const trial = await tryTemplate(context(), coordinator, { ...of(), kind: "problems", about: "", version: 1 });
    expect(trial.fileName).toMatch(/^试填 .*\.docx$/u);
    const { leftOut } = await readSource(trial.bytes, trial.fileName);
    expect(JSON.stringify(leftOut)).toContain("试填：供核对版式，未登记，不作公文使用");
    expect((await listPapers(context(), coordinator, of())).papers).toEqual([]);

    const { offers } = await listPapers(context(), coordinator, of());
    expect(offers.find(({ kind }) => kind === "problems")?.templates.map((it) => it.version)).toEqual([2, 1]);
    expect(offers.find(({ kind }) => kind === "plan")?.templates).toEqual([]);
    const made = await makePaper(context(), coordinator, making({ number: "衡法〔2017〕6号" }));
    const text = await readEvidenceText(await bytesOf(made.id));
    // What people wrote is text, whatever it looks like, and no line of a trial is on it.
    expect(text).toContain('{#a}{机关名称}=HYPERLINK("x")<w:t>&党组全年学法一次');
    expect(text).toContain("衡法〔2017〕6号");
    expect(text).not.toContain("试填");
    // The same template and data are the same bytes.
    expect(await code(makePaper(context(), coordinator, making({ number: "衡法〔2017〕6号" })))).toBe(
      "FAHENG_PAPER_TWICE",
    );
    const [before] = (await listPapers(context(), coordinator, of())).papers;
    expect(before?.template).toMatchObject({
      version: 1,
      name: "红头",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    await issuePaper(context(), coordinator, { ...of(), id: made.id, seen: 1, number: null });

    for (const [over, expected] of [
      [{ format: "xlsx" }, "FAHENG_TEMPLATE_FORM"],
      [{ kind: "plan" }, "FAHENG_TEMPLATE_KIND"],
      [{ template: 9 }, "FAHENG_TEMPLATE_NOT_FOUND"],
    ] as const) {
      expect(await code(makePaper(context(), coordinator, making(over)))).toBe(expected);
    }
    const gone = { owner: own(), kind: "problems", version: 1, reason: "换用新版红头" } as const;
    await withdrawTemplate(context(), coordinator, gone);
    expect(await code(withdrawTemplate(context(), coordinator, gone))).toBe("FAHENG_TEMPLATE_WITHDRAWN");
    expect(await code(makePaper(context(), coordinator, making()))).toBe("FAHENG_TEMPLATE_WITHDRAWN");
    expect((await versions(coordinator, own()))[1]?.withdrawn).toMatchObject({ reason: "换用新版红头" });
    // What was withdrawn may come again, as another version.
    expect(await send(coordinator, first)).toMatchObject({ version: 3 });
    const after = (await listPapers(context(), coordinator, of())).papers[0];
    expect(after).toMatchObject({ state: "issued", sha256: before?.sha256, template: before?.template });

    const acts = (await listAudit(database.db, { limit: 60 })).filter((it) => it.action.startsWith("template."));
    expect(acts.map(({ action, result }) => `${action} ${result}`).toSorted()).toEqual(
      [
        "template.read done",
        "template.save done",
        "template.save done",
        "template.save done",
        "template.save failed",
        "template.save failed",
        "template.try done",
        "template.withdraw done",
      ].toSorted(),
    );
    const verdict = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });
    expect(verdict).toMatchObject({ ok: true });
  });

  it("are each side's own: the office's are nothing to an agency, an agency's nothing to anybody else", async () => {
    const { coordinator, clerk } = ground;
    const other = ground.city.actor("coordinator", "b");
    await raise();
    const file = await docx("{发文单位}致{机关名称}：{问题个数}个问题", ...LIST);
    await send(coordinator, await docx("{机关名称}", ...LIST));
    await send(office, file, { owner: null, kind: "notice" });
    const place = { owner: own(), kind: "problems", version: 1 } as const;
    for (const who of [other, clerk, office]) {
      expect(await code(listTemplates(context(), who, { owner: own() }))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await code(downloadTemplate(context(), who, place))).toBe("FAHENG_ACCESS_FORBIDDEN");
      // One that is not there is refused in the same way.
      expect(await code(downloadTemplate(context(), who, { ...place, version: 7 }))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await code(send(who, file))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await code(withdrawTemplate(context(), who, { ...place, reason: "x" }))).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
    expect(await code(listTemplates(context(), coordinator, { owner: null }))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(send(coordinator, file, { owner: null }))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect((await listTemplates(context(), office, { owner: null })).map(({ kind }) => kind)).toEqual([
      "problems",
      "notice",
    ]);
    // Each makes by its own alone: the office has none for the list of problems.
    expect(await code(makePaper(context(), office, making()))).toBe("FAHENG_TEMPLATE_NOT_FOUND");
    expect(await code(tryTemplate(context(), other, { ...of(), kind: "problems", about: "", version: 1 }))).toBe(
      "FAHENG_ASSESSMENT_NOT_FOUND",
    );
    const made = await makePaper(context(), office, making({ kind: "notice" }));
    expect(await readEvidenceText(await bytesOf(made.id, office))).toContain("1个问题");
    await issuePaper(context(), office, { ...of(), id: made.id, seen: 1, number: null });
    const [seen] = (await listPapers(context(), coordinator, of())).papers;
    expect(seen).toMatchObject({ kind: "notice", template: null });
  });

  it("four at once are four versions, and of one file one", async () => {
    const files = await Promise.all([1, 2, 3, 4].map(async (n) => await docx(`${n}{机关名称}`)));
    const kept = await Promise.all(files.map(async (file) => await send(ground.coordinator, file)));
    expect(kept.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4]);
    const same = await docx("{标题}");
    const outcomes = await Promise.all([1, 2, 3].map(async () => await code(send(ground.coordinator, same))));
    expect(outcomes.toSorted()).toEqual(["FAHENG_TEMPLATE_TWICE", "FAHENG_TEMPLATE_TWICE", "done"]);
  });

  it("name what there is: every field of every document has its value, and no value is without its field", async () => {
    await raise();
    for (const document of ["self-report", "annual-report"] as const) {
      const blocks = [1, 2, 3, 0].map((level) => ({ level, text: `共{事项总数}项${level}` }) as never);
      await saveNarrative(context(), ground.coordinator, { ...of(), document, expectedVersion: 0, blocks, take: [] });
    }
    const desk = enter(context(), ground.coordinator);
    const loaded = await loadAssessment(desk, ground.assessmentId);
    const [department = ""] = ground.departments;
    const about = { ledger: `${department}/2017-01`, responsibility: department };
    for (const kind of TEMPLATE_KINDS) {
      const subject = { about: about[kind as keyof typeof about] ?? "", title: "标题", number: null };
      const values = await templateValues(desk, loaded, kind, subject);
      expect(shapeOf(values), kind).toEqual(shapeOfFields(TEMPLATE_FIELDS[kind]));
    }
  });
});

type Shape = { readonly [name: string]: Shape | null };

/** The names of values; of a list those of its first row, or `{}` where it is empty. */
function shapeOf(values: { readonly [name: string]: TemplateValue }): Shape {
  return Object.fromEntries(
    Object.entries(values).map(([name, it]) => [name, typeof it === "string" ? null : shapeOfRows(it)]),
  );
}

function shapeOfRows(rows: readonly { readonly [name: string]: TemplateValue }[]): Shape {
  const shapes = rows.map(shapeOf);
  // What stands in one row alone, as a level of headings, is a name of all.
  const names = [...new Set(shapes.flatMap((it) => Object.keys(it)))];
  return Object.fromEntries(
    names
      .map((name) => [name, Object.assign({}, ...shapes.map((it) => it[name])) as Shape])
      .map(([name, it]) => {
        const isText = rows.every((row) => typeof row[name as string] === "string");
        return [name, isText ? null : it];
      }),
  );
}

function shapeOfFields(fields: readonly TemplateField[]): Shape {
  return Object.fromEntries(
    fields.map(({ name, rows, example }) => {
      // A text without its example would be a list of nothing.
      return [name, rows === undefined && example !== undefined ? null : shapeOfFields(rows ?? [])];
    }),
  );
}
