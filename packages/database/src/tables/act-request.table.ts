/** An act that carried a key of its own, and what it was answered. Global like `session`: it belongs to a person. */
export interface ActRequestTable {
  person_id: string;
  /** Made by the sender, new for each act. */
  request_key: string;
  act: string;
  /** SHA-256 of the canonical input. */
  input_sha256: string;
  /** Canonical JSON. */
  answer: string;
  created_at: string;
}
