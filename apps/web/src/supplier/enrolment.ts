import { useState } from 'react';
import { MyEnrolments } from '../generated/supplier.js';
import type { MyEnrolmentsQuery } from '../generated/supplier.js';
import { useAsk } from '../graphql/use-ask.js';
import type { AskOptions, Asked } from '../graphql/use-ask.js';
import { useSession } from '../session/session.js';
import { isSupplier } from '../session/roles.js';

export type MyEnrolment = MyEnrolmentsQuery['myEnrolments'][number];

interface Mine extends Asked<MyEnrolmentsQuery> {
  /** The one that is worked on; null while there is none. */
  readonly enrolment: MyEnrolment | null;
  readonly choose: (id: string) => void;
}

const CHOSEN = 'enverde.enrolment';

/** The supplier's enrolments, and which of them is worked on: two buyers may ask. */
export function useMyEnrolment(options: Pick<AskOptions, 'cacheFirst'> = {}): Mine {
  const { viewer } = useSession();
  const isMine = viewer !== null && isSupplier(viewer.membership.role);
  const asked = useAsk(MyEnrolments, {}, { ...options, pause: !isMine, keep: true });
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(CHOSEN));
  const all = asked.data?.myEnrolments ?? [];
  return {
    ...asked,
    enrolment: all.find(({ id }) => id === chosen) ?? all[0] ?? null,
    choose: (id) => {
      sessionStorage.setItem(CHOSEN, id);
      setChosen(id);
    },
  };
}
