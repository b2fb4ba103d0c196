import { type Driver, SqliteDialect } from "kysely";
import { setImmediate as loopTurns } from "node:timers/promises";

/** How long statements may follow one another before the loop turns, in milliseconds. */
const STRETCH = 15;

/**
 * SQLite answers within the call: work of many statements, and requests that queue for the one connection, would go from statement to
 * statement and let the process look at nothing else, neither at a new request nor at a timer. Whoever gets the connection after a
 * stretch of that lets the loop turn first; never within a transaction, which others wait for.
 */
export class FairDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    let turned = performance.now();
    driver.acquireConnection = async (options) => {
      const connection = await acquire(options);
      if (performance.now() - turned < STRETCH) return connection;
      // After an idle while this is a turn too many, which costs nothing then.
      await loopTurns();
      turned = performance.now();
      return connection;
    };
    return driver;
  }
}
