import type { DraftDecision, FrameworkInput, GroupInput, IndicatorInput } from "@faheng/domain";
import { basesOfCell, departmentsOfCell, materialsOfCell } from "./cells.ts";
import type { ReadDraft } from "./draft-choices.ts";

type FieldDecision = Extract<DraftDecision, { kind: "field" }>;
type Field = FieldDecision["field"];
type Value = FieldDecision["value"];

/** A draft while decisions are laid over it, one after another. */
interface Edited {
  readonly framework: { -readonly [Key in keyof FrameworkInput]: FrameworkInput[Key] };
  scoring: ReadDraft["scoring"];
}

/**
 * Lays what was decided of fields, items and departments over a draft, in the order in which it was decided. A decision about
 * what the reading does not hold any more changes nothing. Taxonomies and rules are laid on elsewhere.
 */
export function editFramework(read: ReadDraft, decisions: readonly DraftDecision[]): ReadDraft {
  const edited: Edited = { framework: Object.assign({}, read.framework), scoring: read.scoring };
  for (const decision of decisions) {
    switch (decision.kind) {
      case "field":
        editField(edited, decision);
        break;
      case "framework":
        editWhole(edited, decision);
        break;
      case "left-out":
        leaveOut(edited, decision.code);
        break;
      case "departments":
        mergeDepartments(edited, decision);
        break;
      default:
    }
  }
  return edited;
}

function editWhole({ framework }: Edited, { field, value }: Extract<DraftDecision, { kind: "framework" }>): void {
  const text = value?.trim() ?? "";
  if (field === "documentNumber" || field === "issuedOn") framework[field] = text === "" ? null : text;
  else if (text !== "") framework[field] = text;
}

function editField(edited: Edited, { code, field, value }: FieldDecision): void {
  const { framework } = edited;
  const group = framework.groups.find((it) => it.code === code);
  if (group !== undefined) {
    framework.groups = framework.groups.map((it) => (it === group ? editedGroup(it, field, value) : it));
    return;
  }
  const indicator = framework.indicators.find((it) => it.code === code);
  if (indicator === undefined) return;
  if (field === "points") {
    const own = edited.scoring.find((it) => it.indicator === code);
    const mended = { indicator: code, standard: own?.standard ?? "", points: textOf(value) };
    edited.scoring = own ? edited.scoring.map((it) => (it === own ? mended : it)) : [...edited.scoring, mended];
    return;
  }
  const mended = editedIndicator(framework, indicator, field, value);
  framework.indicators = framework.indicators.map((it) => (it === indicator ? mended : it));
}

function editedGroup(group: GroupInput, field: Field, value: Value): GroupInput {
  const text = textOf(value);
  if (field === "title" && text !== "") return { ...group, title: text };
  if (field === "printedNumber") return { ...group, printedNumber: text === "" ? null : text.slice(0, 20) };
  return group;
}

/** The indicator with one field mended; names and bases that are new are added to the framework's lists. */
function editedIndicator(
  framework: Edited["framework"],
  indicator: IndicatorInput,
  field: Exclude<Field, "points">,
  value: Value,
): IndicatorInput {
  const text = textOf(value);
  switch (field) {
    case "title":
      return text === "" ? indicator : { ...indicator, title: text, titleIsOurs: false };
    case "requirement":
      return { ...indicator, requirement: text === "" ? null : text };
    case "printedNumber":
      return { ...indicator, printedNumber: text === "" ? null : text.slice(0, 20) };
    case "group":
      return framework.groups.some((it) => it.code === text) ? { ...indicator, group: text } : indicator;
    case "kind":
      return text === "item" || text === "bonus" || text === "veto" ? { ...indicator, kind: text } : indicator;
    case "lead":
    case "cooperating":
      return withoutLoss({ ...indicator, [field]: departmentsIn(framework, value) }, field);
    case "responsible":
      return withoutLoss(
        {
          ...indicator,
          responsible:
            value === null
              ? null
              : {
                  lead: departmentsIn(framework, value),
                  cooperating: indicator.responsible?.cooperating ?? [],
                },
        },
        field,
      );
    case "bases":
      return withoutLoss({ ...indicator, bases: basesIn(framework, linesOf(value)) }, field);
    case "methods": {
      const methods = [...new Set(linesOf(value))];
      framework.methods = [...new Set([...(framework.methods ?? []), ...methods])];
      return withoutLoss({ ...indicator, methods }, field);
    }
    case "materials":
      return withoutLoss({ ...indicator, materials: linesOf(value).flatMap((line) => materialsOfCell(line)) }, field);
    case "outputs":
      return { ...indicator, outputs: linesOf(value) };
  }
}

