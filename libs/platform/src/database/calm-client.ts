import pg from 'pg';

/**
 * A connection that may die between two statements of a transaction: whoever uses it hears of it at the next statement.
 * Pools listen to idle connections only, and an error that nobody listens to ends the process.
 */
export class CalmClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
