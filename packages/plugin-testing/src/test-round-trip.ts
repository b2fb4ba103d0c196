import { draftFromDocument, type FrameworkDraft, readDocument, renderDocx, renderXlsx } from "@faheng/documents";
import {
  assessmentFactsSchema,
  type Framework,
  type FrameworkInput,
  type IndicatorInput,
  type Profile,
} from "@faheng/domain";
import type { PluginInput } from "@faheng/plugin-api";
import { explain } from "@faheng/scoring";
import { describe, expect, it } from "vitest";
import { planOf } from "./plan-of.ts";
import { sampleView } from "./sample-view.ts";
import { pluginOf } from "./test-plugin.ts";

/**
 * A report in the document's own columns, exported as docx and xlsx, empty and filled in, comes back from the importer as
 * the framework it shows: its tree, its items in order, their numbers, titles or words, headings, departments, methods, outputs,
 * materials and legal bases, and the amounts that an official profile states.
 *
 * @example testRoundTrip(commercePlugin, "nantong-commerce-2017-table");
 */
export function testRoundTrip(input: PluginInput, reportId: string): void {
  describe(`the report ${reportId}, exported and imported again`, () => {
    const plugin = pluginOf(input);
    const report = plugin.reports.find(({ id }) => id === reportId)!;
    const framework = plugin.frameworks.find(({ id }) => report.frameworks.includes(id))!;
    const profile = plugin.profiles.find((it) => it.framework.id === framework.id) ?? null;
    const demonstration = plugin.demonstrations.find((it) => it.framework === framework.id) ?? null;
    const plan = profile && planOf(plugin, profile);
    const explanation = plan && explain(plan, assessmentFactsSchema.parse({ format: "faheng.facts/1", facts: {} }));
    const views = {
      empty: sampleView(framework, { profile }),
      "filled in": sampleView(framework, { profile, demonstration, explanation }),
    };

    for (const [state, view] of Object.entries(views)) {
      for (const [extension, render] of [["docx", renderDocx] as const, ["xlsx", renderXlsx] as const]) {
        it(`${state}, as ${extension}, is the same framework`, async () => {
          const content = await readDocument(await render(report.render(view)), `again.${extension}`);
          const draft = draftFromDocument(content, "again");
          expect(draft.framework.indicators.map((it) => seen(draft.framework, it))).toEqual(
            framework.indicators.map((it) => seen(framework, it)),
          );
          expect(
            draft.framework.indicators.map((it, index) => besideAgain(draft.framework, it, framework, index)),
          ).toEqual(framework.indicators.map((it) => beside(framework, it)));
          expect(
            draft.framework.groups.map(({ printedNumber, title, level }) => [printedNumber, title, level]),
          ).toEqual(framework.groups.map(({ printedNumber, title, level }) => [printedNumber, title, level]));
          expect(amountsOf(draft)).toEqual(amountsIn(framework, profile));
        });
      }
    }
  });
}

type Groups = readonly Pick<Framework["groups"][number], "code" | "parent" | "printedNumber" | "title">[];

/**
 * What a reader of the table sees of an item: the words in full where the title is ours, the title where it is printed; the headings
 * above it, and the departments and methods beside it.
 */
function seen(
  { groups }: { readonly groups: Groups },
  {
    printedNumber,
    title,
    titleIsOurs,
    requirement,
    kind,
    lead,
    cooperating,
    responsible,
    methods,
    group,
  }: IndicatorInput,
): Record<string, unknown> {
  return {
    printedNumber,
    kind,
    words: titleIsOurs === true ? (requirement ?? title) : title,
    headings: headingsAbove(groups, group),
    lead,
    cooperating,
    responsible: responsible ?? null,
    methods: methods ?? [],
  };
}

interface Citation {
  readonly title: string | null;
  readonly documentNumber: string | null;
}

/** What stands beside an item. Words of materials are ours, and the marks are the document's. */
interface Beside {
  readonly place: string;
  readonly outputs: readonly string[];
  readonly marks: readonly (string | null)[] | null;
  readonly bases: readonly Citation[] | null;
}

function beside(framework: Framework, item: Framework["indicators"][number]): Beside {
  const shared = framework.materialGroups.find(({ key }) => key === item.sharedMaterials)?.materials;
  return {
    place: item.place,
    outputs: item.outputs,
    marks: (shared ?? item.materials)?.map(({ printedNumber }) => printedNumber) ?? null,
    bases: hasBases(framework) ? citations(framework, item.bases) : null,
  };
}

/** The same of what was read again. A number alone cites the whole, and 国务院关于… without 《》 is read with who issued it. */
function besideAgain(
  again: Pick<FrameworkInput, "bases">,
  { outputs, materials, bases }: IndicatorInput,
  framework: Framework,
  index: number,
): Beside {
  const item = framework.indicators[index];
  const own = hasBases(framework) ? citations(framework, item?.bases) : null;
  return {
    place: item?.place ?? "",
    outputs: outputs ?? [],
    marks: materials?.map(({ printedNumber }) => printedNumber) ?? null,
    bases: hasBases(framework)
      ? (citations(again, bases)?.map(({ title, documentNumber }, at) => {
          const known = own?.[at]?.title ?? null;
          const isSame = title === null || (known !== null && title.endsWith(known));
          return { title: isSame ? known : title, documentNumber };
        }) ?? null)
      : null,
  };
}

/** Bases that a document names in its sentences alone have no cell to come back from. */
const hasBases = ({ columns }: Framework): boolean => columns.some(({ key }) => key === "bases");

function citations(
  { bases }: Pick<FrameworkInput, "bases">,
  keys: readonly string[] | null | undefined,
): readonly Citation[] | null {
  const cited = keys?.map((key) => {
    const { title = null, documentNumber = null } = bases.find((it) => it.key === key) ?? {};
    return { title, documentNumber: documentNumber?.replaceAll(/\s/gu, "") ?? null };
  });
  return cited ?? null;
}

function headingsAbove(groups: Groups, code: string): string[] {
  const own = groups.find((it) => it.code === code);
  if (own === undefined) return [];
  const above = own.parent === null ? [] : headingsAbove(groups, own.parent);
  return [...above, `${own.printedNumber ?? ""}${own.title}`];
}

const AMOUNT = /\d+(?:\.\d+)?(?=分)/gu;

/** The amounts of each item's standard, in printed order. */
function amountsOf({ framework, scoring }: FrameworkDraft): string[][] {
  return framework.indicators.map(({ code }) => {
    return scoring.find(({ indicator }) => indicator === code)?.standard.match(AMOUNT) ?? [];
  });
}

/** The same from the profile; nothing where the points are not the document's. */
function amountsIn({ indicators }: Framework, profile: Profile | null): string[][] {
  const items = profile?.standing === "official" ? profile.items : [];
  return indicators.map(({ code }) => {
    const wordings = new Set(items.find(({ indicator }) => indicator === code)?.clauses.map(({ wording }) => wording));
    return [...wordings].join().match(AMOUNT) ?? [];
  });
}
