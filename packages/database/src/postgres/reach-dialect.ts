import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type { Reach } from "../reach.ts";
import { reachSettings } from "./reach-settings.ts";
import { sharedConnections } from "./shared-connections.ts";

/**
 * PostgreSQL on a shared pool, every statement of which runs in a transaction that first says how far it reaches. Never
 * for longer than the transaction: a pooler in between may hand the same session to somebody else next.
 */
export function reachDialect(pool: PostgresPool, reach: Reach, statementTimeout: number): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => reachDriver(new PostgresDriver({ pool }), reachSettings(reach, statementTimeout)),
  };
}

/** A connection of the pool, as it is lent to statements of one reach. */
interface ReachConnection extends DatabaseConnection {
  readonly inner: DatabaseConnection;
  /** The transaction that is under way: begun by a read, for as long as others follow, or by an act that asked for it. */
  open: "reads" | "act" | null;
  /** Whether others of this reach may have it next. */
  isShared: boolean;
}

type PostgresConnection = Parameters<PostgresDriver["releaseConnection"]>[0];
/** Kysely hands back what `acquireConnection` gave. */
const asReach = (connection: DatabaseConnection): ReachConnection => connection as ReachConnection;
const asPostgres = (connection: DatabaseConnection): PostgresConnection => connection as PostgresConnection;

/**
 * Reads that follow one another have one connection and one transaction, which is closed once the loop turns and nobody has read
 * since: to begin and to end one takes as long as to read. Each of them sees what is there when it begins, as in one of its own.
 */
function reachDriver(inner: PostgresDriver, settings: CompiledQuery): Driver {
  const lent = sharedConnections<ReachConnection, Parameters<Driver["acquireConnection"]>[0]>({
    take: async (options) => wrap(await inner.acquireConnection(options)),
    async giveBack({ inner: connection }) {
      await inner.releaseConnection(asPostgres(connection));
    },
    async close({ inner: connection }) {
      await inner.commitTransaction(asPostgres(connection));
    },
  });
  const atOnce = CompiledQuery.raw(`begin; ${settings.sql}`);
  const anew = CompiledQuery.raw(`commit; begin; ${settings.sql}`);
  /** A connection that cannot even roll back is discarded by the driver; what went wrong before is what counts. */
  const rollback = async (wrapped: ReachConnection): Promise<void> => {
    wrapped.open = null;
    // Whoever reads next has one of which nobody knows anything bad.
    lent.keep(wrapped);
    await inner.rollbackTransaction(asPostgres(wrapped.inner)).catch(() => {});
  };
  /** Begins a transaction that says how far it reaches, or none at all; in one round trip where it is a plain one. */
  const begin = async (wrapped: ReachConnection, options: TransactionSettings): Promise<void> => {
    const connection = asPostgres(wrapped.inner);
    const isPlain = options.isolationLevel === undefined && options.accessMode === undefined;
    try {
      if (isPlain) return void (await connection.executeQuery(wrapped.open === null ? atOnce : anew));
      if (wrapped.open !== null) await inner.commitTransaction(connection);
      await inner.beginTransaction(connection, options);
      await connection.executeQuery(settings);
    } catch (cause) {
      await rollback(wrapped);
      throw cause;
    }
  };
  const single = async <Row>(wrapped: ReachConnection, query: CompiledQuery): Promise<QueryResult<Row>> => {
    const reads = isRead(query);
    if (!reads || wrapped.open === null) await begin(wrapped, {});
    wrapped.open = reads ? "reads" : null;
    try {
      const result = await wrapped.inner.executeQuery<Row>(query);
      if (!reads) await inner.commitTransaction(asPostgres(wrapped.inner));
      return result;
    } catch (cause) {
      await rollback(wrapped);
      throw cause;
    }
  };
  const wrap = (connection: DatabaseConnection): ReachConnection => {
    const wrapped: ReachConnection = {
      inner: connection,
      open: null,
      isShared: true,
      executeQuery: (query) => (wrapped.open === "act" ? connection.executeQuery(query) : single(wrapped, query)),
      streamQuery() {
        throw new TypeError("streaming is not used");
      },
    };
    return wrapped;
  };
  return {
    init: (options) => inner.init(options),
    acquireConnection: async (options) => await lent.acquire(options),
    async beginTransaction(connection, options) {
      const wrapped = asReach(connection);
      lent.keep(wrapped);
      await begin(wrapped, options);
      wrapped.open = "act";
    },
    async commitTransaction(connection) {
      const wrapped = asReach(connection);
      wrapped.open = null;
      await inner.commitTransaction(asPostgres(wrapped.inner));
    },
    async rollbackTransaction(connection) {
      const wrapped = asReach(connection);
      wrapped.open = null;
      await inner.rollbackTransaction(asPostgres(wrapped.inner));
    },
    releaseConnection: async (connection) => await lent.release(asReach(connection)),
    /** The pool belongs to whoever opened it. */
    destroy: async () => {},
  };
}

/** A statement that only looks, and makes nobody wait. */
function isRead({ query }: CompiledQuery): boolean {
  return query.kind === "SelectQueryNode" && query.endModifiers === undefined;
}
