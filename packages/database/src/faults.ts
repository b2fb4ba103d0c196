import { FahengError } from "@faheng/domain";
import { databaseErrors as errors } from "./errors.ts";

/** What a failing statement means for whoever asked; `null`: a fault of ours, which stays as it is. */
export type DatabaseFault =
  | "FAHENG_DATABASE_LOST"
  | "FAHENG_DATABASE_READ_ONLY"
  | "FAHENG_DATABASE_BUSY"
  | "FAHENG_DATABASE_TIMEOUT"
  | "FAHENG_DATABASE_FULL";

/** The coded error for a fault, with what the engine said as its cause. */
export function codedFault(fault: DatabaseFault | "FAHENG_DATABASE_COMMIT_UNKNOWN", cause: unknown): FahengError {
  return new FahengError(errors[fault], { cause });
}
