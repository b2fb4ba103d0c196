import type { Assignment } from "../../api/outputs.ts";

/** What an agency is assessed by, as it is chosen on the page. */
export type ChosenAssignment = Assignment & {
  /** Whether the profile is the agency's own: only in a cycle of its own. */
  readonly isOwnProfile: boolean;
};
