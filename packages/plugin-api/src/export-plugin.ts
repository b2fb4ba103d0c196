import {
  type Framework,
  type Indicator,
  materialsOf,
  profileSchema,
  taxonomiesOf,
  type Basis,
  type Figure,
  type TaxonomyMapping,
  type Wording,
} from "@faheng/domain";
import type { PackDescription } from "./code/registered-plugin.ts";
import type { Demonstration, Plugin } from "./plugin.ts";

/** What `faheng plugin export <id>` prints: every reference resolved, so that another tool can read it by itself. */
export interface PluginExport {
  readonly plugin: { readonly id: string; readonly version: string; readonly title: string };
  readonly frameworks: readonly FrameworkExport[];
  /** Profiles in their document form (points as decimals). */
  readonly profiles: readonly unknown[];
  /** Rule kinds of its own that its profiles may name; the engine's are not listed. */
  readonly rules: readonly { readonly kind: string; readonly title: Wording }[];
  readonly reports: readonly { readonly id: string; readonly title: string; readonly frameworks: readonly string[] }[];
  /** Answers that a source document itself reports; no part of the frameworks. */
  readonly demonstrations: readonly Demonstration[];
}

/** One framework with its indicators resolved; fields beyond the shared lists are carried over as they are. */
export type FrameworkExport = Omit<Framework, "indicators" | "groups" | "format"> & {
  readonly groups: readonly {
    code: string;
    parent: string | null;
    level: number;
    printedNumber: string | null;
    title: string;
    taxonomies: TaxonomyMapping | null;
    doubts: Framework["doubts"];
  }[];
  readonly indicators: readonly IndicatorExport[];
};

/** One indicator as exported. `null` lists are cells the printed text lost. */
export interface IndicatorExport {
  readonly code: string;
  readonly group: string;
  readonly kind: Indicator["kind"];
  readonly printedNumber: string | null;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly requirement: string | null;
  readonly lead: readonly string[] | null;
  readonly cooperating: readonly string[] | null;
  readonly responsible: Indicator["responsible"];
  readonly printed: Readonly<Record<string, string>>;
  readonly bases: readonly Pick<Basis, "title" | "documentNumber" | "issuer" | "kind">[] | null;
  readonly methods: readonly string[] | null;
  readonly materials: readonly { printedNumber: string | null; text: string; owner: string | null }[] | null;
  readonly sharedMaterials: string | null;
  readonly outputs: readonly string[];
  readonly figures: readonly Figure[];
  readonly taxonomies: TaxonomyMapping;
  readonly layer: string | null;
  readonly refinedBy: Indicator["refinedBy"];
  readonly place: string;
  readonly officialDigest: string | null;
  readonly doubts: Indicator["doubts"];
}

const UNMAPPED: TaxonomyMapping = { O: [], S: [], D: [] };

/** Resolves a checked plugin into its export. Pure: the same plugin gives the same bytes. */
export function exportPlugin(plugin: Plugin | PackDescription): PluginExport {
  return {
    plugin: { id: plugin.id, version: plugin.version, title: plugin.title.zh },
    frameworks: plugin.frameworks.map(exportFramework),
    profiles: plugin.profiles.map((profile) => profileSchema.encode(profile)),
    rules: plugin.rules.map(({ kind, title }) => ({ kind, title })),
    reports: plugin.reports.map(({ id, title, frameworks }) => ({ id, title, frameworks })),
    demonstrations: plugin.demonstrations,
  };
}

function exportFramework(framework: Framework): FrameworkExport {
  const { format: _format, groups, indicators, ...rest } = framework;
  const bases = new Map(framework.bases.map((basis) => [basis.key, basis]));
  return {
    ...rest,
    groups: groups.map(({ code, parent, level, printedNumber, title, taxonomies, doubts }) => {
      return { code, parent, level, printedNumber, title, taxonomies, doubts };
    }),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      bases:
        indicator.bases?.flatMap((key) => {
          const basis = bases.get(key);
          if (!basis) return [];
          const { title, documentNumber, issuer, kind } = basis;
          return [{ title, documentNumber, issuer, kind }];
        }) ?? null,
      materials: materialsOf(framework, indicator),
      taxonomies: taxonomiesOf(framework, indicator) ?? UNMAPPED,
    })),
  };
}
