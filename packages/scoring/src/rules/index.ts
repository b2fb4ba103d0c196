import type { ParamsByKind, RuleKind } from "../rule-kind.ts";
import { carry } from "./carry.ts";
import { checklist } from "./checklist.ts";
import { distance } from "./distance.ts";
import { events } from "./events.ts";
import { external } from "./external.ts";
import { flag } from "./flag.ts";
import { growth } from "./growth.ts";
import { judgement } from "./judgement.ts";
import { lateness } from "./lateness.ts";
import { multiplier } from "./multiplier.ts";
import { perOccurrence } from "./per-occurrence.ts";
import { proRata } from "./pro-rata.ts";
import { ratio } from "./ratio.ts";
import { sampleMean } from "./sample-mean.ts";
import { shortfall } from "./shortfall.ts";
import { states } from "./states.ts";
import { tiers } from "./tiers.ts";
import { veto } from "./veto.ts";

const standard = [
  flag,
  states,
  perOccurrence,
  shortfall,
  checklist,
  ratio,
  proRata,
  distance,
  growth,
  tiers,
  lateness,
  events,
  judgement,
  external,
  carry,
  sampleMean,
  multiplier,
  veto,
] as const;

/** The engine's own rule kinds. A host hands these, and those of its plugins, to `compile`. */
export const STANDARD_RULES: readonly RuleKind[] = Object.freeze([...standard]);

/** By kind of the engine, what its parameters are written as. */
export type StandardRules = ParamsByKind<(typeof standard)[number]>;

export type { EventEntry } from "./events.ts";
