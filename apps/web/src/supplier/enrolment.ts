import { useEffect, useState } from 'react';
import { MyEnrolments } from '../generated/supplier.js';
import type { MyEnrolmentsQuery } from '../generated/supplier.js';
import { useAsk } from '../graphql/use-ask.js';
import type { AskOptions, Asked } from '../graphql/use-ask.js';
import { useSession } from '../session/session.js';
import { isSupplier } from '../session/roles.js';
import { openBook } from './answers/desk.js';

export type MyEnrolment = MyEnrolmentsQuery['myEnrolments'][number];

interface Mine extends Asked<MyEnrolmentsQuery> {
  /** The one that is worked on; null while there is none. */
  readonly enrolment: MyEnrolment | null;
  readonly choose: (id: string) => void;
}

const CHOSEN = 'enverde.enrolment';

/**
 * The supplier's enrolments, and which of them is worked on: two buyers may ask. Its answers on this device are laid out,
 * so that what waits is sent from whatever page is opened.
 */
export function useMyEnrolment(options: Pick<AskOptions, 'cacheFirst'> = {}): Mine {
  const { viewer } = useSession();
  const asked = useAsk(MyEnrolments, {}, { ...options, pause: viewer === null || !isSupplier(viewer.membership.role) });
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(CHOSEN));
  const all = asked.data?.myEnrolments ?? [];
  const enrolment = all.find(({ id }) => id === chosen) ?? all[0] ?? null;
  const diagnosticId = enrolment?.diagnostic?.id;
  useEffect(() => {
    if (diagnosticId !== undefined) void openBook(`diagnostic:${diagnosticId}`);
  }, [diagnosticId]);
  return {
    ...asked,
    enrolment,
    choose: (id) => {
      sessionStorage.setItem(CHOSEN, id);
      setChosen(id);
    },
  };
}
