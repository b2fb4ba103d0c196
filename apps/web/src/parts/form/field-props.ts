import type { Fact } from "@faheng/domain";
import type { ComponentType } from "react";
import type { Problem } from "./problems.ts";
import type { Field, Shape } from "./shape.ts";

/** What every field of the form is given. */
export interface FieldProps<Kind extends Shape["kind"] = Shape["kind"]> {
  readonly field: Field & { readonly shape: Extract<Shape, { readonly kind: Kind }> };
  readonly value: Fact | undefined;
  /** Its place in the profile, as faults name it. */
  readonly place: string;
  /** What is wrong with it, or with something in it. */
  readonly problems: readonly Problem[];
  /** The entry in which it stands. */
  readonly beside: unknown;
  /** `undefined`: left out. */
  readonly onValue: (value: Fact | undefined) => void;
}

/** A field that holds others is told how to draw them. */
export type NestProps<Kind extends Shape["kind"]> = FieldProps<Kind> & { readonly Draw: ComponentType<FieldProps> };

/** What is written where a field is emptied. */
export function emptied({ isNeeded = false, nothing = "left out" }: Field): Fact | undefined {
  if (nothing === "null") return null;
  return isNeeded ? "" : undefined;
}
