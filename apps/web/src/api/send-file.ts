import { failureIn, noAnswer } from "./coded-failure.ts";
import { reportOf } from "./error-report.ts";
import { beginSending, REQUEST_KEY } from "./request-keys.ts";

/** Asks by a file, which changes nothing. @throws CodedFailure */
export async function askByFile<Answer>(address: string, file: File): Promise<Answer> {
  return await answerOf(await sendFile(address, file));
}

/**
 * Acts by a file. Where no answer came, sending it again to the same address is the same act, done once; a file that was mended meanwhile is
 * another one, which its length and its time tell: the bytes themselves are digested only where the connection is encrypted.
 *
 * @param read takes the answer apart where it is more than one piece of JSON
 * @throws CodedFailure
 */
export async function actByFile<Answer>(
  address: string,
  file: File,
  read: (answer: Response) => Promise<Answer> = answerOf,
): Promise<Answer> {
  const sending = beginSending([address, file.name, file.size, file.lastModified]);
  let isAnswered = false;
  try {
    const result = await read(await sendFile(address, file, { [REQUEST_KEY]: sending.key }));
    isAnswered = true;
    return result;
  } catch (cause) {
    isAnswered = reportOf(cause).status < 500;
    throw cause;
  } finally {
    sending.ended(isAnswered);
  }
}

async function answerOf<Answer>(answer: Response): Promise<Answer> {
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw failureIn(said);
  return said as Answer;
}

async function sendFile(
  address: string,
  file: File,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  body.append("file", file);
  try {
    return await fetch(address, { method: "POST", body, headers });
  } catch {
    throw noAnswer();
  }
}
