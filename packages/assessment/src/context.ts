import type { PluginRegistry } from "@faheng/plugin-api";
import type { Proofs } from "./account/proofs.ts";
import type { EvidenceRoom } from "./evidence/evidence-room.ts";
import type { Role } from "./access/roles.ts";
import type { Post } from "./delivery/post.ts";
import type { Store } from "./access/store.ts";

/** The time, handed in. */
export interface Clock {
  now(): Date;
}

/** Names for new things and secrets for sessions, handed in. */
export interface Ids {
  /** Unique; later ones sort after earlier ones. */
  next(): string;
  /** At least 256 bits that nobody can guess, URL-safe. */
  secret(): string;
}

/** What every use-case is given beside its actor and its input. */
export interface Context {
  /** The database, which only opens to an actor. */
  readonly store: Store;
  readonly clock: Clock;
  /** The city's time zone (`Asia/Shanghai`): every day that people read or that counts is a day there; instants are UTC. */
  readonly timeZone: string;
  readonly ids: Ids;
  readonly plugins: PluginRegistry;
  readonly proofs: Proofs;
  /** Where files of evidence lie; `null` on the command line, where nobody gives or takes any. */
  readonly evidence: EvidenceRoom | null;
  /** Lets time go by between attempts that fail. */
  pause(milliseconds: number): Promise<void>;
  /**
   * What came with this one request: made anew by its sender for each act, so that the same once more is answered again and not
   * done again. Every act takes it from here; nobody has to hand it on.
   */
  readonly requestKey?: string;
  /** Called once something was done that the machine may have to go on from: whom to tell, which job to run. */
  wake?(): void;
  /** Ways out of the house: letters, and what the city has connected. None where it is left out. */
  readonly post?: Post;
  /** Roles whose accounts must have a second factor; none in demonstration mode. */
  readonly secondFactorRoles: readonly Role[];
}
