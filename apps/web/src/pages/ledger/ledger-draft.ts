import type { LedgerLine } from "../../api/outputs.ts";

/** What is typed into a line and not saved, and the version of the line it was typed upon. */
export interface LineDraft {
  readonly base: number;
  readonly status: "done" | "undone" | null;
  readonly text: string;
  readonly responsible: LedgerLine["responsible"];
}

/** Lines that are typed and not saved, by their indicators. */
export type LedgerDraft = Readonly<Record<string, LineDraft>>;

/** A line as it is stored, or as it was typed. */
export type LineSaid = Omit<LineDraft, "base">;

/** What a line says now: as typed, else as stored. */
export function saidOf(draft: LedgerDraft, line: LedgerLine): LineSaid {
  return draft[line.indicator] ?? storedOf(line);
}

/** The draft with a change of one line; a line that says what is stored is no draft any more. */
export function typed(draft: LedgerDraft, line: LedgerLine, change: Partial<LineSaid>): LedgerDraft {
  const base = draft[line.indicator]?.base ?? line.version;
  const { status, text, responsible } = Object.assign({}, saidOf(draft, line), change);
  const rest = without(draft, line.indicator);
  return isSame({ status, text, responsible }, storedOf(line)) && base === line.version
    ? rest
    : { ...rest, [line.indicator]: { base, status, text, responsible } };
}

/** The draft without one line: as it is stored. */
export function without(draft: LedgerDraft, indicator: string): LedgerDraft {
  return Object.fromEntries(Object.entries(draft).filter(([code]) => code !== indicator));
}

/** The draft after it was saved: what was typed meanwhile stays, upon what was saved. */
export function settled(draft: LedgerDraft, sent: LedgerDraft, versions: ReadonlyMap<string, number>): LedgerDraft {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([code, line]) => {
      const was = sent[code];
      if (was === undefined) return [[code, line]];
      return isSame(was, line) ? [] : [[code, Object.assign({}, line, { base: versions.get(code) ?? line.base })]];
    }),
  );
}

/** Lines that somebody else saved since they were typed upon. */
export function conflictsIn(draft: LedgerDraft, lines: readonly LedgerLine[]): readonly LedgerLine[] {
  return lines.filter((line) => {
    const own = draft[line.indicator];
    return own !== undefined && own.base !== line.version && !isSame(own, storedOf(line));
  });
}

/** The draft with last month’s words in every line that nobody has said anything in. */
export function takenOver(draft: LedgerDraft, lines: readonly LedgerLine[]): LedgerDraft {
  return lines.reduce((all, line) => {
    const { status, text } = saidOf(all, line);
    return status === null && text === "" ? withLastMonth(all, line) : all;
  }, draft);
}

/** The draft with last month’s words in one line. */
export function withLastMonth(draft: LedgerDraft, line: LedgerLine): LedgerDraft {
  const { lastMonth, exemption } = line;
  // What did not apply last month is not said of this one.
  if (lastMonth === null || exemption !== null || lastMonth.status === "not-applicable") return draft;
  const { status, text, responsible } = lastMonth;
  return typed(draft, line, { status, text, responsible });
}

/** What is sent: every line that differs, with the version it was typed upon. */
export function changesOf(draft: LedgerDraft) {
  return Object.entries(draft).map(([indicator, { base, status, text, responsible }]) => ({
    indicator,
    expectedVersion: base,
    status,
    text,
    responsible,
  }));
}

/** Whether a line still lacks what a month that is handed in has to say. */
export function isUnsaid(line: LedgerLine, { status, text }: Pick<LedgerLine, "status" | "text">): boolean {
  return line.exemption === null && !line.isMoved && (status === null || text.trim() === "");
}

function storedOf({ status, text, responsible }: LedgerLine): LineSaid {
  return { status: status === "not-applicable" ? null : status, text, responsible };
}

function isSame(one: LineSaid, other: LineSaid): boolean {
  const isNamed =
    one.responsible.personId === other.responsible.personId && one.responsible.name === other.responsible.name;
  return one.status === other.status && one.text === other.text && isNamed;
}
