import { useEffect, useState } from 'react';
import { changeKept, forget } from '../../storage/device-store.js';
import { useViewer } from '../../session/session.js';
import type { Typed } from './profile.js';

interface KeptProfile {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  /** The server has it: the device need not keep it. */
  readonly settle: () => Promise<void>;
}

/** The company's data as typed; kept on the device until the server has them, so that a reload loses nothing. */
export function useKeptProfile(saved: Typed): KeptProfile {
  const key = `company:${useViewer().organisation.id}`;
  const [changes, setChanges] = useState<Partial<Typed>>({});
  useEffect(() => {
    void changeKept<Partial<Typed>>(key, (kept) => kept ?? {}).then(
      (kept) => setChanges((before) => ({ ...kept, ...before })),
      () => undefined,
    );
  }, [key]);
  const change = (part: Partial<Typed>): void => {
    setChanges((before) => ({ ...before, ...part }));
    void changeKept<Partial<Typed>>(key, (kept) => ({ ...kept, ...part })).catch(() => undefined);
  };
  return { typed: { ...saved, ...changes }, change, settle: () => forget(key).catch(() => undefined) };
}
