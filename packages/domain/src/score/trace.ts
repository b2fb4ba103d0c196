import type { Fact } from "../facts.ts";
import type { Points } from "../points.ts";

/** What a step of an explanation may be. */
export const TRACE_KINDS = [
  "total",
  "base",
  "part",
  "source",
  "group",
  "item",
  "clause",
  "adjustment",
  "bonus",
  "veto",
  "condition",
  "criterion",
  "rounding",
] as const;

/** One step of the explanation, with points written as `Amount`. Children add up to their parent's amount. */
export interface Trace<Amount> {
  readonly kind: (typeof TRACE_KINDS)[number];
  /** What it is, in Chinese. */
  readonly label: string;
  /** Signed contribution, to the nearest thousandth where `exact` is given. */
  readonly amount: { readonly worst: Amount | null; readonly best: Amount | null };
  /** The amounts in points as exact quotients (`"1/3"`) where they are no whole thousandths, `null` where they are. */
  readonly exact: { readonly worst: string | null; readonly best: string | null } | null;
  /** The arithmetic: `少2次×1分，扣完为止，本项得0分（满分2分）`. Empty where the children say it all. */
  readonly arithmetic: string;
  readonly indicator: string | null;
  readonly clause: string | null;
  /** Place in the document. */
  readonly place: string | null;
  /** The facts it rests on. */
  readonly facts: readonly { readonly key: string; readonly value: Fact }[];
  readonly isPending: boolean;
  /** Our reading, where the document left this open. */
  readonly reading: string | null;
  readonly children: readonly Trace<Amount>[];
}

/** A step of the explanation in thousandths. */
export type TraceNode = Trace<Points>;
