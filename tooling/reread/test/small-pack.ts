import {
  type Framework,
  frameworkSchema,
  type FrameworkInput,
  type IndicatorInput,
  normaliseOfficialText,
} from "@faheng/domain";
import { createHash } from "node:crypto";
import type { Pack } from "../src/compare.ts";

/** The digest a pack carries of a sentence. */
export function digestOf(wording: string): string {
  return createHash("sha256").update(normaliseOfficialText(wording)).digest("hex");
}

/** An indicator of a small pack; its digest is that of `wording`, its heading ours unless it is the sentence itself. */
export function smallIndicator(
  given: Pick<IndicatorInput, "code" | "group" | "printedNumber" | "title"> & Partial<IndicatorInput>,
  wording: string | null,
): IndicatorInput {
  return {
    kind: "item",
    requirement: null,
    lead: [],
    cooperating: [],
    bases: [],
    place: given.code,
    ...given,
    officialDigest: wording === null ? null : digestOf(wording),
  };
}

/** A pack that holds a framework alone. */
export function smallPack(
  given: Partial<FrameworkInput> & Pick<FrameworkInput, "title" | "groups" | "indicators">,
): Pack {
  const framework: Framework = frameworkSchema.parse({
    format: "faheng.framework/1",
    id: "sample",
    version: "1.0.0",
    documentNumber: null,
    issuer: "示例市示例局",
    issuedOn: null,
    about: "示例",
    levels: [],
    columns: [],
    departments: [],
    bases: [],
    ...given,
  });
  return { framework, profile: null, answers: null, words: "" };
}
