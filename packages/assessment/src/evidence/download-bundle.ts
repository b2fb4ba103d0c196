import { sha256 } from "@faheng/database";
import { cleanFileName, renderEvidenceIndex } from "@faheng/documents";
import { chaptersOf, cityMoment, FahengError, type Indicator } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment, type LoadedAssessment, requireSight } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { type CollectedEvidence, collectBundle, type PackedFile } from "./collect-bundle.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { roomOf } from "./evidence-room.ts";

/** Whose evidence is taken: of one indicator, of a chapter by its group’s code, or everything (neither). */
export interface BundleDownload {
  readonly assessmentId: string;
  readonly indicator: string | null;
  readonly chapter: string | null;
}

/** A file of an archive: where it lies in it, what it is held to, since when it is there, and its pieces. */
export interface BundledFile extends Pick<PackedFile, "path" | "bytes" | "sha256" | "givenAt"> {
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** Digests as `sha256sum -c` reads them. */
export function sumsOf(files: readonly Pick<BundledFile, "path" | "sha256">[]): Uint8Array {
  return new TextEncoder().encode(files.map(({ sha256: digest, path }) => `${digest}  ${path}\n`).join(""));
}

/** Evidence that is given out as one archive, a piece of a file at a time. */
export interface EvidenceBundle {
  readonly fileName: string;
  readonly files: readonly BundledFile[];
  /** Digests as `sha256sum -c` reads them. */
  readonly sums: { readonly path: string; readonly bytes: Uint8Array };
  /**
   * The list, which reads without Faheng. Its length is the same whatever is found.
   *
   * @param isSame whether the file of a path was what its digest says.
   */
  readonly index: { readonly path: string; readonly write: (isSame: (path: string) => boolean) => Uint8Array };
}

/**
 * Gives everything that stands for an indicator, a chapter or an agency to whoever may read it, of indicators that they may
 * read. That it was taken is written down, with how much it was and one digest over all of it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_* (CHAPTER, STORE)
 */
export const downloadBundle = defineAct({
  ...LOOKING,
  action: "evidence.read",
  load: async (desk, { assessmentId }: BundleDownload) => await loadAssessment(desk, assessmentId),
  allows: ({ indicator }, loaded) => {
    if (loaded === null) return { agencyId: null };
    const { agencyId, owner, cycleId } = loaded.assessment;
    const object = { agencyId, owner, cycleId };
    return indicator === null ? object : Object.assign(object, { indicator });
  },
  name: ({ assessmentId, indicator, chapter }) => `evidence:${assessmentId}/${indicator ?? chapter ?? ""}`,
  prepare: async ({ desk, input, found: loaded }) => {
    const { store } = roomOf(desk);
    const asked = await partOf(desk, input, loaded);
    const collected = await collectBundle(desk, loaded, asked.indicators, { store });
    return { bundle: bundleOf(desk, loaded, asked.title, collected), collected };
  },
  apply: async (_, { input: { indicator, chapter }, found: { agency }, prepared: { bundle, collected } }) => {
    const { files, sealed, lacking, gone } = collected;
    const bytes = files.reduce((sum, it) => sum + it.bytes, 0);
    const digest = sha256(new TextDecoder().decode(bundle.sums.bytes));
    const found = { count: files.length, bytes, sealed, lacking, gone, sha256: digest };
    const after = Object.assign({ indicator, part: chapter }, found);
    return { answer: bundle, trace: { action: "evidence.download-all", agencyId: agency.id, after } };
  },
});

interface Part {
  /** What it is called beside the agency and the cycle; empty for everything. */
  readonly title: string;
  readonly indicators: readonly Indicator[];
}

/** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_CHAPTER */
async function partOf(desk: Desk, input: BundleDownload, loaded: LoadedAssessment): Promise<Part> {
  const { pinned, canSee } = loaded;
  if (input.indicator !== null) {
    const indicator = requireIndicator(pinned, input.indicator);
    await requireSight(desk, loaded, indicator.code);
    return { title: indicator.code, indicators: [indicator] };
  }
  if (input.chapter === null) {
    return { title: "", indicators: pinned.framework.indicators.filter(({ code }) => canSee(code)) };
  }
  const chapter = chaptersOf(pinned.framework).find(({ group }) => group?.code === input.chapter);
  const indicators = chapter?.indicators.filter(({ code }) => canSee(code)) ?? [];
  // A chapter of which they may read nothing is as if it were not there.
  if (!chapter?.group || indicators.length === 0) {
    throw new FahengError(errors.FAHENG_EVIDENCE_CHAPTER, {
      place: input.chapter,
      details: { chapter: input.chapter },
    });
  }
  return { title: `${chapter.group.printedNumber ?? ""}${chapter.group.title}`, indicators };
}

function bundleOf(desk: Desk, loaded: LoadedAssessment, part: string, collected: CollectedEvidence): EvidenceBundle {
  const { agency, cycle, pinned } = loaded;
  const { store } = roomOf(desk);
  const { files, parts, sealed, lacking, gone } = collected;
  const bytes = files.reduce((sum, it) => sum + it.bytes, 0);
  const title = [agency.name, printedTitle(cycle), part].filter((it) => it !== "").join(" ");
  const facts = [
    ["机关", agency.name],
    ["周期", printedTitle(cycle)],
    ["指标体系", pinned.framework.title],
    ["范围", part === "" ? `全部（可查看的 ${String(parts.length)} 项指标）` : part],
    ["打包时间", cityMoment(desk.now, desk.context.timeZone)],
    ["打包人", desk.actor.name],
    ["文件", `${String(files.length)} 份，${String(bytes)} 字节`],
    ["未打包", `涉密 ${String(sealed)} 项，缺材料 ${String(lacking)} 项，材料库中缺失 ${String(gone)} 份`],
    ["核对", "“一致”表示打包时内容与 SHA-256 相符；SHA256SUMS.txt 可用 sha256sum -c 再次核对"],
  ] as const;
  const checked = (isSame: (path: string) => boolean) =>
    parts.map(({ heading, rows }) => ({
      heading,
      rows: rows.map((row) =>
        row.link !== null && "path" in row.link
          ? Object.assign({}, row, { check: isSame(row.link.path) ? "一致" : "不符" })
          : row,
      ),
    }));
  return {
    fileName: cleanFileName(`佐证材料 ${title}.zip`),
    files: files.map((file) => Object.assign({ content: () => bundledContent(store, file) }, file)),
    sums: { path: "SHA256SUMS.txt", bytes: sumsOf(files) },
    index: {
      path: "目录.html",
      write: (isSame) => renderEvidenceIndex({ title: `佐证材料目录：${title}`, facts, parts: checked(isSame) }),
    },
  };
}

/** A file of evidence a piece at a time. @throws FAHENG_EVIDENCE_GONE for what has gone since it was collected, FAHENG_EVIDENCE_STORE */
export async function* bundledContent(
  store: ReturnType<typeof roomOf>["store"],
  { agencyId, sha256: digest, path }: PackedFile,
): AsyncGenerator<Uint8Array> {
  const content = await store.read({ agencyId, sha256: digest });
  if (content === null) throw new FahengError(errors.FAHENG_EVIDENCE_GONE, { place: path });
  yield* content;
}
