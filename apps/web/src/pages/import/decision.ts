import type { TaxonomyId } from "@faheng/domain";
import type { DraftFieldName } from "./cell-map.ts";

/** A rule as somebody states it; amounts are decimals as text. */
export interface StatedClause {
  readonly effect: "deduct" | "award" | "veto";
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly cap: string | null;
  readonly share: string | null;
}

/** What can be decided of a draft. */
export type Decision =
  | { readonly kind: "column-role"; readonly table: number; readonly column: number; readonly role: string | null }
  | { readonly kind: "tables"; readonly chosen: readonly number[] }
  | {
      readonly kind: "field";
      readonly code: string;
      readonly field: Exclude<DraftFieldName, "standard">;
      readonly value: string | readonly string[] | null;
    }
  | { readonly kind: "framework"; readonly field: AboutField; readonly value: string | null }
  | { readonly kind: "left-out"; readonly code: string }
  | { readonly kind: "departments"; readonly from: readonly string[]; readonly into: string }
  | {
      readonly kind: "clause";
      readonly indicator: string;
      readonly clause: string;
      readonly value: StatedClause | null;
    }
  | { readonly kind: "clause-added"; readonly indicator: string; readonly value: StatedClause }
  | {
      readonly kind: "taxonomy";
      readonly group: string;
      readonly taxonomy: TaxonomyId;
      readonly value: readonly string[] | null;
    }
  | { readonly kind: "doubt"; readonly key: string; readonly settled: boolean };

export type AboutField = "title" | "documentNumber" | "issuer" | "issuedOn" | "id" | "version" | "about";
