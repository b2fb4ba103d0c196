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

/** A connection of the pool, and whether a transaction is under way on it. */
interface ReachConnection extends DatabaseConnection {
  readonly inner: DatabaseConnection;
  isInTransaction: boolean;
}

function reachDriver(inner: PostgresDriver, settings: CompiledQuery): Driver {
  const atOnce = CompiledQuery.raw(`begin; ${settings.sql}`);
  /** Begins a transaction that says how far it reaches, or none at all; in one round trip where it is a plain one. */
  const begin = async (connection: DatabaseConnection, options: TransactionSettings): Promise<void> => {
    const isPlain = options.isolationLevel === undefined && options.accessMode === undefined;
    if (!isPlain) await inner.beginTransaction(asPostgres(connection), options);
    try {
      await connection.executeQuery(isPlain ? atOnce : settings);
    } catch (cause) {
      await rollback(connection);
      throw cause;
    }
  };
  /** A connection that cannot even roll back is discarded by the driver; what went wrong before is what counts. */
  const rollback = (connection: DatabaseConnection): Promise<void> =>
    inner.rollbackTransaction(asPostgres(connection)).catch(() => {});
  const single = async <Row>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> => {
    await begin(connection, {});
    try {
      const result = await connection.executeQuery<Row>(query);
      await inner.commitTransaction(asPostgres(connection));
      return result;
    } catch (cause) {
      await rollback(connection);
      throw cause;
    }
  };
  return {
    init: (options) => inner.init(options),
    async acquireConnection(options) {
      const connection = await inner.acquireConnection(options);
      const wrapped: ReachConnection = {
        inner: connection,
        isInTransaction: false,
        executeQuery: (query) => (wrapped.isInTransaction ? connection.executeQuery(query) : single(connection, query)),
        streamQuery() {
          throw new TypeError("streaming is not used");
        },
      };
      return wrapped;
    },
    async beginTransaction(connection, options) {
      const wrapped = asReach(connection);
      await begin(wrapped.inner, options);
      wrapped.isInTransaction = true;
    },
    async commitTransaction(connection) {
      const wrapped = asReach(connection);
      wrapped.isInTransaction = false;
      await inner.commitTransaction(asPostgres(wrapped.inner));
    },
    async rollbackTransaction(connection) {
      const wrapped = asReach(connection);
      wrapped.isInTransaction = false;
      await inner.rollbackTransaction(asPostgres(wrapped.inner));
    },
    releaseConnection: (connection) => inner.releaseConnection(asPostgres(asReach(connection).inner)),
    /** The pool belongs to whoever opened it. */
    destroy: async () => {},
  };
}

/** Kysely hands back what `acquireConnection` gave. */
const asReach = (connection: DatabaseConnection): ReachConnection => connection as ReachConnection;

type PostgresConnection = Parameters<PostgresDriver["releaseConnection"]>[0];
const asPostgres = (connection: DatabaseConnection): PostgresConnection => connection as PostgresConnection;
