import { Injectable, Logger } from '@nestjs/common';

/** Work that looks at every tick (30 s) whether something is due; a context adds its own when it starts. */
@Injectable()
export class TickWork {
  private readonly log = new Logger('Tick');
  private readonly works: (() => Promise<unknown>)[] = [];

  add(work: () => Promise<unknown>): void {
    this.works.push(work);
  }

  /** One after the other; what fails is tried again at the next tick and holds nobody else up. */
  async run(): Promise<void> {
    for (const work of this.works)
      await work().catch((error: unknown) => {
        this.log.error(String(error), error instanceof Error ? error.stack : undefined);
      });
  }
}
