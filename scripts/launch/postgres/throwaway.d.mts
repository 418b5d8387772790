export function startThrowaway(settings?: Record<string, string>): Promise<{ url: string; stop: () => Promise<void> }>;
