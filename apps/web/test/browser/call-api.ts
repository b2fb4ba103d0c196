import type { Person } from "./person.ts";

/** Asks the API as the page of this person does, for what no page under test is about. */
export async function read<Answer>({ page }: Person, procedure: string, input?: object): Promise<Answer> {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return (await page.evaluate(
    async (url) => (await (await fetch(url)).json()).result.data as unknown,
    `/api/trpc/${procedure}${query}`,
  )) as Answer;
}

/** Has the API do something in this person's name. */
export async function act({ page }: Person, procedure: string, input: object): Promise<void> {
  const status = await page.evaluate(
    async ({ url, body }) =>
      (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body })).status,
    { url: `/api/trpc/${procedure}`, body: JSON.stringify(input) },
  );
  if (status !== 200) throw new Error(`${procedure} answered ${status}`);
}
