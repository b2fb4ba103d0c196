/** Somebody who may be meant. */
export interface MeantPerson {
  readonly id: string;
  readonly name: string;
}

/** So many are offered at once. */
const OFFERED = 6;

/** The name that is being typed behind the last `@` before the caret; `null` where none is. */
export function typedName(text: string, caret: number): string | null {
  return /@([^@\s]{0,20})$/u.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Who is offered for what has been typed of a name. */
export function offeredFor(people: readonly MeantPerson[], typed: string | null): readonly MeantPerson[] {
  return typed === null ? [] : people.filter(({ name }) => name.includes(typed)).slice(0, OFFERED);
}

/** The text with a name in place of what was typed of it, and where the caret stands then. */
export function withName(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const begin = text.slice(0, caret).replace(/@[^@\s]{0,20}$/u, `@${name} `);
  return { text: begin + text.slice(caret), caret: begin.length };
}

/** Who is meant by a text: everybody whose name stands behind an `@`; of two names the longer one where one begins the other. */
export function meantIn(text: string, people: readonly MeantPerson[]): readonly string[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  let rest = text;
  const meant: string[] = [];
  for (const { name } of byLength) {
    if (!rest.includes(`@${name}`)) continue;
    // All who are called so: nobody is left out who may be meant.
    meant.push(...people.filter((it) => it.name === name).map(({ id }) => id));
    rest = rest.replaceAll(`@${name}`, " ");
  }
  return [...new Set(meant)];
}
