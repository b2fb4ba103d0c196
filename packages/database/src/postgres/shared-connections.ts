/** What is lent: whether a transaction is open on it, and whether others may have it next. */
interface Shared {
  open: "reads" | "act" | null;
  isShared: boolean;
}

/** Where connections come from and go to, and how a transaction that only read is closed. */
interface Pool<Connection extends Shared, Options> {
  take(options: Options): Promise<Connection>;
  giveBack(connection: Connection): Promise<void>;
  close(connection: Connection): Promise<void>;
}

/** Connections of one reach, lent so that reads have the same one, one after the other. */
interface SharedConnections<Connection extends Shared, Options> {
  /** One that another read has just had, or once another read is done with it; one of the pool's where there is none. */
  acquire(options: Options): Promise<Connection>;
  /** Keeps one for an act: who waits for it takes another, since the act may wait for them. */
  keep(connection: Connection): void;
  release(connection: Connection): Promise<void>;
}

export function sharedConnections<Connection extends Shared, Options>(
  pool: Pool<Connection, Options>,
): SharedConnections<Connection, Options> {
  /** Nobody has them, and their transaction is still open. */
  const idle: Connection[] = [];
  let waiting: ((connection: Connection | null) => void)[] = [];
  /** How many are lent that others may have next. */
  let lent = 0;

  const letGo = (): void => {
    lent -= 1;
    if (lent > 0) return;
    for (const go of waiting) go(null);
    waiting = [];
  };
  const closeOnceTheLoopTurns = (connection: Connection): void => {
    idle.push(connection);
    setImmediate(() => {
      const at = idle.indexOf(connection);
      if (at < 0) return;
      idle.splice(at, 1);
      connection.open = null;
      // What was read stays read, whatever becomes of the connection; the pool throws away one that is gone.
      void pool
        .close(connection)
        .catch(() => {})
        .then(async () => await pool.giveBack(connection));
    });
  };
  return {
    async acquire(options) {
      const before = idle.pop();
      if (before === undefined && lent > 0) {
        const handed = await new Promise<Connection | null>((resolve) => void waiting.push(resolve));
        if (handed !== null) return handed;
      }
      lent += 1;
      if (before !== undefined) return before;
      try {
        return await pool.take(options);
      } catch (cause) {
        letGo();
        throw cause;
      }
    },
    keep(connection) {
      if (connection.isShared) letGo();
      connection.isShared = false;
    },
    async release(connection) {
      if (connection.isShared) {
        const next = waiting.shift();
        if (next !== undefined) return next(connection);
        letGo();
      }
      if (connection.open === "reads" && connection.isShared) return closeOnceTheLoopTurns(connection);
      await pool.giveBack(connection);
    },
  };
}
