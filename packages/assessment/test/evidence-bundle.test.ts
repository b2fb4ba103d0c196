import { createHash } from "node:crypto";
import { listAudit, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  acceptEvidence,
  type Actor,
  downloadBundle,
  giveEvidence,
  sendBackEvidence,
  withdrawEvidence,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";

const GOOD = { complete: true, accurate: true, genuine: true, valid: true };

onBothEngines("evidence as one archive", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database, { asksMaterials: true });
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  type Offered = Parameters<typeof giveEvidence>[2]["offered"];
  const give = async (indicator: string, material: string, offered: Offered, actor = ground.clerk) => {
    const place = { assessmentId: ground.assessmentId, indicator, material };
    const asked = Object.assign({ effectiveOn: "2017-05-01", replaces: null, offered }, place);
    const { n, version, writes } = await giveEvidence(ground.context, actor, asked);
    return Object.assign({ seen: { n, version, writes } }, place);
  };
  const take = async (part: { indicator?: string; chapter?: string } = {}, actor: Actor = ground.coordinator) => {
    const asked = Object.assign({ assessmentId: ground.assessmentId, indicator: null, chapter: null }, part);
    const { files, sums, index, fileName } = await downloadBundle(ground.context, actor, asked);
    const contents = new Map<string, Buffer>();
    for (const file of files) {
      const pieces: Uint8Array[] = [];
      for await (const piece of file.content()) pieces.push(piece);
      contents.set(file.path, Buffer.concat(pieces));
    }
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    return { contents, sums: text(sums.bytes), index, list: text(index.write(() => true)), fileName };
  };
  const code = async (promise: Promise<unknown>): Promise<string> =>
    await promise.then(
      () => "done",
      (cause: unknown) => String((cause as { code?: unknown }).code),
    );

  it("holds each file in its indicator's folder, and lists what is not a file, what is secret and what is lacking", async () => {
    await acceptEvidence(ground.context, ground.coordinator, {
      ...(await give("1", "①", ground.file(pdf("a"), "合同.pdf"))),
      qualities: GOOD,
    });
    await give("1", "①", ground.file(pdf("b"), "合同.pdf"));
    await give("1", "", { kind: "sealed", number: "密登3号", keeper: "机要室" });
    await give("1", "", { kind: "link", address: "https://example.gov.cn/1", title: "公示" });
    await give("2", "", { kind: "letter", number: "2017-5", provider: "市法院", answer: "无败诉案件" });
    const { contents, sums, list, fileName } = await take();
    expect([...contents]).toEqual([
      ["1 集中采购率/① 合同.pdf", pdf("a")],
      ["1 集中采购率/① 合同（2）.pdf", pdf("b")],
    ]);
    for (const [path, bytes] of contents) {
      expect(sums).toContain(`${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
    }
    expect(fileName).toMatch(/^佐证材料 .*\.zip$/u);
    const rows = list.split("\n").filter((it) => it.startsWith("<tr><td>"));
    const told = rows.map((it) => it.replaceAll(/<\/td>/gu, "|").replaceAll(/<[^>]+>/gu, ""));
    const [a, b] = [pdf("a"), pdf("b")].map((it) => createHash("sha256").update(it).digest("hex"));
    expect(told).toEqual([
      `①采购合同|文件|合同.pdf|2017-05-01|已认定|${pdf("a").length}|${a}|一致|`,
      `①采购合同|文件|合同.pdf|2017-05-01|待审核|${pdf("b").length}|${b}|一致|`,
      "②验收单|缺材料|||||||",
      "其他佐证材料|涉密登记|编号 密登3号，由机要室保管|2017-05-01|待审核|||未上传，待到场核验|",
      "其他佐证材料|链接|公示 https://example.gov.cn/1|2017-05-01|待审核||||",
      "其他佐证材料|函询答复|市法院（函号 2017-5）：无败诉案件|2017-05-01|待审核||||",
    ]);
    const [last] = await listAudit(database.db, { limit: 1 });
    expect(last).toMatchObject({ action: "evidence.download-all", result: "done" });
    expect(JSON.parse(last?.after ?? "")).toMatchObject({ count: 2, sealed: 1, lacking: 1, gone: 0 });
    // What is secret stands in no line of the audit.
    expect(JSON.stringify(await listAudit(database.db, { limit: 50 }))).not.toMatch(/密登|机要室|无败诉/);
  });

  it("is of an indicator, of a chapter, or of everything that the actor may read", async () => {
    await give("1", "①", ground.file(pdf("a")));
    await give("2", "", ground.file(pdf("a")));
    const paths = async (...asked: Parameters<typeof take>) => [...(await take(...asked)).contents.keys()];
    expect(await paths({ indicator: "2" })).toEqual(["2 合同审核/材料.pdf"]);
    expect(await paths({ chapter: "A" })).toEqual(["1 集中采购率/① 材料.pdf", "2 合同审核/材料.pdf"]);
    expect(await paths({ chapter: "B" })).toEqual([]);
    const { city, cycleId } = ground;
    const assignments = [{ agencyId: city.agencies.a, cycleId, indicators: ["2"] }];
    const reviewer: Actor = { ...city.actor("reviewer", "b"), assignments };
    const seen = await take({}, reviewer);
    expect([...seen.contents.keys()]).toEqual(["2 合同审核/材料.pdf"]);
    expect(seen.list).not.toContain("集中采购率");
    expect(
      await Promise.all([
        code(take({ indicator: "1" }, reviewer)),
        code(take({ chapter: "B" }, reviewer)),
        code(take({ chapter: "none" })),
        code(take({ indicator: "none" })),
        code(take({}, ground.city.actor("coordinator", "b"))),
      ]),
    ).toEqual([
      "FAHENG_ACCESS_FORBIDDEN",
      "FAHENG_EVIDENCE_CHAPTER",
      "FAHENG_EVIDENCE_CHAPTER",
      "FAHENG_FACT_UNKNOWN_INDICATOR",
      "FAHENG_ASSESSMENT_NOT_FOUND",
    ]);
  });

  it("packs nothing that was sent back or withdrawn, and tells outsiders of neither", async () => {
    const back = await give("1", "①", ground.file(pdf("a"), "旧合同.pdf"));
    const bad = { qualities: { ...GOOD, valid: false }, reason: "缺公章" };
    await sendBackEvidence(ground.context, ground.coordinator, Object.assign(bad, back));
    await withdrawEvidence(ground.context, ground.clerk, await give("1", "②", ground.file(pdf("b"), "错件.pdf")));
    const own = await take();
    expect([...own.contents.keys()]).toEqual([]);
    expect(own.list).toMatch(/旧合同\.pdf<\/td><td>2017-05-01<\/td><td>已退回<\/td>/u);
    expect(own.list).not.toContain("错件");
    expect(own.list.match(/缺材料<\/td>/gu)).toHaveLength(2);
    const outside = await take({}, ground.city.municipal);
    expect(outside.list).not.toMatch(/旧合同|错件|缺公章/u);
  });

  it("names what has gone from the store or has another length, and marks what is not what its digest says", async () => {
    for (const name of ["a", "b", "c"]) await give("1", "①", ground.file(pdf(name), `${name}.pdf`));
    const keys = [...ground.store.files.keys()];
    const keyOf = (name: string) =>
      keys.find((it) => it.endsWith(createHash("sha256").update(pdf(name)).digest("hex"))) ?? "";
    ground.store.files.delete(keyOf("a"));
    ground.store.files.set(keyOf("b"), new Uint8Array(3));
    const { contents, list, index, sums } = await take({ indicator: "1" });
    expect([...contents.keys()]).toEqual(["1 集中采购率/① c.pdf"]);
    expect(list.match(/材料库中缺失，未打包/gu)).toHaveLength(2);
    expect(sums.split("\n")).toHaveLength(2);
    const bad = new TextDecoder().decode(index.write(() => false));
    expect([bad.includes("不符</td>"), bad.length]).toEqual([true, list.length]);
    const [last] = await listAudit(database.db, { limit: 1 });
    expect(JSON.parse(last?.after ?? "")).toMatchObject({ count: 1, gone: 2 });
  });
});
