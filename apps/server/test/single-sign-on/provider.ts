import { freePort } from "@faheng/services";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { Provider } from "oidc-provider";

/** A real OpenID provider on loopback, whose login form takes any name. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Starts it; `callback` is where it may send people back to. */
  start(callback: string): Promise<void>;
  stop(): Promise<void>;
}

export async function testProvider(): Promise<TestProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const clientId = "faheng";
  const clientSecret = "a-secret-of-the-test-provider-only";
  let server: Server | null = null;
  return {
    issuer,
    clientId,
    clientSecret,
    async start(callback) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
        cookies: { keys: ["test"] },
        pkce: { required: () => true },
        findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      });
      const handle = provider.callback();
      const listening = createServer((request, response) => void handle(request, response));
      server = listening;
      await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve));
      if ((listening.address() as AddressInfo).port !== port) throw new Error("another port");
    },
    async stop() {
      const listening = server;
      if (listening === null) return;
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
    },
  };
}
