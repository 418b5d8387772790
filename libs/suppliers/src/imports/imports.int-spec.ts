import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { TryLater, runAs, systemContext } from '#platform';
import { ROOT, buyerWithProgramme, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';
import { participationOf } from '../domain/index.js';
import type { InvitationState } from '../domain/index.js';
import { ListQueries } from '../list.queries.js';
import { ListService } from '../list.service.js';
import { ImportApply } from './import-apply.service.js';
import { ImportAtOnce } from './import-at-once.service.js';
import { ImportChecks } from './import-checks.service.js';
import { ImportRuns, Superseded } from './import-runs.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { UploadsService, WAITING_AT_MOST } from './uploads.service.js';

/** The services of imports on a real database; nothing runs beside the test. Firms are invented unless said. */
let product: TestProduct;
let buyer: Buyer;
let programmeId: string;

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  programmeId = uuidOf('prg', buyer.programmeId);
});
afterAll(() => product.stop());

const asAnalyst = <T>(work: () => Promise<T>): Promise<T> =>
  runAs(
    { requestId: 'test', locale: 'es', orgId: buyer.analyst.orgId, actorId: buyer.analyst.personId, role: 'SA' },
    work,
  );
const asWorker = <T>(work: () => Promise<T>): Promise<T> => runAs(systemContext(buyer.analyst.orgId, 'test'), work);
const list = (...lines: string[]): Buffer => Buffer.from(['Nombre,País,NIT', ...lines].join('\n'));
const checkList = (content: Buffer): Promise<string> =>
  asAnalyst(() => product.api.get(ImportAtOnce).checkList({ programmeId, fileName: 'lista.csv', content }));
const importOf = (id: string) => asAnalyst(() => product.api.get(ImportsQueries).import(id));

test('the list that moves between check and application stops the application, and the person looks again', async () => {
  const imports = product.api.get(ImportsService);
  const id = await checkList(list('Taller Uno,GT,576937-K', 'Taller Dos,GT,'));
  const { checksum } = await importOf(id);
  await asAnalyst(() => imports.applyImport(id, checksum ?? ''));
  await asAnalyst(() =>
    product.api
      .get(ListService)
      .addListedSupplier({ programmeId, name: 'Taller Uno', country: 'GT', taxId: '576937-K' }),
  );
  await asWorker(() => product.api.get(ImportApply).apply(id));
  expect(await importOf(id)).toMatchObject({ state: 'CHECKING', checksum: null, stateReason: 'IMPORT_STALE' });
  expect(await product.rows(`select 1 from listed_supplier where name = 'Taller Dos'`)).toEqual([]);
  expect(await product.rows(`select error_code from job where kind = 'suppliers.import-apply'`)).toEqual([
    { error_code: 'IMPORT_STALE' },
  ]);

  await asWorker(() => product.api.get(ImportChecks).check(id));
  const shown = await importOf(id);
  expect(shown).toMatchObject({ state: 'CHECKED', stateReason: 'IMPORT_STALE' });
  expect(await asAnalyst(() => product.api.get(ImportsQueries).counts(id))).toMatchObject({ NEW: 1, SAME: 1 });
  await asAnalyst(() => imports.applyImport(id, shown.checksum ?? ''));
  await asWorker(() => product.api.get(ImportApply).apply(id));
  await asWorker(() => product.api.get(ImportApply).apply(id));
  expect(await product.rows(`select 1 from listed_supplier where name = 'Taller Dos'`)).toHaveLength(1);
});

test('one run of a check writes at a time: the next one waits, and takes over from one that fell silent', async () => {
  const runs = product.api.get(ImportRuns);
  const id = await checkList(list('Taller Tres,GT,', ',GT,'));
  await asAnalyst(() => product.api.get(ImportsService).setAsideImportRows(id, null));
  const slow = await asWorker(() => runs.begin(id));
  await expect(asWorker(() => product.api.get(ImportChecks).check(id))).rejects.toThrow(TryLater);
  await product.rows(`update import set run_until = now() - interval '1 second' where id = $1`, [id]);
  await asWorker(() => product.api.get(ImportChecks).check(id));
  expect(await importOf(id)).toMatchObject({ state: 'CHECKED', runId: null });
  if (!slow) throw new Error('there was nothing to check');
  await expect(asWorker(() => runs.finish(slow, 'x'))).rejects.toThrow(Superseded);
  expect(await asWorker(() => runs.begin(id))).toBeUndefined();
});

