import type { ExtensionKind, ExtensionState } from "@faheng/domain";

/** Every word of `extension.asked_as`. */
export const ASKED_AS = ["department", "coordinator"] as const;

/** A later day, or leave to give something late; what was refused or taken back never changes. */
export interface ExtensionTable {
  agency_id: string;
  assessment_id: string;
  /** Counts from 1 in its assessment. */
  n: number;
  /** Counts every change of the row. */
  writes: number;
  kind: ExtensionKind;
  state: ExtensionState;
  /** Canonical JSON: codes of indicators. */
  items: string;
  /** 1 where the assessment itself may be handed in late. */
  hand_in: number;
  /** Canonical JSON: who may give it late. */
  people: string;
  asked_as: (typeof ASKED_AS)[number];
  wished_on: string;
  granted_on: string | null;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
  /** Canonical JSON: the one period whose day it moves. */
  period: string | null;
}
