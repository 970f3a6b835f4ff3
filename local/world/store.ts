// The state of the emulated services as plain data, kept in one SQLite file.
// Services keep small things as documents (collection, id → JSON) and bulk data (rows of a sheet, bytes of a file)
// in tables of their own, made through `sql`. Whatever is asked for is asked of the database: a killed process, a
// rolled-back savepoint and a second process all see the same world.
// INVARIANT: every change a service call makes happens inside `atomic`, so that a call is done whole or not at all.

import Database from 'libsql';

export interface Entry<T> {
  readonly id: string;
  readonly value: T;
}

export interface Store {
  readonly sql: Database.Database;
  get<T>(collection: string, id: string): T | undefined;
  /** The same to be looked at only, frozen: what is asked for again and again is parsed once for each text of it. */
  view<T>(collection: string, id: string): T | undefined;
  /** Inserts or replaces; a replaced document keeps its place in the order. */
  put(collection: string, id: string, value: unknown): void;
  remove(collection: string, id: string): void;
  /** All documents of a collection, oldest first. */
  all<T>(collection: string): Entry<T>[];
  /** Runs `work` inside a savepoint; an exception undoes everything it changed. Nests. */
  atomic<T>(work: () => T): T;
  /** Runs `work` inside the transaction in progress, or in one of its own: for what cannot fail halfway. */
  together<T>(work: () => T): T;
  /** Opens a savepoint to which the world can be taken back as often as wanted. Later marks end with it. */
  mark(): Mark;
  close(): void;
}

export interface Mark {
  /** Undoes everything since the mark; the mark stays. */
  rewind(): void;
  /** Ends the mark and keeps what was done. */
  release(): void;
}

/**
 * @param path a SQLite file, made when missing, or ':memory:'.
 */
export function openStore(path: string): Store {
  const sql = new Database(path);
  sql.exec('PRAGMA journal_mode = WAL');
  // WAL with NORMAL survives a killed process; only a power cut could lose the last commits.
  sql.exec('PRAGMA synchronous = NORMAL');
  sql.exec('PRAGMA busy_timeout = 10000');
  sql.exec(`CREATE TABLE IF NOT EXISTS documents (
    collection TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (collection, id)) WITHOUT ROWID`);
  sql.exec('CREATE INDEX IF NOT EXISTS documents_order ON documents (collection, seq)');
  return { sql, ...documentsIn(sql), ...transactionsOf(sql), close: () => void sql.close() };
}

function documentsIn(sql: Database.Database): Pick<Store, 'get' | 'view' | 'put' | 'remove' | 'all'> {
  const select = sql.prepare('SELECT value FROM documents WHERE collection = ? AND id = ?').raw(true);
  const selectAll = sql.prepare('SELECT id, value FROM documents WHERE collection = ? ORDER BY seq').raw(true);
  const upsert = sql.prepare(`INSERT INTO documents (collection, id, seq, value)
    VALUES (?, ?, (SELECT COALESCE(MAX(seq), 0) + 1 FROM documents WHERE collection = ?), ?)
    ON CONFLICT (collection, id) DO UPDATE SET value = excluded.value`);
  const erase = sql.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
  const viewed = new Map<string, { readonly text: string; readonly value: unknown }>();
  const textOf = (collection: string, id: string): string | undefined =>
    (select.get(collection, id) as unknown as [string] | undefined)?.[0];
  return {
    get: <T>(collection: string, id: string) => {
      const text = textOf(collection, id);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    view: <T>(collection: string, id: string) => {
      const text = textOf(collection, id);
      if (text === undefined) return undefined;
      const place = `${collection}/${id}`;
      const before = viewed.get(place);
      if (before?.text === text) return before.value as T;
      const value: unknown = JSON.parse(text, (_key, each: unknown) => Object.freeze(each));
      viewed.set(place, { text, value });
      return value as T;
    },
    put: (collection, id, value) => {
      upsert.run(collection, id, collection, JSON.stringify(value));
    },
    remove: (collection, id) => {
      erase.run(collection, id);
    },
    all: <T>(collection: string) =>
      (selectAll.all(collection) as unknown as [string, string][]).map(([id, value]) => ({
        id,
        value: JSON.parse(value) as T,
      })),
  };
}

function transactionsOf(sql: Database.Database): Pick<Store, 'atomic' | 'together' | 'mark'> {
  // A transaction takes the write lock at once: one that began by reading could not be upgraded after another
  // process wrote (documented: sqlite.org/isolation.html, SQLITE_BUSY_SNAPSHOT is not retried by the busy timeout).
  let depth = 0;
  const begin = (): number => {
    sql.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${depth}`);
    depth += 1;
    return depth - 1;
  };
  const keep = (level: number): void => {
    sql.exec(level === 0 ? 'COMMIT' : `RELEASE s${level}`);
    depth = level;
  };
  const undo = (level: number): void => {
    sql.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO s${level}; RELEASE s${level}`);
    depth = level;
  };
  const atomic = <T>(work: () => T): T => {
    const level = begin();
    try {
      const result = work();
      keep(level);
      return result;
    } catch (error) {
      undo(level);
      throw error;
    }
  };

  return {
    atomic,
    together: (work) => (depth === 0 ? atomic(work) : work()),
    mark: () => {
      let level = begin();
      return {
        rewind: () => {
          undo(level);
          level = begin();
        },
        release: () => keep(level),
      };
    },
  };
}
