import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

export type ProcessName = 'api' | 'worker' | 'cli';

/** Which database URLs each process needs: none gets more rights than its work asks for. */
const NEEDS: Record<ProcessName, readonly (keyof Env)[]> = {
  api: ['databaseAppUrl', 'publicUrl', 'port', 'tokenKeys'],
  worker: ['databaseWorkerUrl', 'publicUrl', 'tokenKeys'],
  cli: [],
};

const postgresUrl = { protocols: ['postgres', 'postgresql'], require_tld: false };

/** Everything that is configured from outside, validated once at boot and frozen (docs/adr/0010). */
export class Env {
  @IsIn(['production', 'development', 'test']) nodeEnv: 'production' | 'development' | 'test' = 'development';
  /** Demonstration mode: captured mail, demo accounts on the login page. Listens on loopback only. */
  @IsBoolean() demoMode = false;
  @IsString() @IsNotEmpty() host = '127.0.0.1';
  @IsOptional() @IsInt() @Min(0) @Max(65_535) port?: number;
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) publicUrl?: string;

  /** A role that may create roles and databases; read by `enverde db:bootstrap` alone. */
  @IsOptional() @IsUrl(postgresUrl) databaseUrl?: string;
  @IsOptional() @IsUrl(postgresUrl) databaseOwnerUrl?: string;
  @IsOptional() @IsUrl(postgresUrl) databaseAppUrl?: string;
  @IsOptional() @IsUrl(postgresUrl) databaseWorkerUrl?: string;
  @IsOptional() @IsUrl(postgresUrl) databaseQueueUrl?: string;
  /** Support staff: reads under the same row security as everybody. */
  @IsOptional() @IsUrl(postgresUrl) databaseReadonlyUrl?: string;
  @IsInt() @Min(1) @Max(100) databasePoolSize = 10;

  @IsIn(['redis', 'postgres']) queueBackend: 'redis' | 'postgres' = 'postgres';
  @IsOptional() @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false }) redisUrl?: string;

  /** Absent: the worker's own loopback server captures all mail (demo mode only). */
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_tld: false, require_valid_protocol: true })
  smtpUrl?: string;
  /** An address, or a name with the address in angle brackets. */
  @Matches(/^([^\r\n<>]*<)?[^\s<>@]+@[^\s<>@]+>?$/) mailFrom = 'Enverde <no-responder@enverde.invalid>';

  @IsString() @IsNotEmpty() stateDir = '.state';
  @IsString() @IsNotEmpty() filesDir = '.state/files';
  /** `id:hex` pairs, comma separated, the first signs; older ones still verify links that were sent. */
  @IsOptional() @Matches(/^[a-z0-9]{1,16}:[0-9a-f]{64}(,[a-z0-9]{1,16}:[0-9a-f]{64})*$/) tokenKeys?: string;
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent']) logLevel = 'info';
}

/** What a person has to mend before the process can start. */
export class EnvError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'EnvError';
  }
}

/** The variable that feeds a property: `databaseAppUrl` is DATABASE_APP_URL. */
export const variableOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Every variable the product reads; docker-compose.yml and .env.example may name no other. */
export const envVariables = (): string[] => envProperties().map(variableOf);

/**
 * Reads and checks the environment of one process.
 * @throws EnvError naming every fault at once
 */
export function readEnv(name: ProcessName, source: NodeJS.ProcessEnv = process.env): Readonly<Env> {
  const given = Object.fromEntries(
    envProperties()
      .map((property) => [property, source[variableOf(property)]] as const)
      .filter(([, text]) => text !== undefined && text !== '')
      .map(([property, text]) => [property, typed(property, text ?? '')]),
  );
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const faults = [...shapeFaults(env), ...missing(name, env), ...contradictions(name, env), ...addressFaults(env)];
  if (faults.length > 0) throw new EnvError(faults);
  return Object.freeze(env);
}

const NUMBERS = new Set(['port', 'databasePoolSize']);

const OPTIONAL: (keyof Env)[] = [
  'port',
  'publicUrl',
  'databaseUrl',
  'databaseOwnerUrl',
  'databaseAppUrl',
  'databaseWorkerUrl',
  'databaseQueueUrl',
  'databaseReadonlyUrl',
  'redisUrl',
  'smtpUrl',
  'tokenKeys',
];

const envProperties = (): string[] => [...new Set([...Object.keys(new Env()), ...OPTIONAL])];

function typed(property: string, text: string): unknown {
  if (property === 'demoMode') return text === 'true' ? true : text === 'false' ? false : text;
  // 0x10 and 1e3 are numbers to JavaScript, and no ports.
  return NUMBERS.has(property) && /^\d+$/.test(text) ? Number(text) : text;
}

const shapeFaults = (env: Env): string[] =>
  validateSync(env, { forbidUnknownValues: true }).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {})
      .slice(-1)
      .map((text) => `${variableOf(property)}: ${text.replace(property, 'the value')}`),
  );

const missing = (name: ProcessName, env: Env): string[] =>
  NEEDS[name]
    .filter((property) => env[property] === undefined)
    .map((property) => `${variableOf(property)} is missing (${name} needs it)`);

function contradictions(name: ProcessName, env: Env): string[] {
  const isWorker = name === 'worker';
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(env.host);
  const sends = isWorker && !env.demoMode && env.nodeEnv === 'production';
  const checks: [boolean, string][] = [
    [env.queueBackend === 'redis' && !env.redisUrl, 'REDIS_URL is missing (QUEUE_BACKEND is redis)'],
    [
      isWorker && env.queueBackend === 'postgres' && !env.databaseQueueUrl,
      'DATABASE_QUEUE_URL is missing (QUEUE_BACKEND is postgres)',
    ],
    [hasTwins(env.tokenKeys ?? ''), 'TOKEN_KEYS names a key twice: what the first one signed could not be read'],
    [env.demoMode && !isLocal, 'DEMO_MODE listens on loopback only: set HOST=127.0.0.1, or DEMO_MODE=false'],
    [sends && !env.smtpUrl, 'SMTP_URL is missing (only DEMO_MODE captures mail itself)'],
  ];
  return checks.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

/** Links and cookies are made from the address; what is no address at all is named elsewhere. */
function addressFaults({ publicUrl, nodeEnv }: Env): string[] {
  if (publicUrl === undefined || !URL.canParse(publicUrl)) return [];
  const { origin, protocol, hostname } = new URL(publicUrl);
  if (origin !== publicUrl) return ['PUBLIC_URL must be scheme, host and port alone, such as https://portal.example'];
  if (nodeEnv === 'production' && protocol === 'http:' && !isLoopback(hostname))
    return ['PUBLIC_URL must be https beyond the loopback: sessions would travel for all to read'];
  return [];
}

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

function hasTwins(tokenKeys: string): boolean {
  const ids = tokenKeys.split(',').map((pair) => pair.split(':')[0]);
  return new Set(ids).size < ids.length;
}
