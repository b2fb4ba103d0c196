import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";
import { codedFault } from "../faults.ts";
import { endsConnection, postgresFault } from "./faults.ts";

/** How long the pool waits for a connection, in milliseconds. */
const CONNECT_TIMEOUT = 5000;

/**
 * A pool whose connections may die at any moment without taking the process down. Dead peers are noticed by keep-alive,
 * and by `queryTimeout` (milliseconds, 0 for none) where the network swallows what is sent.
 */
export function openPool(settings: {
  readonly url: string;
  readonly size: number;
  readonly queryTimeout: number;
}): pg.Pool {
  const { url, size, queryTimeout } = settings;
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(queryTimeout > 0 ? { query_timeout: queryTimeout } : {}),
  });
  pool.on("error", () => {});
  // The pool listens to idle connections alone; one that dies in use fails its query and must not end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/**
 * The pool as Kysely sees it: failures of the server and of the way to it become coded errors, and what can't be used
 * any more is thrown away when it is given back.
 *
 * @throws FAHENG_DATABASE_LOST, FAHENG_DATABASE_READ_ONLY, FAHENG_DATABASE_BUSY, FAHENG_DATABASE_TIMEOUT,
 *   FAHENG_DATABASE_FULL, FAHENG_DATABASE_COMMIT_UNKNOWN from every statement.
 */
export function codedPool(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, CodedClient>();
  return {
    async connect() {
      const client = await pool.connect().catch((cause: unknown) => {
        const fault = postgresFault(cause);
        throw fault === null ? cause : codedFault(fault, cause);
      });
      // Kysely remembers a connection by its client: the same client has to stay the same object.
      const known = clients.get(client) ?? new CodedClient();
      clients.set(client, known);
      return known.lend(client);
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

/** Text of statements that change rows: a commit after one of them is worth asking about. */
const WRITES = /^\s*(?:insert|update|delete|merge|create|alter|drop|grant|revoke|with)\b/i;

class CodedClient {
  #client: pg.PoolClient | null = null;
  #isBroken = false;
  #hasWritten = false;

  lend(client: pg.PoolClient): PostgresPoolClient & this {
    this.#client = client;
    this.#isBroken = false;
    this.#hasWritten = false;
    return this as PostgresPoolClient & this;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<PostgresQueryResult<Row>> {
    if (!this.#client) throw new TypeError("a connection that was given back");
    if (this.#isBroken) return this.#afterTheEnd(sql);
    if (WRITES.test(sql)) this.#hasWritten = true;
    try {
      const result = await this.#client.query(sql, [...parameters]);
      if (sql === "commit" || sql === "rollback") this.#hasWritten = false;
      return result as unknown as PostgresQueryResult<Row>;
    } catch (cause) {
      const fault = postgresFault(cause);
      if (fault === null) throw cause;
      if (endsConnection(cause, fault)) this.#isBroken = true;
      // Whatever was under way on a connection that is gone, the server rolls back; what went wrong first is what counts.
      if (sql === "rollback") return rolledBack();
      // The server got the commit or did not get it: nobody here can know.
      const isCommit = sql === "commit" && this.#hasWritten && this.#isBroken;
      throw codedFault(isCommit ? "FAHENG_DATABASE_COMMIT_UNKNOWN" : fault, cause);
    }
  }

  release(destroy = false): void {
    const client = this.#client;
    this.#client = null;
    client?.release(destroy || this.#isBroken);
  }

  #afterTheEnd<Row>(sql: string): PostgresQueryResult<Row> {
    if (sql === "rollback") return rolledBack();
    throw codedFault("FAHENG_DATABASE_LOST", new Error("the connection had ended before"));
  }
}

const rolledBack = <Row>(): PostgresQueryResult<Row> => ({ command: "ROLLBACK", rowCount: 0, rows: [] });
