import pg from 'pg';

type Callback = Parameters<pg.Pool['connect']>[0];

/**
 * A pool to which a lent connection comes back when its server goes away. drizzle (0.45.4) sends `begin` before it promises to give
 * one back: where that failed, the connection stayed lent for ever, and whoever closed the pool waited for it (seen in e2e/test/faults).
 */
export class ReturningPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return super.connect().then(returning);
    super.connect(callback);
    return undefined;
  }
}

/** Given back once, by its borrower or by its end, whichever comes first. */
function returning(client: pg.PoolClient): pg.PoolClient {
  const giveBack = client.release;
  let isBack = false;
  const release: typeof giveBack = (broken) => {
    if (isBack) return;
    isBack = true;
    client.off('end', ended);
    giveBack(broken);
  };
  const ended = () => release(true);
  client.once('end', ended);
  client.release = release;
  return client;
}
