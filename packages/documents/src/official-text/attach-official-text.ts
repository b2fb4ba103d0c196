import { FahengError, type Framework } from "@faheng/domain";
import type { DocumentContent, DocumentReader, OfficialExcerpt } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { digestOfOfficialText } from "./digest.ts";

/** An indicator whose official wording could not be confirmed. */
export interface OfficialTextMismatch {
  readonly indicator: string;
  readonly printedNumber: string | null;
  /** The framework's heading; `null` where the framework has no such indicator. */
  readonly title: string | null;
  /** `missing`: not found in the copy; `differs`: found with other words; `unknown`: not in this framework. */
  readonly reason: "missing" | "differs" | "unknown";
}

/** Everything attached, or nothing and the list of what did not match. */
export type OfficialTextResult =
  | {
      readonly ok: true;
      /** Official wording by indicator code, in the framework's order. */
      readonly attached: ReadonlyMap<string, string>;
      /** Found, but without a digest to check them by; not attached. */
      readonly unchecked: readonly string[];
    }
  | { readonly ok: false; readonly mismatches: readonly OfficialTextMismatch[] };

/**
 * Takes the official wording out of an agency's own copy of a framework's document. Each passage the plugin's reader
 * finds is held against the digest the framework records; a copy that misses one, or has one in other words, is another
 * edition or not complete, and nothing of it is attached.
 *
 * @throws FAHENG_DOCUMENT_UNCHECKABLE when the framework records no digest at all, FAHENG_DOCUMENT_READER when the
 * plugin's reader fails.
 *
 * @example
 * const result = attachOfficialText(framework, plugin.documentReaders[framework.id], await readDocument(bytes, name));
 * if (!result.ok) throw editionError(result.mismatches);
 */
export function attachOfficialText(
  framework: Framework,
  reader: DocumentReader,
  content: DocumentContent,
): OfficialTextResult {
  if (framework.indicators.every((indicator) => indicator.officialDigest === null)) {
    throw new FahengError(errors.FAHENG_DOCUMENT_UNCHECKABLE, { place: framework.id });
  }
  const excerpts = Map.groupBy(read(framework, reader, content), (excerpt) => excerpt.indicator);
  const attached = new Map<string, string>();
  const unchecked: string[] = [];
  const mismatches: OfficialTextMismatch[] = [];

  for (const { code, printedNumber, title, officialDigest } of framework.indicators) {
    const found = excerpts.get(code) ?? [];
    excerpts.delete(code);
    const [first] = found;
    if (officialDigest === null) {
      if (first) unchecked.push(code);
    } else if (!first) {
      mismatches.push({ indicator: code, printedNumber, title, reason: "missing" });
    } else if (found.every((excerpt) => digestOfOfficialText(excerpt.text) === officialDigest)) {
      attached.set(code, first.text);
    } else {
      mismatches.push({
        indicator: code,
        printedNumber: first.printedNumber ?? printedNumber,
        title,
        reason: "differs",
      });
    }
  }
  for (const [indicator, [first]] of excerpts) {
    mismatches.push({ indicator, printedNumber: first?.printedNumber ?? null, title: null, reason: "unknown" });
  }
  return mismatches.length === 0 ? { ok: true, attached, unchecked } : { ok: false, mismatches };
}

/** FAHENG_DOCUMENT_EDITION, which counts what did not match and names the first few. */
export function editionError(mismatches: readonly OfficialTextMismatch[]): FahengError {
  const count = (reason: OfficialTextMismatch["reason"]): number =>
    mismatches.filter((mismatch) => mismatch.reason === reason).length;
  const first = mismatches.slice(0, 5).map(({ printedNumber, title, indicator }) => {
    return [printedNumber, title?.slice(0, 20) ?? indicator].filter((part) => part !== null).join(" ");
  });
  const details = {
    missing: count("missing"),
    differs: count("differs"),
    unknown: count("unknown"),
    first: first.join("；") + (mismatches.length > first.length ? "……" : ""),
  };
  return new FahengError(errors.FAHENG_DOCUMENT_EDITION, { place: mismatches[0]?.indicator ?? null, details });
}

function read(framework: Framework, reader: DocumentReader, content: DocumentContent): readonly OfficialExcerpt[] {
  try {
    return reader(content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FahengError(errors.FAHENG_DOCUMENT_READER, { place: framework.id, details: { reason }, cause });
  }
}
