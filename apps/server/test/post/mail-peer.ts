import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A letter as an SMTP server has taken it. */
export interface TakenLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** An SMTP server on loopback, with what it has taken. */
export interface MailPeer {
  readonly url: string;
  readonly taken: TakenLetter[];
  close(): Promise<void>;
}

/** What becomes of the next letters: an SMTP answer instead of taking it, or breaking off once all was said. */
export type Trouble = { readonly at: "rcpt" | "data"; readonly code: number } | "break-off";

/** Starts an SMTP server. What stands in `troubles` happens to the letters that come, one each. */
export async function startMailPeer(troubles: Trouble[] = [], options: SMTPServerOptions = {}): Promise<MailPeer> {
  const taken: TakenLetter[] = [];
  const answer = (code: number): Error => Object.assign(new Error("not now"), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo(_address, _session, callback) {
      const [next] = troubles;
      if (next === undefined || next === "break-off" || next.at !== "rcpt") return callback();
      troubles.shift();
      callback(answer(next.code));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const next = troubles.shift();
        if (next !== undefined && next !== "break-off") return callback(answer(next.code));
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(chunks).toString("utf8");
        taken.push({ from: mailFrom === false ? "" : mailFrom.address, to: rcptTo.map(({ address }) => address), raw });
        // It has taken the letter, and its answer never comes.
        if (next === "break-off") for (const connection of server.connections) connection.close();
        else callback();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
