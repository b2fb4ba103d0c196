import type { PersonRow } from "../api/outputs.ts";

/** Whose password it is: whoever guesses begins with these words, so the server and the page look for them. */
export interface PasswordOwner {
  /** `null` where it is not known here: the server alone then looks whether the password holds it. */
  readonly login: string | null;
  readonly name: string;
  /** Agencies, departments, the city. */
  readonly places: readonly (string | null | undefined)[];
}

/** Somebody else's account, as the list of people has it. */
export function ownerOf({ name, memberships }: Pick<PersonRow, "name" | "memberships">, login: string): PasswordOwner {
  const held = memberships.filter(({ endsAt }) => endsAt === null);
  return { login, name, places: held.flatMap(({ agencyName, departmentName }) => [agencyName, departmentName]) };
}

/** The words whoever guesses would begin with. */
export function knownWords({ login, name, places }: PasswordOwner): string[] {
  return [login, name, ...places].flatMap((word) => word?.trim() || []);
}
