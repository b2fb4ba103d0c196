import { FahengError } from "@faheng/domain";
import { bytesOf, type DocumentSource } from "../read/document-source.ts";
import { readSource } from "../read/read-source.ts";
import { templateProblems } from "./check-template.ts";
import { fillApart } from "./fill-apart.ts";
import { templateErrors as errors } from "./template-errors.ts";
import type { TemplateField, TemplateValues } from "./template-fields.ts";

/** A template as it was brought, and everything that is wrong with it; usable only where that is nothing. */
export interface ReadTemplate {
  readonly file: Uint8Array;
  readonly problems: readonly FahengError[];
}

/**
 * Reads an untrusted template: through the gate, then every placeholder by its place, and where these are all right, filled in once with the
 * examples of its fields, which finds what only filling in can find.
 *
 * @throws as `checkTemplateFile`, and what reading a .docx throws
 */
export async function readTemplate(
  source: DocumentSource,
  fileName: string,
  fields: readonly TemplateField[],
): Promise<ReadTemplate> {
  // Its reader of XML is loaded with the first template, not with every server.
  const { checkTemplateFile } = await import("./template-gate.ts");
  await checkTemplateFile(source, fileName);
  const problems = templateProblems(await readSource(source, fileName), fields);
  const file = await bytesOf(source);
  return { file, problems: problems.length > 0 ? problems : await problemsOfFilling(file, fields) };
}

async function problemsOfFilling(file: Uint8Array, fields: readonly TemplateField[]): Promise<readonly FahengError[]> {
  try {
    const { missing } = await fillApart({ template: file, values: examplesOf(fields), above: [], mark: null });
    const place = "文本框、批注等处";
    const details = { nearest: "", nearestEn: "" };
    return [...new Set(missing)].map(
      (name) => new FahengError(errors.FAHENG_TEMPLATE_UNKNOWN, { place, details: { name, ...details } }),
    );
  } catch (cause) {
    if (cause instanceof FahengError && cause.code === "FAHENG_TEMPLATE_SHAPE") return [cause];
    throw cause;
  }
}

/** Each field as its example; of a list two rows. */
function examplesOf(fields: readonly TemplateField[]): TemplateValues {
  return Object.fromEntries(
    fields.map(({ name, example = "", rows }) => {
      if (rows === undefined) return [name, example];
      return [name, [examplesOf(rows), examplesOf(rows)]];
    }),
  );
}
