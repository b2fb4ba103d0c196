import { has, noAnswer } from "./coded-failure.ts";
import { reportOf } from "./error-report.ts";
import { beginSending, REQUEST_KEY } from "./request-keys.ts";
import { sendWatched, type Watch } from "./send-watched.ts";

/**
 * Hands in a document that is to become a framework: of an agency, or with `null` of the municipal office.
 *
 * @returns the id of its draft
 * @throws CodedFailure, also for what was stopped
 */
export async function uploadDocument(owner: string | null, file: File, watch: Watch): Promise<string> {
  const address =
    owner === null ? "/files/framework-draft-of-office" : `/files/framework-draft/${encodeURIComponent(owner)}`;
  // The same file handed in again after an answer was lost is the same draft.
  const sending = beginSending([address, file.name, file.size, file.lastModified]);
  let isAnswered = false;
  try {
    const said = await sendWatched(address, file, watch, { [REQUEST_KEY]: sending.key });
    isAnswered = true;
    if (!has(said, "id") || typeof said.id !== "string") throw noAnswer();
    return said.id;
  } catch (cause) {
    isAnswered ||= reportOf(cause).status < 500;
    throw cause;
  } finally {
    sending.ended(isAnswered);
  }
}
