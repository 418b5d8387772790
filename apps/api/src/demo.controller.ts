import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException } from '@nestjs/common';
import { currentCode } from '#identity';
import type { Clock } from '#kernel';
import { CLOCK, Door, ENV } from '#platform';
import type { Env } from '#platform';

interface DemoAccount {
  readonly role: string;
  readonly totpSecret?: string;
}

/** The demonstration's accounts for the sign-in page, each with the code its authenticator shows now. */
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 404 outside demo mode, and where the state was not filled with the demonstration. */
  @Get('accounts')
  @Door('public')
  async accounts(): Promise<{ accounts: object[] }> {
    const accounts = this.env.demoMode ? await this.stored() : [];
    if (accounts.length === 0) throw new NotFoundException();
    return {
      accounts: accounts.map(({ totpSecret, ...account }) => ({
        ...account,
        code: totpSecret ? currentCode(totpSecret, this.clock.now()) : null,
      })),
    };
  }

  private async stored(): Promise<DemoAccount[]> {
    try {
      const text = await readFile(join(this.env.stateDir, 'accounts.json'), 'utf8');
      const { accounts, demo } = JSON.parse(text) as { accounts?: DemoAccount[]; demo?: boolean };
      return demo === false ? [] : (accounts ?? []);
    } catch {
      return [];
    }
  }
}