test('a row corrected while the list is checked has it checked once more, with what was typed', async () => {
  const id = await checkList(list('Taller Cuatro,GT,', ',GT,'));
  const imports = product.api.get(ImportsService);
  const [wrong] = await product.rows<{ id: string }>(
    `select id from import_row where import_id = $1 and outcome = 'REJECTED'`,
    [id],
  );
  await asAnalyst(() => imports.setAsideImportRows(id, null));
  const runs = product.api.get(ImportRuns);
  const run = await asWorker(() => runs.begin(id));
  if (!run) throw new Error('there was nothing to check');
  await asAnalyst(() => imports.correctImportRow(wrong?.id ?? '', [{ field: 'NAME', raw: 'Taller Cinco' }]));
  const next = await asWorker(() => runs.finish(run, 'of what no longer is'));
  expect(next?.record.revision).toBe(run.record.revision + 1);
  await asWorker(() => runs.release(run));
  await asWorker(() => product.api.get(ImportChecks).check(id));
  expect(await asAnalyst(() => product.api.get(ImportsQueries).counts(id))).toMatchObject({ NEW: 2, SET_ASIDE: 0 });
});

test('a file is taken in pieces and refused at its cap, whatever it announced; a sender that stops leaves nothing', async () => {
  const uploads = product.api.get(UploadsService);
  const piece = Buffer.alloc(256 * 1024, 'a,b\n');
  let taken = 0;
  const endless = async function* (): AsyncGenerator<Buffer> {
    for (;;) {
      taken += 1;
      yield await Promise.resolve(piece);
    }
  };
  await expect(asAnalyst(() => uploads.store('lista.csv', endless()))).rejects.toThrow('FILE_TOO_BIG');
  expect(taken * piece.length).toBeLessThanOrEqual(17 * 1024 * 1024);
  const broken = async function* (): AsyncGenerator<Buffer> {
    yield await Promise.resolve(Buffer.concat(Array.from({ length: 8 }, () => piece)));
    throw new Error('the sender went away');
  };
  await expect(asAnalyst(() => uploads.store('lista.csv', broken()))).rejects.toThrow('went away');
  expect(await product.rows('select 1 from upload_chunk')).toEqual([]);
  expect(await product.rows('select 1 from upload')).toEqual([]);
});

test('a file that nothing uses goes after a day; there is room for a few, and one import reads one file', async () => {
  const uploads = product.api.get(UploadsService);
  const imports = product.api.get(ImportsService);
  const kept = await asAnalyst(() => uploads.store('lista.csv', [list('Taller Seis,GT,')]));
  await asAnalyst(() => imports.startImport({ programmeId, uploadId: kept.id }));
  await expect(asAnalyst(() => imports.startImport({ programmeId, uploadId: kept.id }))).rejects.toThrow(
    'UPLOAD_IN_USE',
  );
  for (let at = 1; at < WAITING_AT_MOST; at += 1)
    await asAnalyst(() => uploads.store('lista.csv', [list('Taller,GT,')]));
  await expect(asAnalyst(() => uploads.store('lista.csv', [list('Taller,GT,')]))).rejects.toThrow('UPLOADS_TOO_MANY');
  const due = await product.rows<{ subscriber: string; hours: number }>(
    `select distinct subscriber, round(extract(epoch from not_before - created_at) / 3600)::int as hours from outbox where event = 'suppliers.file-uploaded'`,
  );
  expect(due).toEqual([{ subscriber: 'suppliers.drop-unused-upload', hours: 24 }]);
  for (const { id } of await product.rows<{ id: string }>('select id from upload'))
    await asWorker(() => imports.dropUnused(id));
  expect(await product.rows('select id from upload')).toEqual([{ id: kept.id }]);
});

