import { type Handling, type IndicatorResponse, responseStateOf, type Standing, type Wording } from "@faheng/domain";

/** A response as people see it. */
export type ResponseView = Pick<
  IndicatorResponse,
  "indicator" | "version" | "status" | "facts" | "progress" | "notApplicable" | "returned" | "savedAt"
> & { readonly savedBy: string; readonly handling?: HandlingView };

/** Where an answer stands, with names instead of ids. */
export interface HandlingView extends Pick<Handling, "act" | "state"> {
  readonly submitted: { readonly by: string; readonly at: string } | null;
  readonly approved: { readonly by: string; readonly at: string; readonly isSecond: boolean } | null;
}

/** Names instead of ids; nothing else is left out. */
export function toView(response: IndicatorResponse): ResponseView {
  const { indicator, version, status, facts, progress, notApplicable, savedAt, savedByName } = response;
  const { returned, handling } = response;
  const view = { indicator, version, status, facts, progress, notApplicable, savedBy: savedByName, savedAt };
  // Left out where there is none, so that versions written before either keep their digest.
  return Object.assign(
    view,
    returned === undefined ? {} : { returned },
    handling === undefined ? {} : { handling: handlingView(handling) },
  );
}

function handlingView({ act, state, submitted, approved }: Handling): HandlingView {
  return {
    act,
    state,
    submitted: submitted && { by: submitted.by, at: submitted.at },
    approved: approved && { by: approved.by, at: approved.at, isSecond: approved.isSecond },
  };
}

/** Whether somebody has agreed that the indicator does not apply. */
export function isApproved({ notApplicable }: Pick<IndicatorResponse, "notApplicable">): boolean {
  return notApplicable !== null && notApplicable.approvedBy !== null;
}

type Compared = Pick<IndicatorResponse, "status" | "facts" | "progress"> & Standing;

/** What differs between two versions of a response: `facts.a`, `status`, `progress`, `notApplicable`, `returned`, `state`. */
export function changedFields(before: Compared | null, after: Compared): string[] {
  const keys = new Set([...Object.keys(before?.facts ?? {}), ...Object.keys(after.facts)]);
  const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
  return [
    ...[...keys].filter((key) => differ(before?.facts[key], after.facts[key])).map((key) => `facts.${key}`),
    ...(before?.status === after.status ? [] : ["status"]),
    ...((before?.progress ?? "") === after.progress ? [] : ["progress"]),
    ...(differ(before?.notApplicable, after.notApplicable) ? ["notApplicable"] : []),
    ...(differ(before?.returned, after.returned) ? ["returned"] : []),
    ...(before !== null && responseStateOf(before) !== responseStateOf(after) ? ["state"] : []),
  ];
}

const FIELD_WORDS: Readonly<Record<string, Wording>> = {
  facts: { zh: "填报数据", en: "the facts" },
  status: { zh: "完成状态", en: "the status" },
  progress: { zh: "进展情况", en: "the progress" },
  notApplicable: { zh: "不涉及的理由", en: "why it does not apply" },
  returned: { zh: "退回的理由", en: "why it was sent back" },
  state: { zh: "办理状态", en: "where it stands" },
};

/** What {@link changedFields} found, for people: a fact's key is nobody's word. */
export function changedWording(fields: readonly string[]): Wording {
  const kinds = [...new Set(fields.map((field) => field.split(".")[0] ?? field))];
  const words = kinds.map((kind) => FIELD_WORDS[kind] ?? { zh: kind, en: kind });
  return { zh: words.map(({ zh }) => zh).join("、"), en: words.map(({ en }) => en).join(", ") };
}
