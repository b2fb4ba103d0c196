import { sha256 } from "@faheng/database";
import { cleanFileName, entryNames, type EvidenceIndexRow, renderEvidenceIndex } from "@faheng/documents";
import { cityMoment, type Indicator } from "@faheng/domain";
import type { TraceNode } from "@faheng/scoring";
import { createHash } from "node:crypto";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { type CollectedEvidence, collectBundle } from "../evidence/collect-bundle.ts";
import { bundledContent, type EvidenceBundle, sumsOf } from "../evidence/download-bundle.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { textsOf } from "../fill-book/fact-cells.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import { writeTable } from "../report/table-file.ts";
import { spanText, STATUS_WORDS, yearDocuments } from "./year-documents.ts";

/** What is said of an indicator without Faheng: how far it is, what was answered, what it came to and why. */
interface IndicatorYear {
  readonly status: string;
  readonly answer: string;
  readonly points: string;
  readonly reasons: readonly string[];
}

/**
 * An agency’s year in a cycle as one archive that reads without Faheng: a page and a workbook that say of each indicator what
 * was answered, what it came to and why, with reports, results, ledger, records, evidence and the audit’s acts on it. Evidence is
 * streamed; everything else is small and lies in memory.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_STORE, FAHENG_PACK_*, FAHENG_REPORT_FAILED
 */
export const downloadYearEnd = defineAct({
  ...LOOKING,
  action: "assessment.take-year",
  load: async (desk, { assessmentId }: { readonly assessmentId: string }) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null }),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  prepare: async ({ desk, found: loaded }) => {
    const { store } = roomOf(desk);
    const { indicators } = loaded.pinned.framework;
    const collected = await collectBundle(desk, loaded, indicators, store);
    return await yearBundle(desk, loaded, collected);
  },
  apply: async (_, { found: { agency }, prepared: bundle }) => {
    const bytes = bundle.files.reduce((sum, it) => sum + it.bytes, 0);
    const digest = sha256(new TextDecoder().decode(bundle.sums.bytes));
    const after = { count: bundle.files.length, bytes, sha256: digest };
    return { answer: bundle, trace: { agencyId: agency.id, after } };
  },
});

async function yearBundle(desk: Desk, loaded: LoadedAssessment, collected: CollectedEvidence): Promise<EvidenceBundle> {
  const { agency, cycle, pinned } = loaded;
  const { store } = roomOf(desk);
  const { indicators } = pinned.framework;
  const title = `${agency.name} ${printedTitle(cycle)}`;
  const years = await yearsOf(desk, loaded);
  const table = await writeTable("xlsx", "目录", {
    title: `年度资料目录：${title}`,
    columns: HEADS,
    rows: indicators.map((it, at) => {
      const { status, answer, points, reasons } = years.get(it.code) ?? EMPTY;
      const names = (collected.parts[at]?.rows ?? []).map(({ form, name }) => `${form} ${name}`.trim());
      return [it.code, it.title, status, answer, points, reasons.join("\n"), names.join("\n")];
    }),
  });
  const nameOf = entryNames();
  const documents = [
    ...(await yearDocuments(desk, loaded)),
    { what: "目录（逐项填报、得分和材料）", fileName: "目录.xlsx", bytes: table.bytes },
  ].map(({ what, fileName, bytes }) => {
    const digest = createHash("sha256").update(bytes).digest("hex");
    const path = nameOf("年度文件", fileName);
    return { what, path, bytes: bytes.length, sha256: digest, content: bytes };
  });
  const evidence = collected.files.map((file) => Object.assign({ content: () => bundledContent(store, file) }, file));
  const made = documents.map(({ path, bytes, sha256: digest, content }) => ({
    path,
    bytes,
    sha256: digest,
    givenAt: desk.now,
    content: () => once(content),
  }));
  const files = [...made, ...evidence];
  const { sealed, lacking, gone } = collected;
  const facts = [
    ["机关", agency.name],
    ["周期", `${printedTitle(cycle)}（${cycle.startsOn} 至 ${cycle.endsOn}）`],
    ["指标体系", pinned.framework.title],
    ["打包时间", cityMoment(desk.now, desk.context.timeZone)],
    ["打包人", desk.actor.name],
    ["文件", `${String(documents.length)} 份年度文件，${String(evidence.length)} 份佐证材料`],
    ["未打包", `涉密 ${String(sealed)} 项，缺材料 ${String(lacking)} 项，材料库中缺失 ${String(gone)} 份`],
    ["核对", "在解压的目录里运行 sha256sum -c SHA256SUMS.txt"],
  ] as const;
  const head = {
    heading: "年度文件",
    rows: documents.map(({ what, path, bytes, sha256: digest }): EvidenceIndexRow => ({
      material: what,
      form: "文件",
      name: path.slice(path.indexOf("/") + 1),
      link: { path },
      effectiveOn: null,
      state: "",
      file: { bytes, sha256: digest },
      check: "",
    })),
  };
  const parts = [
    head,
    ...collected.parts.map((part, at) =>
      Object.assign({ notes: notesOf(years.get(indicators[at]?.code ?? "") ?? EMPTY) }, part),
    ),
  ];
  const checked = (isSame: (path: string) => boolean) =>
    parts.map((part) =>
      Object.assign({}, part, {
        rows: part.rows.map((row) =>
          row.link !== null && "path" in row.link
            ? Object.assign({}, row, { check: isSame(row.link.path) ? "一致" : "不符" })
            : row,
        ),
      }),
    );
  return {
    fileName: cleanFileName(`年度资料 ${title}.zip`),
    files,
    sums: { path: "SHA256SUMS.txt", bytes: sumsOf(files) },
    index: {
      path: "目录.html",
      write: (isSame) => renderEvidenceIndex({ title: `年度资料：${title}`, facts, parts: checked(isSame) }),
    },
  };
}

