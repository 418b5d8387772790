export interface Throwaway {
  readonly url: string;
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
export function startThrowaway(settings?: Record<string, string>): Promise<Throwaway>;
