/** Keys of what was sent and is not known to be done, by what was sent. */
const open = new Map<string, Sent>();

interface Sent {
  readonly key: string;
  underWay: number;
}

/** Header by which the server knows a sending again. */
export const REQUEST_KEY = "idempotency-key";

/** One sending under its key. */
export interface Sending {
  readonly key: string;
  /** @param isAnswered whether the server has said what became of it; without an answer nobody knows whether it was done. */
  ended(isAnswered: boolean): void;
}

/**
 * Begins to send something: under the same key for the same content until it is answered, so that a second press, or pressing
 * again after an answer was lost, is one act. Once answered, done or refused, the same content is a new act.
 *
 * @param content what is sent; compared by value.
 */
export function beginSending(content: unknown): Sending {
  const name = JSON.stringify(content);
  const sent = open.get(name) ?? { key: newKey(), underWay: 0 };
  open.set(name, sent);
  sent.underWay += 1;
  return {
    key: sent.key,
    ended(isAnswered) {
      sent.underWay -= 1;
      // Whoever pressed twice is answered twice before the same is another act.
      if (isAnswered && sent.underWay === 0) open.delete(name);
    },
  };
}

function newKey(): string {
  // `crypto.randomUUID` is only there under HTTPS; this stands in an agency's plain network too.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
