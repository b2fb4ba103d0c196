import { type ErrorDefinition, type ErrorDetails, FahengError } from "./errors.ts";
import { frameworkErrors as errors } from "./framework-errors.ts";
import { type Framework, frameworkSchema, type Group, type Indicator } from "./framework.ts";
import { departmentsOf } from "./framework-tree.ts";
import { faultsOf } from "./issue-wording.ts";
import { nearestTo } from "./listed.ts";
import { placeOf } from "./place.ts";
import { withoutSchemaLine } from "./schema-line.ts";
import type { TaxonomyMapping } from "./taxonomy-mapping.ts";

/** At most this many problems are reported at once; a broken file should not print a book. */
const MAX_PROBLEMS = 100;

/**
 * Parses a framework and checks that it is consistent with itself: codes unique, every reference known, every loss
 * explained, every indicator mapped. Linear in the size of the framework.
 *
 * @returns the framework, or the problems found (at least one), each with code, place and mend.
 */
export function parseFramework(
  document: unknown,
): { ok: true; framework: Framework } | { ok: false; problems: readonly FahengError[] } {
  const input = withoutSchemaLine(document);
  const parsed = frameworkSchema.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      problems: faultsOf(parsed.error, input, MAX_PROBLEMS, frameworkSchema).map(
        ({ path, wording }) =>
          new FahengError(errors.FAHENG_FRAMEWORK_SCHEMA, {
            place: placeOf(path, input),
            details: { reason: wording.zh, reasonEn: wording.en },
          }),
      ),
    };
  }
  const problems = checkFramework(parsed.data);
  return problems.length === 0 ? { ok: true, framework: parsed.data } : { ok: false, problems };
}

/** The consistency part of {@link parseFramework}, for a framework that already has the right shape. */
export function checkFramework(framework: Framework): FahengError[] {
  const problems: FahengError[] = [];
  const report = (definition: ErrorDefinition, place: string, details: ErrorDetails = {}): void => {
    if (problems.length < MAX_PROBLEMS) problems.push(new FahengError(definition, { place, details }));
  };

  const lists = {
    departments: unique(
      framework.departments.map((it) => it.name),
      "departments",
      report,
    ),
    bases: unique(
      framework.bases.map((it) => it.key),
      "bases",
      report,
    ),
    methods: unique(framework.methods, "methods", report),
    materialGroups: unique(
      framework.materialGroups.map((it) => it.key),
      "materialGroups",
      report,
    ),
    columns: unique(
      framework.columns.map((it) => it.key),
      "columns",
      report,
    ),
    layers: unique(
      framework.layers.map((it) => it.key),
      "layers",
      report,
    ),
  };
  const known = (list: Exclude<keyof typeof lists, "departments">, key: string, place: string): void => {
    if (lists[list].has(key)) return;
    report(errors.FAHENG_FRAMEWORK_UNKNOWN_REFERENCE, place, { list, key, ...nearestTo(key, lists[list]) });
  };

  const groups = new Map<string, Group>();
  const mappings = new Map<string, TaxonomyMapping | null>();
  const codes = new Set<string>();
  const claim = (code: string): void => {
    if (codes.has(code)) report(errors.FAHENG_FRAMEWORK_DUPLICATE_CODE, code, { code });
    codes.add(code);
  };

  // A parent has to stand before its children, so that one pass finds cycles and inherits mappings.
  for (const group of framework.groups) {
    claim(group.code);
    const parent = group.parent === null ? null : groups.get(group.parent);
    if (parent === undefined || group.level !== (parent?.level ?? 0) + 1) {
      report(errors.FAHENG_FRAMEWORK_GROUP_CYCLE, group.code, { code: group.code });
    }
    groups.set(group.code, group);
    mappings.set(group.code, group.taxonomies ?? (group.parent === null ? null : (mappings.get(group.parent) ?? null)));
  }

  for (const indicator of framework.indicators) {
    const place = indicator.code;
    claim(place);
    if (!groups.has(indicator.group)) {
      const details = { list: "groups", key: indicator.group, ...nearestTo(indicator.group, groups.keys()) };
      report(errors.FAHENG_FRAMEWORK_UNKNOWN_REFERENCE, place, details);
    }
    for (const name of departmentsOf(indicator)) {
      if (lists.departments.has(name)) continue;
      const details = { key: name, ...nearestTo(name, lists.departments) };
      report(errors.FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT, place, details);
    }
    for (const key of indicator.bases ?? []) known("bases", key, place);
    for (const name of indicator.methods ?? []) known("methods", name, place);
    for (const key of Object.keys(indicator.printed)) known("columns", key, place);
    if (indicator.sharedMaterials !== null) known("materialGroups", indicator.sharedMaterials, place);
    if (indicator.layer !== null) known("layers", indicator.layer, place);
    if (!indicator.taxonomies && !mappings.get(indicator.group)) report(errors.FAHENG_FRAMEWORK_UNMAPPED, place);
    for (const field of lostFields(indicator)) {
      if (!indicator.doubts.some((doubt) => doubt.field === field)) {
        report(errors.FAHENG_FRAMEWORK_LOST_WITHOUT_DOUBT, place, { field });
      }
    }
  }
  return problems;
}

/** Fields whose `null` means «lost in the source» and therefore needs a doubt. */
function lostFields(indicator: Indicator): string[] {
  const fields = ["lead", "cooperating", "bases", "methods", "materials"] as const;
  return fields.filter((field) => indicator[field] === null);
}

function unique(
  keys: readonly string[],
  list: string,
  report: (definition: ErrorDefinition, place: string, details: ErrorDetails) => void,
): Set<string> {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) report(errors.FAHENG_FRAMEWORK_DUPLICATE_KEY, list, { list, key });
    seen.add(key);
  }
  return seen;
}
