import { noAnswer } from "./coded-failure.ts";

/** Sends one file. @throws CodedFailure where nothing answers */
export async function sendFile(
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
