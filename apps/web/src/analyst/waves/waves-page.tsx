import { useState } from 'react';
import type { ReactElement } from 'react';
import './waves.css';
import { useText } from '../../i18n/use-text.js';
import { useSearch } from '../../router/location.js';
import { Button } from '../../ui/button.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Field } from '../../ui/field.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ProgrammeSelect } from '../programme-select.js';
import { useProgramme, useProgrammeNumbers } from '../programme.js';
import type { Programme } from '../programme.js';
import { CreateProgrammeForm } from './create-programme-form.js';
import { Funnel } from './funnel.js';
import { ListedSuppliers } from './listed-suppliers.js';

/** Waves of invitations: whom to invite, and what became of it (portal guide A5). */
export default function WavesPage(): ReactElement {
  const t = useText('waves');
  const { programme, data, failure, reload } = useProgramme();
  const [isNew, setNew] = useState(false);
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (programme === null || isNew)
    return (
      <Page title={t('new.title')} intro={t('new.intro')}>
        <CreateProgrammeForm
          onCreated={() => {
            setNew(false);
            reload();
          }}
          {...(programme === null ? {} : { onCancel: () => setNew(false) })}
        />
      </Page>
    );
  return (
    <Page
      title={t('title')}
      intro={programme.name}
      action={
        <div className="row">
          <ProgrammeSelect programmes={data.programmes} chosen={programme} />
          <Button onClick={() => setNew(true)}>{t('new.action')}</Button>
        </div>
      }
    >
      <Waves key={programme.id} programme={programme} />
    </Page>
  );
}

function Waves({ programme }: { readonly programme: Programme }): ReactElement {
  const t = useText('waves');
  const [search, change] = useSearch();
  const { waves } = programme;
  const { numbers, reload } = useProgrammeNumbers(programme.id);
  const wave = waves.find(({ id }) => id === search.get('convocatoria')) ?? waves[0];
  if (wave === undefined) return <p>{t('noWave')}</p>;
  return (
    <div className="stack wide">
      {waves.length > 1 && (
        <Field label={t('wave')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={wave.id}
              onChange={(event) => change({ convocatoria: event.target.value })}
            >
              {waves.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Funnel wave={wave} counts={numbers?.waves.find(({ id }) => id === wave.id)?.counts ?? null} />
      <ListedSuppliers programme={programme} wave={wave} onChanged={reload} />
    </div>
  );
}
