import { requireShape } from "../account/password-policy.ts";
import type { Ids } from "../context.ts";

/** Characters that look like no other on paper. */
const UNLIKE = /[^A-HJ-NP-Za-hj-kmnp-z2-9]/g;
const GROUPS = [0, 4, 8, 12];

/**
 * A first password to be printed and handed over: sixteen characters in groups of four, drawn until the policy is content.
 *
 * @throws FAHENG_PASSWORD_WEAK when a hundred draws give none
 */
export function firstPassword(ids: Ids, login: string): string {
  for (let tries = 1; ; tries++) {
    const drawn = (ids.secret() + ids.secret()).replace(UNLIKE, "");
    const password = GROUPS.map((at) => drawn.slice(at, at + 4)).join("-");
    try {
      // Drawn at random: nobody guesses it, and asking would take longer than drawing.
      requireShape(password, login);
      return password;
    } catch (cause) {
      if (tries === 100) throw cause;
    }
  }
}
