export function redisOnPath(env?: NodeJS.ProcessEnv): { path: string; name: string; version?: string } | undefined;
