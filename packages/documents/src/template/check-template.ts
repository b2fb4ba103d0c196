import { FahengError, nearestOf } from "@faheng/domain";
import type { SourceDocument } from "../read/source-document.ts";
import { type TemplateTag, tagsOf } from "./read-tags.ts";
import { templateErrors as errors } from "./template-errors.ts";
import type { TemplateField } from "./template-fields.ts";

/** A list that is open: its name, and the fields that its rows have. */
interface Open {
  readonly tag: TemplateTag;
  readonly fields: readonly TemplateField[];
}

/**
 * Everything that is wrong with a template, each with its place: names that there are not (with the one that was probably meant),
 * lists that are not closed, or closed before they are opened or in the wrong order, lists printed as texts and texts gone through as
 * lists, and what in braces is no placeholder at all. A template without any placeholder is a document, and no template.
 *
 * @param source the template as read
 * @param fields what the document it is for can say
 */
export function templateProblems(source: SourceDocument, fields: readonly TemplateField[]): readonly FahengError[] {
  const tags = tagsOf(source);
  if (tags.length === 0) return [new FahengError(errors.FAHENG_TEMPLATE_EMPTY)];
  const problems: FahengError[] = [];
  const open: Open[] = [];
  const fault = (
    code: keyof typeof errors,
    { name, place }: TemplateTag,
    details: Record<string, string> = {},
  ): void => {
    problems.push(new FahengError(errors[code], { place, details: { name, ...details } }));
  };
  for (const tag of tags) {
    const reach = [...open.toReversed().map((it) => it.fields), fields];
    const field = reach.flatMap((it) => it.find(({ name }) => name === tag.name) ?? [])[0];
    if (tag.kind === "other") fault("FAHENG_TEMPLATE_SYNTAX", tag);
    else if (tag.kind === "close") {
      const last = open.pop();
      if (last === undefined) fault("FAHENG_TEMPLATE_CLOSES_NOTHING", tag);
      else if (last.tag.name !== tag.name) fault("FAHENG_TEMPLATE_CROSSED", tag, { open: last.tag.name });
      else if (last.tag.table !== tag.table) fault("FAHENG_TEMPLATE_OUT_OF_TABLE", tag);
    } else if (field === undefined) {
      fault("FAHENG_TEMPLATE_UNKNOWN", tag, meant(tag.name, reach.flat()));
      // What is unknown is closed all the same, and its rows are known to have nothing.
      if (tag.kind !== "field") open.push({ tag, fields: [] });
    } else if (tag.kind === "field") {
      if (field.rows !== undefined) fault("FAHENG_TEMPLATE_LIST_AS_TEXT", tag);
    } else {
      if (field.rows === undefined) fault("FAHENG_TEMPLATE_TEXT_AS_LIST", tag);
      open.push({ tag, fields: tag.kind === "open" ? (field.rows ?? []) : [] });
    }
  }
  for (const { tag } of open) fault("FAHENG_TEMPLATE_UNCLOSED", tag);
  return problems;
}

function meant(name: string, fields: readonly TemplateField[]): Record<string, string> {
  const nearest = nearestOf(
    name,
    fields.map((it) => it.name),
  );
  return nearest === null
    ? { nearest: "", nearestEn: "" }
    : { nearest: `，是否指“${nearest}”`, nearestEn: `; did you mean “${nearest}”` };
}
