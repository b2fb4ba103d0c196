import aws4 from "aws4";
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Longest that a signature counts, milliseconds, as S3 says. */
const FRESH = 15 * 60_000;

/** What a door has seen: each request that was let in by its method and what it was for, and how many were not. */
export interface SignedDoor {
  readonly port: number;
  readonly letIn: readonly string[];
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/**
 * A door before an S3 server on loopback that lets in only what is signed (Signature Version 4) with these keys: it works the
 * signature out anew with a library that knows nothing of the client’s, over exactly what has come, and holds the body to its digest.
 */
export async function openSignedDoor(
  behind: number,
  keys: { readonly key: string; readonly secret: string; readonly region: string },
): Promise<SignedDoor> {
  const letIn: string[] = [];
  const refused: string[] = [];
  const server: Server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      const what = `${incoming.method ?? ""} ${new URL(incoming.url ?? "", "http://s3").search === "" ? "object" : "list"}`;
      if (!isSigned(incoming, body, keys)) {
        refused.push(what);
        outgoing.statusCode = 403;
        outgoing.end("<?xml version='1.0'?><Error><Code>SignatureDoesNotMatch</Code></Error>");
        return;
      }
      letIn.push(what);
      const { method, url: path, headers } = incoming;
      const onwards = ask({ host: "127.0.0.1", port: behind, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onwards.on("error", () => outgoing.destroy());
      onwards.end(body);
    });
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  return {
    port: (server.address() as AddressInfo).port,
    letIn,
    refused,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  incoming.setEncoding("latin1");
  return Buffer.from(await text(incoming), "latin1");
}

function isSigned(
  { method = "", url = "", headers }: IncomingMessage,
  body: Buffer,
  { key, secret, region }: { readonly key: string; readonly secret: string; readonly region: string },
): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u;
  const [, by, where, names = "", signature] = said.exec(headers.authorization ?? "") ?? [];
  if (by !== key || where !== region) return false;
  const signed = names.split(";");
  // A signature that leaves these out could be used for something else.
  if (!["host", "x-amz-date", "x-amz-content-sha256"].every((it) => signed.includes(it))) return false;
  const date = String(headers["x-amz-date"]).replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u,
    "$1-$2-$3T$4:$5:$6Z",
  );
  if (!(Math.abs(Date.now() - Date.parse(date)) < FRESH)) return false;
  const digest = String(headers["x-amz-content-sha256"]);
  if (digest !== "UNSIGNED-PAYLOAD" && digest !== createHash("sha256").update(body).digest("hex")) return false;
  const mine = aws4.sign(
    {
      service: "s3",
      region,
      method,
      path: url,
      host: String(headers.host),
      headers: Object.fromEntries(signed.map((name) => [name, String(headers[name])])),
    },
    { accessKeyId: key, secretAccessKey: secret },
  );
  return String(mine.headers?.["Authorization"]).endsWith(`Signature=${String(signature)}`);
}
