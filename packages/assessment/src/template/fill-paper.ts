import type { StoredTemplate } from "@faheng/database";
import { fillApart } from "@faheng/documents";
import type { TemplateKind } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { cycleMark } from "../cycle/own-cycle.ts";
import { templateValues } from "./template-values.ts";

const TRIAL = "试填：供核对版式，未登记，不作公文使用";

/**
 * A document as a template makes it. One of an agency's own cycle says so in its first line, as in the built-in layout; a trial says on every page that it is one.
 *
 * @throws FAHENG_TEMPLATE_* (SHAPE, LIMIT), and what reading its data throws
 */
export async function fillPaper(
  desk: Desk,
  loaded: LoadedAssessment,
  { file }: StoredTemplate,
  it: {
    readonly kind: TemplateKind;
    readonly about: string;
    readonly title: string;
    readonly number: string | null;
    readonly isTrial: boolean;
  },
): Promise<Uint8Array> {
  const { kind, isTrial, ...subject } = it;
  const values = await templateValues(desk, loaded, kind, subject);
  const about = cycleMark(loaded.cycle);
  const above = about === null ? [] : [about];
  return (await fillApart({ template: file, values, above, mark: isTrial ? TRIAL : null })).bytes;
}
