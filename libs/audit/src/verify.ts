import type { DataSource } from 'typeorm';
import { CHAIN_START, linkHash } from '#platform';
import type { AuditFacts } from '#platform';

export interface ChainFault {
  readonly orgId: string;
  readonly seq: number;
  readonly what: string;
}

export interface Verification {
  readonly chains: number;
  readonly links: number;
  readonly faults: ChainFault[];
}

type Link = Omit<AuditFacts, 'at' | 'recordedAt' | 'seq'> & {
  readonly at: Date;
  readonly recordedAt: Date;
  readonly seq: string;
  readonly prevHash: string;
  readonly hash: string;
};

const PAGE = 5000;

/**
 * Recomputes every link of every organisation's chain.
 * @param source a connection that sees all organisations: the owner of the tables under a role that bypasses policies
 */
export async function verifyChains(source: DataSource): Promise<Verification> {
  const orgs = await source.query<{ orgId: string }[]>('select distinct org_id as "orgId" from audit_entry order by 1');
  const faults: ChainFault[] = [];
  let links = 0;
  for (const { orgId } of orgs) links += await verifyChain(source, orgId, faults);
  return { chains: orgs.length, links, faults };
}

async function verifyChain(source: DataSource, orgId: string, faults: ChainFault[]): Promise<number> {
  let previous = CHAIN_START;
  let seq = 0;
  for (;;) {
    const page = await source.query<Link[]>(
      `select org_id as "orgId", seq, at, recorded_at as "recordedAt", actor_id as "actorId", role, action, subject, subject_id as "subjectId", detail,
         request_id as "requestId", prev_hash as "prevHash", hash from audit_entry where org_id = $1 and seq > $2 order by seq limit $3`,
      [orgId, seq, PAGE],
    );
    for (const link of page) {
      const what = faultOf(link, seq + 1, previous);
      if (what) faults.push({ orgId, seq: Number(link.seq), what });
      seq = Number(link.seq);
      previous = link.hash;
    }
    if (page.length < PAGE) return seq;
  }
}

function faultOf(link: Link, expectedSeq: number, previous: string): string | undefined {
  const { prevHash, hash, ...rest } = link;
  if (Number(link.seq) !== expectedSeq) return `expected link ${expectedSeq}: a link is missing`;
  if (prevHash !== previous) return 'does not follow the link before it';
  const facts = {
    ...rest,
    seq: Number(rest.seq),
    at: rest.at.toISOString(),
    recordedAt: rest.recordedAt.toISOString(),
  };
  return linkHash(previous, facts) === hash ? undefined : 'was altered after it was written';
}
