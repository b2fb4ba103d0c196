import { cleanFileName, entryNames, type EvidenceIndexRow, renderEvidenceIndex } from "@faheng/documents";
import { cityMoment, type Indicator } from "@faheng/domain";
import type { TraceNode } from "@faheng/scoring";
import { createHash } from "node:crypto";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { collectBundle, type PackedFile } from "../evidence/collect-bundle.ts";
import { bundledContent, type EvidenceBundle, sumsOf } from "../evidence/download-bundle.ts";
import type { EvidenceStore } from "../evidence/evidence-room.ts";
import { textsOf } from "../fill-book/fact-cells.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated } from "../manifest/stated.ts";
import { spanText } from "../report/span-text.ts";
import { writeTable } from "../report/table-file.ts";
import { STATUS_WORDS, yearDocuments, type YearProgress } from "./year-documents.ts";

/** A document of the folder, and where it lies in it. */
export interface LaidDocument {
  readonly what: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a folder of a year holds and says, without the bytes of anything in it. */
export interface LaidYear {
  readonly fileName: string;
  readonly title: string;
  /** ISO time. */
  readonly madeAt: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly documents: readonly LaidDocument[];
  readonly evidence: readonly PackedFile[];
  readonly parts: readonly {
    readonly heading: string;
    readonly notes: readonly string[];
    readonly rows: readonly EvidenceIndexRow[];
  }[];
}

/** What is said of an indicator without Faheng: how far it is, what was answered, what it came to and why. */
interface IndicatorYear {
  readonly status: string;
  readonly answer: string;
  readonly points: string;
  readonly reasons: readonly string[];
}

const FOLDER = "年度文件";

/**
 * Lays out an agency’s year: computes what each indicator came to, makes every document, and lists the evidence as it stands.
 *
 * @returns what the folder holds, and the bytes of its documents in their order.
 * @throws FAHENG_EVIDENCE_STORE, FAHENG_PACK_*, FAHENG_REPORT_FAILED
 */
export async function layYear(
  desk: Desk,
  loaded: LoadedAssessment,
  { store, progress }: { readonly store: EvidenceStore; readonly progress: YearProgress },
): Promise<{ readonly year: LaidYear; readonly contents: readonly Uint8Array[] }> {
  const { agency, cycle, pinned } = loaded;
  const { indicators } = pinned.framework;
  // Whoever asks for the folder is the agency's: what was sent back is named in it, whichever machine writes it.
  const collected = await collectBundle(desk, loaded, indicators, { store, isOwn: true });
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
  const made = [
    ...(await yearDocuments(desk, loaded, progress)),
    { what: "目录（逐项填报、得分和材料）", fileName: "目录.xlsx", bytes: table.bytes },
  ];
  const nameOf = entryNames();
  const documents = made.map(({ what, fileName, bytes }): LaidDocument => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { what, path: nameOf(FOLDER, fileName), bytes: bytes.length, sha256 };
  });
  const { files: evidence, sealed, lacking, gone } = collected;
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
  const parts = collected.parts.map((part, at) =>
    Object.assign({ notes: notesOf(years.get(indicators[at]?.code ?? "") ?? EMPTY) }, part),
  );
  const fileName = cleanFileName(`年度资料 ${title}.zip`);
  return {
    year: { fileName, title, madeAt: desk.now, facts, documents, evidence, parts },
    contents: made.map(({ bytes }) => bytes),
  };
}

/**
 * The folder as it is given out.
 *
 * @param contentOf the bytes of a document, by its place among them.
 */
export function bundleOfYear(
  { fileName, title, madeAt, facts, documents, evidence, parts }: LaidYear,
  store: EvidenceStore,
  contentOf: (at: number) => AsyncIterable<Uint8Array>,
): EvidenceBundle {
  const files = [
    ...documents.map(({ path, bytes, sha256 }, at) => ({
      path,
      bytes,
      sha256,
      givenAt: madeAt,
      content: () => contentOf(at),
    })),
    ...evidence.map((file) => Object.assign({ content: () => bundledContent(store, file) }, file)),
  ];
  const head = {
    heading: FOLDER,
    notes: [],
    rows: documents.map(({ what, path, bytes, sha256 }): EvidenceIndexRow => ({
      material: what,
      form: "文件",
      name: path.slice(path.indexOf("/") + 1),
      link: { path },
      effectiveOn: null,
      state: "",
      file: { bytes, sha256 },
      check: "",
    })),
  };
  const checked = (isSame: (path: string) => boolean) =>
    [head, ...parts].map((part) =>
      Object.assign({}, part, {
        rows: part.rows.map((row) =>
          row.link !== null && "path" in row.link
            ? Object.assign({}, row, { check: isSame(row.link.path) ? "一致" : "不符" })
            : row,
        ),
      }),
    );
  return {
    fileName,
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
