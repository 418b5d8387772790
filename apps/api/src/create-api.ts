import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Clock } from '#kernel';
import { EdgeErrors, inputValidation } from '#platform';
import type { Env } from '#platform';
import { ApiModule } from './api.module.js';
import { servePortal } from './portal.js';

/** Scripts and styles come from our own files only; pictures may be drawn from data. */
const CONTENT_POLICY = {
  useDefaults: true,
  directives: {
    'default-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'upgrade-insecure-requests': null,
  },
};

/** The GraphQL api with everything it serves, not yet listening. */
export async function createApi(
  env: Env,
  options: { clock?: Clock; logger?: false } = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(env, options.clock), {
    bodyParser: false,
    ...(options.logger === false ? { logger: false } : { logger: ['log', 'warn', 'error'] }),
  });
  app.useBodyParser('json', { limit: '100kb' });
  app.use(
    helmet({
      contentSecurityPolicy: CONTENT_POLICY,
      strictTransportSecurity: env.publicUrl?.startsWith('https:') ?? false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  servePortal(app);
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new EdgeErrors());
  app.enableShutdownHooks();
  app.set('trust proxy', 'loopback');
  return app;
}
