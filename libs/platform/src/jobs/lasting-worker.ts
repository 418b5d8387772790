const STORM_ERRORS = 20;
const STORM_MS = 1000;
const STORM_PAUSE_MS = 5000;

/** What is needed of a BullMQ worker. */
export interface QueueWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(force?: boolean): Promise<void>;
}

/**
 * A worker of a queue that outlives its connection. After an error that BullMQ does not take for one of the connection
 * (a missing right, a lost schema, a listening connection that died while it was made) it fetches again at once, without
 * end and often on the dead connection: after a storm of errors a new worker takes its place. Jobs that the old one had
 * begun end in peace; the outbox row decides which of two effects counts.
 */
export class LastingWorker {
  private worker: QueueWorker | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly make: () => QueueWorker,
    private readonly onError: (error: Error) => void,
  ) {
    this.begin();
  }

  async waitUntilReady(): Promise<void> {
    await this.worker?.waitUntilReady();
  }

  /** Lets running jobs end, and begins none. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.worker?.close();
  }

  private begin(): void {
    const worker = this.make();
    let times: number[] = [];
    worker.on('error', (error) => {
      const now = performance.now();
      times = [...times.filter((time) => now - time < STORM_MS), now];
      if (times.length <= 3) this.onError(error);
      if (times.length >= STORM_ERRORS) this.replace(worker);
    });
    this.worker = worker;
  }

  private replace(worker: QueueWorker): void {
    if (this.worker !== worker || this.isClosed) return;
    this.worker = undefined;
    void worker.close(true).catch(() => undefined);
    this.timer = setTimeout(() => this.begin(), STORM_PAUSE_MS).unref();
  }
}