test('a public register comes in at once as prospects: rows with names too long are left out, and nothing comes twice', async () => {
  const content = readFileSync(`${ROOT}libs/suppliers/data/mx_retc_food_plants_2022.tsv`);
  const register = { programmeId, fileName: 'retc.tsv', content, country: 'MX' };
  const first = await asAnalyst(() => product.api.get(ImportAtOnce).importList(register));
  expect(first.NEW).toBeGreaterThan(400);
  expect(first.NEW + first.SET_ASIDE).toBe(448);
  const second = await asAnalyst(() => product.api.get(ImportAtOnce).importList(register));
  expect(second).toMatchObject({ NEW: 0, CHANGED: 0, SAME: first.NEW, SET_ASIDE: first.SET_ASIDE });
  const listed = await asAnalyst(() =>
    product.api.get(ListQueries).listedSuppliers(programmeId, { country: ['MX'] }, { first: 100 }),
  );
  expect(new Set(listed.edges.map(({ node }) => node.participation))).toEqual(new Set(['PROSPECT']));
}, 120_000);

test('the filter by participation finds exactly what the page shows, for every state of invitation and enrolment', async () => {
  const other = await buyerWithProgramme(product);
  const ownProgramme = uuidOf('prg', other.programmeId);
  const orgId = other.analyst.orgId;
  const invitations: (InvitationState | null)[] = [
    null,
    ...(['DRAFT', 'SENT', 'OPENED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'BOUNCED'] as const),
  ];
  const enrolments = [
    null,
    'STARTED',
    'UNDER_REVIEW',
    'OBSERVED',
    'ACTIVE',
    'PAUSED',
    'WITHDRAWN',
    'CLOSED',
    'REJECTED',
  ];
  const expected = new Map<string, number>();
  await product.rows('alter table invitation disable trigger all');
  await product.rows('alter table enrolment disable trigger all');
  for (const invitation of invitations)
    for (const enrolment of enrolments) {
      if (invitation === null && enrolment !== null) continue;
      const name = `Firma ${String(invitation)} ${String(enrolment)}`;
      const listedId = await runAs({ requestId: 'test', locale: 'es', orgId, role: 'SA' }, () =>
        product.api.get(ListService).addListedSupplier({ programmeId: ownProgramme, name, country: 'GT' }),
      );
      if (invitation !== null) await plant(orgId, ownProgramme, { listedId, invitation, enrolment });
      const participation = participationOf(invitation, enrolment);
      expected.set(participation, (expected.get(participation) ?? 0) + 1);
    }
  await runAs({ requestId: 'test', locale: 'es', orgId, role: 'SA' }, async () => {
    for (const [participation, count] of expected) {
      const filter = { participation: [participation as ReturnType<typeof participationOf>] };
      expect({ participation, count: await product.api.get(ListQueries).count(ownProgramme, filter) }).toEqual({
        participation,
        count,
      });
      const page = await product.api.get(ListQueries).listedSuppliers(ownProgramme, filter, { first: 100 });
      expect(page.edges.every(({ node }) => node.participation === participation)).toBe(true);
    }
  });
});

/** An invitation, and its enrolment where there is one, past all triggers. */
async function plant(
  orgId: string,
  ofProgramme: string,
  { listedId, invitation, enrolment }: { listedId: string; invitation: string; enrolment: string | null },
): Promise<void> {
  const common = `owner_org_id, programme_id, wave_id, listed_supplier_id, supplier_name, programme_name, buyer_name, country, zone, state, state_event, state_at, created_at`;
  const values = `$1, $2, $2, $3, 'x', 'x', 'x', 'GT', 'America/Guatemala', $4, 'x', now(), now()`;
  const [{ id } = { id: '' }] = await product.rows<{ id: string }>(
    `insert into invitation (id, enrolment_id, email, locale, key_id, nonce, door_hash, expires_on, ${common})
     values (gen_random_uuid(), gen_random_uuid(), 'a@x.example', 'es', 'k1', 1, gen_random_uuid()::text, now(), ${values}) returning enrolment_id as id`,
    [orgId, ofProgramme, listedId, invitation],
  );
  if (enrolment !== null)
    await product.rows(
      `insert into enrolment (id, counterparty_org_id, invitation_id, ${common}) values ($5, gen_random_uuid(), gen_random_uuid(), ${values})`,
      [orgId, ofProgramme, listedId, enrolment, id],
    );
}
