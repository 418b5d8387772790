import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Door, assertRoleIsBound } from '#platform';

/** For the supervisor and load balancers: alive, and ready to serve. */
@Controller('health')
export class HealthController {
  private bound = false;

  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Door('public')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** 200 once the database answers, is locked as it must be, and its first fill is done. */
  @Get('ready')
  @Door('public')
  async ready(): Promise<{ status: string }> {
    try {
      if (!this.bound) await assertRoleIsBound(this.dataSource);
      this.bound = true;
      await this.dataSource.query('select 1');
      return { status: 'ready' };
    } catch {
      throw new ServiceUnavailableException({ status: 'not ready' });
    }
  }
}
