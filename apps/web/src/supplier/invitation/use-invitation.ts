import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { OpenInvitation } from '../../generated/invitation.js';
import type { InvitationFactsFragment } from '../../generated/invitation.js';
import type { Failure } from '../../graphql/failure.js';
import { send } from '../../graphql/use-command.js';
import { keptToken } from './token.js';

export type InvitationFacts = InvitationFactsFragment;

/** What every token that is not genuine gets, and nobody's too. */
export const UNKNOWN_INVITATION: InvitationFacts = {
  status: 'UNKNOWN',
  buyerName: null,
  programmeName: null,
  supplierName: null,
  expiresOn: null,
  maskedEmail: null,
  offeredTo: null,
  termsVersion: '',
};

interface Opened {
  readonly token: string | null;
  readonly facts: InvitationFacts | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** Opens the invitation whose link was followed in this tab. */
export function useInvitation(): Opened {
  const client = useClient();
  const [token] = useState(keptToken);
  const [facts, setFacts] = useState<InvitationFacts | null>(token === null ? UNKNOWN_INVITATION : null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = useCallback(async () => {
    if (token === null) return;
    setFailure(null);
    const outcome = await send(client, OpenInvitation, { token });
    if (outcome.kind === 'failed') setFailure(outcome.failure);
    else setFacts(outcome.payload.invitationView ?? UNKNOWN_INVITATION);
  }, [client, token]);
  useEffect(() => void open(), [open]);
  return { token, facts, failure, reload: () => void open() };
}
