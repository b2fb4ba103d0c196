import type { FrameworkInput, ProfileInput } from "@faheng/domain";
import type { ParamsByKind, RuleKind, StandardRules } from "@faheng/scoring";
import type { GroupCode, IndicatorCode } from "./names-of.ts";

type Clause = ProfileInput["items"][number]["clauses"][number];

/** Parameters by kind: the engine's, and those that a pack registers. */
export type RulesWith<Own extends RuleKind> = StandardRules & ParamsByKind<Own>;

/** One clause: its kind decides what its parameters are. */
export type ClauseOf<Rules> = {
  [Kind in keyof Rules & string]: Omit<Clause, "kind" | "params" | "unitParams"> & {
    readonly kind: Kind;
    readonly params: Rules[Kind];
    readonly unitParams?: Readonly<Record<string, Partial<Rules[Kind]>>> | undefined;
  };
}[keyof Rules & string];

/**
 * A form with the framework's own codes wherever it names an indicator or a group: by the key under which they stand, so
 * that what a profile comes to say is covered too.
 */
type Coded<Form, Framework extends FrameworkInput, Rules> = Form extends readonly (infer Entry)[]
  ? readonly Coded<Entry, Framework, Rules>[]
  : Form extends object
    ? {
        [Key in keyof Form]: Key extends "indicator"
          ? IndicatorCode<Framework>
          : Key extends "indicators"
            ? readonly IndicatorCode<Framework>[] | Extract<Form[Key], undefined>
            : Key extends "group"
              ? GroupCode<Framework>
              : Key extends "groups" | "tieBreak"
                ? readonly GroupCode<Framework>[]
                : Form[Key] extends readonly Clause[]
                  ? readonly ClauseOf<Rules>[]
                  : Coded<Form[Key], Framework, Rules>;
      }
    : Form;

/** A profile over a framework whose codes the compiler knows, with the rule kinds that it may use. */
export type ProfileOf<Framework extends FrameworkInput, Own extends RuleKind = never> = Omit<
  Coded<ProfileInput, Framework, RulesWith<Own>>,
  "framework"
> & { readonly framework: { readonly id: Framework["id"]; readonly versions: string } };

/** One item of it, for helpers that make several alike. */
export type ItemOf<Framework extends FrameworkInput, Own extends RuleKind = never> = ProfileOf<
  Framework,
  Own
>["items"][number];
