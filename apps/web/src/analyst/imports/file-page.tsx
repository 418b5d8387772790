import { useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import './imports.css';
import { StartImport } from '../../generated/import.js';
import type { Failure } from '../../graphql/failure.js';
import { useCommand } from '../../graphql/use-command.js';
import { sendFile } from '../../http/send-file.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { navigate } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { useSession } from '../../session/session.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProgrammeSelect } from '../programme-select.js';
import { useProgramme, useProgrammeNumbers } from '../programme.js';
import type { Programme } from '../programme.js';
import { Steps } from './steps.js';

/** The first step of an import: the file (portal guide A4). */
export default function FilePage(): ReactElement {
  const t = useText('imports');
  const { programme, data, failure, reload } = useProgramme();
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Steps at="file" />
      {programme === null ? <NoProgramme /> : <FileStep programme={programme} programmes={data.programmes} />}
    </Page>
  );
}

function NoProgramme(): ReactElement {
  const t = useText('imports');
  return (
    <div className="stack">
      <p>{t('noProgramme')}</p>
      <Link className="button primary" to={href('waves')}>
        {t('createProgramme')}
      </Link>
    </div>
  );
}

interface FileStepProps {
  readonly programme: Programme;
  readonly programmes: readonly Programme[];
}

/** As the api (libs/suppliers/src/files/caps.ts). */
const MAX_BYTES = 15 * 1024 * 1024;

function FileStep({ programme, programmes }: FileStepProps): ReactElement {
  const t = useText('imports');
  const start = useCommand(StartImport);
  const { lost } = useSession();
  const latest = useProgrammeNumbers(programme.id).numbers?.latestImport ?? null;
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const noteFailure = (found: Failure): void => {
    setFailure(found);
    if (found.kind === 'session') lost();
  };
  const send = async (file: File): Promise<void> => {
    setMessage(file.size > MAX_BYTES ? t('file.tooBig') : null);
    setFailure(null);
    if (file.size > MAX_BYTES) return;
    setBusy(true);
    const uploaded = await sendFile<{ id: string }>(`/uploads?name=${encodeURIComponent(file.name)}`, file);
    if (uploaded.kind === 'refused') setMessage(uploaded.message);
    if (uploaded.kind === 'failed') noteFailure(uploaded.failure);
    if (uploaded.kind === 'done') {
      const outcome = await start.run({ programmeId: programme.id, uploadId: uploaded.answer.id });
      const id = outcome.kind === 'done' ? outcome.payload.import?.id : undefined;
      if (id !== undefined) navigate(`${href('import', { id })}?paso=columnas`);
    }
    setBusy(false);
  };
  const faults = [...(message === null ? [] : [message]), ...start.faults.map((fault) => fault.message)];
  return (
    <div className="stack">
      <ProgrammeSelect programmes={programmes} chosen={programme} />
      <ErrorSummary faults={faults.map((text) => ({ id: null, message: text }))} />
      <FailureBanner failure={failure ?? start.failure} />
      <DropZone busy={busy} onFile={(file) => void send(file)} />
      <div className="row">
        <a href="/downloads/list-template" download>
          {t('template.action')}
        </a>
        {latest !== null && (
          <Link to={href('import', { id: latest.id })}>{t('latest', { name: latest.fileName })}</Link>
        )}
      </div>
    </div>
  );
}

function DropZone({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }): ReactElement {
  const t = useText('imports');
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !busy) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="button primary">{t(busy ? 'file.sending' : 'file.choose')}</span>
      <input
        className="hidden"
        type="file"
        accept=".xlsx,.csv"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <span>{t('file.drag')}</span>
      <span className="muted">{t('file.limits')}</span>
    </label>
  );
}