const EMPTY: IndicatorYear = { status: "尚未填报", answer: "", points: "", reasons: [] };
const HEADS = [
  { title: "编号", width: 10 },
  { title: "指标", width: 36 },
  { title: "完成状态", width: 12 },
  { title: "填报内容", width: 48 },
  { title: "计分", width: 12 },
  { title: "计分说明", width: 40 },
  { title: "材料", width: 40 },
];

/** Every indicator’s year by its code. */
async function yearsOf(
  desk: Desk,
  { assessment, pinned }: LoadedAssessment,
): Promise<ReadonlyMap<string, IndicatorYear>> {
  const stated = await loadStated(desk.db, desk.context.plugins, assessment);
  const explanation = await explainStated(stated);
  const scorer = await pinned.scorer();
  const responses = new Map(stated.responses.map((it) => [it.indicator, it]));
  const items = new Map((explanation?.score.items ?? []).map((it) => [it.indicator, it]));
  const nodes = explanation === null ? [] : nodesIn(explanation.trace);
  const yearOf = ({ code }: Indicator): IndicatorYear => {
    const response = responses.get(code);
    const item = items.get(code);
    const facts = (scorer?.questions[code] ?? []).flatMap(({ key, field }) => {
      const fact = response?.facts[key];
      if (fact === undefined) return [];
      const texts = Object.values(textsOf(field, fact)).filter((it) => it !== "");
      return texts.length === 0 ? [] : [`${field.label}：${texts.join(" ")}`];
    });
    const reason = response?.notApplicable ? [`不涉及的理由：${response.notApplicable.reason}`] : [];
    return {
      status: response === undefined ? EMPTY.status : STATUS_WORDS[response.status],
      answer: [...facts, ...reason, response?.progress ?? ""].filter((it) => it !== "").join("\n"),
      points: item === undefined ? "" : spanText(item.interval),
      reasons: nodes.flatMap((it) => (it.indicator === code ? reasonIn(it) : [])),
    };
  };
  return new Map(pinned.framework.indicators.map((it) => [it.code, yearOf(it)]));
}

function notesOf({ status, answer, points, reasons }: IndicatorYear): string[] {
  const score = points === "" ? [] : [`计分：${points} 分`];
  return [`完成状态：${status}`, ...(answer === "" ? [] : [answer]), ...score, ...reasons];
}

/** All steps of a trace, each before its children. */
function nodesIn(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

function reasonIn({ kind, place, arithmetic, amount, isPending }: TraceNode): string[] {
  if (kind !== "clause") return [];
  if (isPending) return [`${place ?? ""}：待填`];
  return amount.worst === 0 && amount.best === 0 ? [] : [`${place ?? ""}：${arithmetic}`];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
