import type { APIResponse } from "playwright-core";
import type { Person } from "./person.ts";

/*
 * Calls go beside the page, with its cookies: an answer of some 700 KB that goes through a page's script costs a second.
 */

const addressOf = (procedure: string, input?: object): string =>
  `/api/trpc/${procedure}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`;

/** Asks the API as the page of this person does, for what no page under test is about. */
export async function read<Answer>({ page }: Person, procedure: string, input?: object): Promise<Answer> {
  const answer = await page.request.get(addressOf(procedure, input));
  refuse(procedure, answer);
  const { result } = (await answer.json()) as { result: { data: Answer } };
  return result.data;
}

/** Has the API do something in this person's name. */
export async function act({ page }: Person, procedure: string, input: object): Promise<void> {
  const { origin } = new URL(page.url());
  refuse(procedure, await page.request.post(addressOf(procedure), { data: input, headers: { origin } }));
}

function refuse(procedure: string, answer: APIResponse): void {
  if (!answer.ok()) throw new Error(`${procedure} answered ${answer.status()}`);
}

/** Asks the API as a role of the demonstration does, without a page: for what is about answers and not about screens. */
export async function readerAs(
  url: string,
  role: string,
): Promise<<Answer>(procedure: string, input?: object) => Promise<Answer>> {
  const { headers } = await fetch(`${url}/demo/sign-in/${role}`, { redirect: "manual" });
  const cookie = headers
    .getSetCookie()
    .map((it) => it.split(";")[0])
    .join("; ");
  return async <Answer>(procedure: string, input?: object) => {
    const answer = await fetch(`${url}${addressOf(procedure, input)}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}`);
    const { result } = (await answer.json()) as { result: { data: Answer } };
    return result.data;
  };
}