/** What the reading had lost of a cell is not lost any more once somebody has written it. */
function withoutLoss(indicator: IndicatorInput, field: string): IndicatorInput {
  return { ...indicator, doubts: (indicator.doubts ?? []).filter((doubt) => doubt.field !== field) };
}

function departmentsIn(framework: Edited["framework"], value: Value): string[] {
  const named = linesOf(value).flatMap(
    (line) =>
      (Array.isArray(value) ? null : departmentsOfCell(line))?.map(({ department }) => department) ?? [
        { name: line.slice(0, 400), kind: "unit" as const },
      ],
  );
  const known = new Set(framework.departments.map(({ name }) => name));
  framework.departments = [
    ...framework.departments,
    ...new Map(named.filter(({ name }) => !known.has(name)).map((it) => [it.name, it])).values(),
  ];
  return [...new Set(named.map(({ name }) => name))];
}

function basesIn(framework: Edited["framework"], lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => basesOfCell(line))
    .map(({ basis }) => {
      const known = framework.bases.find(
        ({ title, documentNumber }) => title === basis.title && documentNumber === basis.documentNumber,
      );
      if (known) return known.key;
      const key = `b${framework.bases.reduce((most, it) => Math.max(most, Number(it.key.slice(1)) || 0), 0) + 1}`;
      framework.bases = [...framework.bases, { key, ...basis }];
      return key;
    });
}

/** Takes out what is no item, or a group with everything below it. */
function leaveOut(edited: Edited, code: string): void {
  const { framework } = edited;
  const isBelow = (group: string): boolean => group === code || group.startsWith(`${code}.`);
  const isGroup = framework.groups.some((it) => it.code === code);
  const gone = framework.indicators.filter((it) => it.code === code || (isGroup && isBelow(it.group)));
  framework.indicators = framework.indicators.filter((it) => !gone.includes(it));
  if (isGroup) framework.groups = framework.groups.filter((it) => !isBelow(it.code));
  edited.scoring = edited.scoring.filter((it) => !gone.some((item) => item.code === it.indicator));
}

function mergeDepartments(
  { framework }: Edited,
  { from, into }: Extract<DraftDecision, { kind: "departments" }>,
): void {
  const gone = new Set(from.filter((name) => name !== into));
  const own = framework.departments.filter(({ name }) => gone.has(name) || name === into);
  if (own.every(({ name }) => !gone.has(name))) return;
  const kept = own.find(({ name }) => name === into) ?? own[0];
  const variants = [...new Set(own.flatMap(({ name, variants: of = [] }) => [name, ...of]))].filter(
    (it) => it !== into,
  );
  const merged = { name: into, kind: kept?.kind ?? ("unit" as const), variants };
  const at = framework.departments.findIndex((it) => own.includes(it));
  framework.departments = framework.departments.flatMap((it, index) =>
    index === at ? [merged] : own.includes(it) ? [] : [it],
  );
  const renamed = <T extends readonly string[] | null>(names: T): T =>
    (names === null ? null : [...new Set(names.map((name) => (gone.has(name) ? into : name)))]) as T;
  framework.indicators = framework.indicators.map((it) => ({
    ...it,
    lead: renamed(it.lead),
    cooperating: renamed(it.cooperating),
    responsible: it.responsible
      ? { lead: renamed(it.responsible.lead), cooperating: renamed(it.responsible.cooperating) }
      : null,
  }));
}

function textOf(value: Value): string {
  return (Array.isArray(value) ? value.join("、") : (value ?? "")).toString().trim();
}

function linesOf(value: Value): string[] {
  const lines = Array.isArray(value) ? value : (value ?? "").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
