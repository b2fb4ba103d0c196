import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { FahengError } from "@faheng/domain";
import { printableText } from "../printable-text.ts";
import { withoutTime } from "../write/without-time.ts";
import { markPages, putAbove } from "./put-into.ts";
import { templateErrors as errors } from "./template-errors.ts";
import type { TemplateValue, TemplateValues } from "./template-fields.ts";

/** A template with what is filled into it. */
export interface FillJob {
  readonly template: Uint8Array;
  readonly values: TemplateValues;
  /** Lines above everything. */
  readonly above: readonly string[];
  /** What stands in red at the head of every page, where it is no document yet. */
  readonly mark: string | null;
}

/** What became of a template, and names in it for which there was no value. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/**
 * Fills a template in that has passed the gate and `templateProblems`. Nothing in it is evaluated: a placeholder is the name of a
 * field and no expression, and what a value says is text, braces included. The same template and values are the same bytes.
 *
 * @throws FAHENG_TEMPLATE_SHAPE
 */
export function fillTemplate({ template, values, above, mark }: FillJob): FilledTemplate {
  const missing: string[] = [];
  try {
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (name: string) => ({ get: (scope: unknown) => ownValue(scope, name.trim()) }),
      // A list that is empty is gone through no times; a text is always there, or the values are not those of the fields.
      nullGetter: (part: { readonly value?: unknown }) => {
        missing.push(String(part.value ?? ""));
        return "";
      },
    });
    document.render(printable(values) as Record<string, unknown>);
    const zip = document.getZip();
    if (above.length > 0) putAbove(zip, above);
    if (mark !== null) markPages(zip, mark);
    return { bytes: withoutTime(zip.generate({ type: "uint8array", compression: "DEFLATE" })), missing };
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    throw new FahengError(errors.FAHENG_TEMPLATE_SHAPE, { details: { reason: reasonOf(cause) }, cause });
  }
}

/** Only what the values themselves have: no name reaches what every object has. */
function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== "object" || scope === null || !Object.hasOwn(scope, name)) return undefined;
  return (scope as Readonly<Record<string, unknown>>)[name];
}

function printable(value: TemplateValues): TemplateValues {
  const of = (it: TemplateValue): TemplateValue => (typeof it === "string" ? printableText(it) : it.map(printable));
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, of(it)]));
}

/** The placeholder at which the library gave up; it says why in English alone. */
function reasonOf(cause: unknown): { readonly zh: string; readonly en: string } {
  const { properties } = (cause ?? {}) as { readonly properties?: { readonly errors?: readonly unknown[] } };
  const [first] = properties?.errors ?? [cause];
  const { message, properties: details } = (first ?? {}) as {
    readonly message?: string;
    readonly properties?: { readonly explanation?: string; readonly xtag?: string };
  };
  const tag = details?.xtag ?? "";
  return {
    zh: tag === "" ? "结构无法解析" : `“${tag.slice(0, 60)}”处的结构无法解析`,
    en: (details?.explanation ?? message ?? String(first)).slice(0, 200),
  };
}
