import { listEvidence, listEvidenceFiles } from "@faheng/database";
import { entryNames, type EvidenceIndexRow } from "@faheng/documents";
import { type Evidence, type EvidenceFile, type EvidenceState, type Indicator } from "@faheng/domain";
import pLimit from "p-limit";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import type { EvidenceStore } from "./evidence-room.ts";
import { isOfAgency } from "./list-evidence.ts";
import { keyedMaterials, OTHER_MATERIAL } from "./materials.ts";

/** A file as it lies in the archive. */
export interface PackedFile extends EvidenceFile {
  /** Safe on every system, and unique in the archive. */
  readonly path: string;
  /** When it was given, ISO time. */
  readonly givenAt: string;
}

/** What the list says of an indicator, and what is packed of it. */
export interface CollectedEvidence {
  readonly parts: readonly { readonly heading: string; readonly rows: readonly EvidenceIndexRow[] }[];
  readonly files: readonly PackedFile[];
  readonly sealed: number;
  readonly lacking: number;
  /** Files that are not in the store as their rows say. */
  readonly gone: number;
}

const STATES: Readonly<Record<EvidenceState, string>> = {
  given: "待审核",
  accepted: "已认定",
  "sent-back": "已退回",
  withdrawn: "已撤下",
};
/** How many files are asked for at once. */
const AT_ONCE = 16;
/** How many digests are looked up at once. */
const PAGE = 500;

/**
 * Everything that stands for some indicators, material by material as the document lists them, with what is lacking. Who is of
 * the agency also reads what was sent back, whose files are not packed.
 *
 * @param room `isOwn` where it is known that it is for the agency, whoever packs it.
 * @throws FAHENG_EVIDENCE_STORE
 */
export async function collectBundle(
  desk: Desk,
  loaded: LoadedAssessment,
  indicators: readonly Indicator[],
  { store, isOwn = isOfAgency(desk, loaded.agency.id) }: { readonly store: EvidenceStore; readonly isOwn?: boolean },
): Promise<CollectedEvidence> {
  const { assessment, agency, pinned } = loaded;
  const codes = new Set(indicators.map(({ code }) => code));
  const all = (await listEvidence(desk.db, assessment)).filter(({ indicator }) => codes.has(indicator));
  const newest = new Map(all.map((it) => [JSON.stringify([it.indicator, it.material, it.n]), it]));
  const shown = [...newest.values()].filter(({ state }) => isStanding(state) || (isOwn && state === "sent-back"));
  const files = await filesOf(desk, agency.id, shown);
  const there = await thereOf([...files.values()], store);
  const nameOf = entryNames();
  const packed: PackedFile[] = [];
  const count = { sealed: 0, lacking: 0, gone: 0 };
  const byIndicator = Map.groupBy(shown, ({ indicator }) => indicator);
  const parts = indicators.map((indicator) => {
    const heading = headingOf(indicator);
    const pieces = byIndicator.get(indicator.code) ?? [];
    const asked = keyedMaterials(pinned.framework, indicator);
    const keys = [...asked.map(({ key }) => key), OTHER_MATERIAL];
    const rows = keys.flatMap((key): EvidenceIndexRow[] => {
      const material = asked.find((it) => it.key === key);
      const text = material === undefined ? "其他佐证材料" : `${material.printedNumber ?? ""}${material.text}`;
      const given = pieces.filter((it) => it.material === key);
      const isLacking = material !== undefined && !given.some(({ state }) => isStanding(state));
      if (isLacking) count.lacking += 1;
      const rowsGiven = given.map((piece) => {
        if (piece.content.kind === "sealed") count.sealed += 1;
        if (piece.content.kind !== "file" || !isStanding(piece.state)) return rowOf(piece, text);
        const file = files.get(piece.content.sha256);
        if (file === undefined || !there.has(file.sha256)) {
          count.gone += 1;
          return Object.assign(rowOf(piece, text), { check: "材料库中缺失，未打包" });
        }
        const path = nameOf(heading, `${key}${key === "" ? "" : " "}${piece.content.fileName}`);
        packed.push(Object.assign({ path, givenAt: piece.steps[0]?.at ?? piece.savedAt }, file));
        const { bytes, sha256 } = file;
        return Object.assign(rowOf(piece, text), { link: { path }, file: { bytes, sha256 } });
      });
      return isLacking ? [...rowsGiven, lackingRow(text)] : rowsGiven;
    });
    return { heading, rows };
  });
  return Object.assign({ parts, files: packed }, count);
}

/** How a folder and a part of the list are called. */
function headingOf({ code, printedNumber, title }: Indicator): string {
  const number = printedNumber === null || code.includes(printedNumber) ? code : `${code} ${printedNumber}`;
  return `${number} ${title}`;
}

function isStanding(state: EvidenceState): boolean {
  return state === "given" || state === "accepted";
}

async function filesOf(desk: Desk, agencyId: string, pieces: readonly Evidence[]): Promise<Map<string, EvidenceFile>> {
  const digests = [...new Set(pieces.flatMap(({ content }) => (content.kind === "file" ? [content.sha256] : [])))];
  const files = new Map<string, EvidenceFile>();
  for (let at = 0; at < digests.length; at += PAGE) {
    const page = await listEvidenceFiles(desk.db, agencyId, digests.slice(at, at + PAGE));
    for (const file of page) files.set(file.sha256, file);
  }
  return files;
}

/** Digests of those that lie in the store with the length that their row says. */
export async function thereOf(files: readonly EvidenceFile[], store: EvidenceStore): Promise<ReadonlySet<string>> {
  const limit = pLimit(AT_ONCE);
  const found = await Promise.all(
    files.map((file) => limit(async () => ((await store.length(file)) === file.bytes ? [file.sha256] : []))),
  );
  return new Set(found.flat());
}

function rowOf(piece: Evidence, material: string): EvidenceIndexRow {
  const { content, effectiveOn, state } = piece;
  const row = { material, effectiveOn, state: STATES[state], link: null, file: null, check: "" };
  switch (content.kind) {
    case "file":
      return Object.assign(row, { form: "文件", name: content.fileName, check: isStanding(state) ? "" : "未打包" });
    case "link":
      return Object.assign(row, {
        form: "链接",
        name: [content.title, seenText(content.seenOn), keptText(content.keptAt)].join(""),
        link: { address: content.address },
      });
    case "note":
      return Object.assign(row, { form: "情况说明", name: content.text });
    case "sealed":
      return Object.assign(row, {
        form: "涉密登记",
        name: `编号 ${content.number}，由${content.keeper}保管`,
        check: onSiteText(piece),
      });
    case "letter":
      return Object.assign(row, {
        form: "函询答复",
        name: `${content.provider}（函号 ${content.number}）：${content.answer}`,
      });
  }
}

const seenText = (day?: string): string => (day === undefined ? "" : `（${day}查看）`);
const keptText = (place?: string): string => (place === undefined ? "" : `（副本：${place}）`);

/** When and by whom what is secret was seen where it is kept. */
function onSiteText({ steps }: Evidence): string {
  const last = steps.findLast((it) => it.checkedOn !== undefined);
  if (last?.checkedOn === undefined) return "未上传，待到场核验";
  return `未上传，${last.byName}于${last.checkedOn}到场核验，${last.act === "accept" ? "属实" : "退回"}`;
}

function lackingRow(material: string): EvidenceIndexRow {
  return { material, form: "缺材料", name: "", link: null, effectiveOn: null, state: "", file: null, check: "" };
}
