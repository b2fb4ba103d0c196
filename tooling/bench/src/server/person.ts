/** Somebody signed in by a link of the demonstration. */
export interface Person {
  /** What each request of theirs carries. */
  readonly headers: Readonly<Record<string, string>>;
  read<Answer>(procedure: string, input?: object): Promise<Answer>;
  act<Answer>(procedure: string, input: object): Promise<Answer>;
}

/** @param role of the demonstration, with the agency behind a stroke where it is not the first: `coordinator/market-supervision` */
export async function signIn(url: string, role: string): Promise<Person> {
  const signedIn = await fetch(`${url}/demo/sign-in/${role}`, { redirect: "manual" });
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
  const headers = { cookie, "content-type": "application/json" };
  const answered = async <Answer>(response: Response): Promise<Answer> => {
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return (JSON.parse(text) as { result: { data: Answer } }).result.data;
  };
  return {
    headers,
    async read(procedure, input) {
      const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return await answered(await fetch(`${url}/api/trpc/${procedure}${query}`, { headers }));
    },
    async act(procedure, input) {
      const request = { method: "POST", headers, body: JSON.stringify(input) };
      return await answered(await fetch(`${url}/api/trpc/${procedure}`, request));
    },
  };
}
