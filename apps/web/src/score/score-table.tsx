import type { ReactElement } from 'react';
import { useNumber } from '../format/numbers.js';
import { useInLanguage, useText } from '../i18n/use-text.js';
import type { Explained } from './breakdown.js';

/** The bars as numbers. */
export function ScoreTable({ explained }: { readonly explained: Explained }): ReactElement {
  const t = useText('score');
  const write = useNumber();
  const inLanguage = useInLanguage();
  return (
    <div className="scroll" role="region" aria-label={t('total')} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('table.topic')}</th>
            <th scope="col" className="right">
              {t('table.weight')}
            </th>
            <th scope="col" className="right">
              {t('table.score')}
            </th>
            <th scope="col" className="right">
              {t('table.contribution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {explained.themes.map((part) => (
            <tr key={part.theme}>
              <th scope="row">{inLanguage(part)}</th>
              <td className="right">{write(part.weightPct, 1)} %</td>
              <td className="right">{part.score === null ? t('noData') : write(part.score, 1)}</td>
              <td className="right">{write(part.contribution, 1)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('balance')}</th>
            <td />
            <td />
            <td className="right">{write(explained.balance, 1).replace('-', '−')}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td />
            <td />
            <td className="right">{write(explained.shown, 1)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
