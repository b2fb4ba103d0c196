import type { Schema } from "./schema.ts";

/** Tables without an agency of their own, and why; every other table carries `agency_id`. */
export const GLOBAL_TABLES = {
  municipality: "stands above agencies",
  agency: "its id is the agency_id of the others",
  person: "people move between agencies; membership says where they belong",
  account: "belongs to a person",
  account_restoration: "belongs to an account",
  sign_in_attempt: "belongs to a login, which may be nobody's",
  session: "belongs to an account",
  manifest: "content-addressed: whoever does not know an assessment does not know its digest",
  office_profile: "laid by the municipal office, above agencies; a cycle pins its bytes in a manifest",
  calendar_version: "the holidays of a city are the same for every agency",
  notice_setting: "belongs to a person",
  delivery: "belongs to a person: that something left the house for them, not what it said",
  act_request: "belongs to a person, who alone is answered from it",
  audit_head: "number and hash of each chain's last link, which tell nothing of any act",
  audit_sealed: "how far the machine has put each chain into the chain of heads",
  turn: "one row, which acts above agencies wait for",
} as const satisfies Partial<Record<keyof Schema, string>>;

/**
 * Tables that carry `agency_id` and are keyed by something else, and why. Every other one grows with the agencies: its
 * primary and unique keys begin with `agency_id`.
 */
export const KEYED_OTHERWISE = {
  cycle: "every agency takes part in a cycle of the office, so its id alone names it",
  stage_plan: "belongs to a cycle, whose id alone names it",
  cycle_method: "belongs to a cycle, whose id alone names it",
  edition: "belongs to a cycle, whose id alone names it",
  edition_content: "belongs to an edition of a cycle, whose id alone names it",
  framework_draft: "the office's has no agency, so its id alone names it",
  framework_draft_change: "belongs to a draft, whose id alone names it",
  paper_template: "the office's have no agency, so its id alone names one",
  data_pack: "is of one draft, whose id alone names it",
  audit: "keyed by its place in the chain, which is what its rows are verified by",
} as const satisfies Partial<Record<keyof Schema, string>>;
