import pg, { type Connection, type CustomTypesConfig, type FieldDef } from 'pg';

/** A statement that is planned once a connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What came of a statement: the first word of PostgreSQL's own answer, and the rows. */
export interface Answer {
  command: string;
  rows: object[];
}

interface Column {
  name: string;
  read: (text: string) => unknown;
}

/** What one connection has planned already, with the columns it answers. */
export type Planned = Map<Statement, readonly Column[]>;

interface Asked {
  statement: Statement;
  values: readonly (string | null)[];
  columns: readonly Column[];
  rows: object[];
  answer: PromiseWithResolvers<Answer>;
}

/**
 * Statements that travel together and are answered together: PostgreSQL is asked to synchronise once, after the last. By themselves each would be a
 * packet of its own on the way back, described anew. Where one fails, those after it fail with it.
 */
export class Batch extends pg.Query {
  readonly #types: CustomTypesConfig;
  readonly #planned: Planned;
  readonly #asked: Asked[] = [];
  #answered = 0;

  constructor(types: CustomTypesConfig, planned: Planned) {
    super('');
    this.#types = types;
    this.#planned = planned;
  }

  /** Adds a statement, before the batch has left. */
  add(statement: Statement, values: readonly (string | null)[]): Promise<Answer> {
    const answer = Promise.withResolvers<Answer>();
    this.#asked.push({ statement, values, columns: [], rows: [], answer });
    return answer.promise;
  }

  override submit = (connection: Connection): void => {
    for (const asked of this.#asked) {
      const { name, text } = asked.statement;
      const columns = this.#planned.get(asked.statement);
      if (columns) asked.columns = columns;
      else {
        // A try that failed may have left a plan of that name or not; to close what is not there is no fault.
        connection.close({ type: 'S', name }, true);
        connection.parse({ name, text, types: [] }, true);
      }
      connection.bind({ statement: name, values: [...asked.values] }, true);
      if (!columns) connection.describe({ type: 'P' }, true);
      connection.execute(null, true);
    }
    connection.sync();
  };

  /** Told by the client, which expects this and what follows of every query. */
  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    const asked = this.#asked[this.#answered];
    if (asked) asked.columns = fields.map(({ name, dataTypeID }) => ({ name, read: this.#types.getTypeParser(dataTypeID, 'text') }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const asked = this.#asked[this.#answered];
    if (!asked) return;
    const row: Record<string, unknown> = {};
    for (const [index, { name, read }] of asked.columns.entries()) {
      const text = fields[index] ?? null;
      row[name] = text === null ? null : read(text);
    }
    asked.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const asked = this.#asked[this.#answered];
    if (!asked) return;
    this.#answered += 1;
    this.#planned.set(asked.statement, asked.columns);
    asked.answer.resolve({ command: text.split(' ', 1)[0] ?? '', rows: asked.rows });
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  handleError(error: unknown): void {
    // Whatever was wrong with it may be its plan.
    const failed = this.#asked[this.#answered];
    if (failed) this.#planned.delete(failed.statement);
    this.callback(error);
  }

  callback = (error: unknown): void => {
    for (const { answer } of this.#asked.slice(this.#answered)) answer.reject(error ?? new Error('a statement was left without an answer'));
  };
}
