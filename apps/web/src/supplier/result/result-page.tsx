import type { ReactElement } from 'react';
import './result.css';
import { useDates } from '../../format/country.js';
import { useNumber } from '../../format/numbers.js';
import { MyScore } from '../../generated/supplier.js';
import type { Failure } from '../../graphql/failure.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { ConfidenceLines } from '../../score/confidence.js';
import { LostParts } from '../../score/lost-parts.js';
import { ScoreBars } from '../../score/score-bars.js';
import { Banner, Tag } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useMyDiagnostic } from '../diagnostic/use-my-diagnostic.js';
import { Gaps } from './gaps.js';
import { explainedOf } from './live-score.js';
import type { LiveScore } from './live-score.js';
import { NextSteps } from './next-steps.js';
import { Publication } from './publication.js';

/** The supplier's own result (portal guide S6). */
export default function ResultPage(): ReactElement {
  const { diagnostic, failure: before } = useMyDiagnostic();
  const { data, failure, reload } = useAsk(MyScore, {});
  if (data === null) {
    const said = before ?? failure;
    return said === null ? <Loading /> : <FailureBanner failure={said} onRetry={reload} />;
  }
  return diagnostic?.state === 'OPEN' && isEmpty(data.myScore) ? (
    <Nothing />
  ) : (
    <Result score={data.myScore} failure={failure} reload={reload} />
  );
}

const isEmpty = ({ indicators }: LiveScore): boolean => indicators.every(({ points }) => points === null);

interface ResultProps {
  readonly score: LiveScore;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

function Result({ score, failure, reload }: ResultProps): ReactElement {
  const t = useText('result');
  const isEnough = score.status !== 'not-published';
  return (
    <Page title={t('title')} intro={<Summary score={score} />}>
      <FailureBanner failure={failure} onRetry={reload} />
      {isEnough ? <Score score={score} /> : <Progress score={score} />}
      <Publication onAgreed={reload} />
      <Gaps />
      {isEnough && <ScoreBars explained={explainedOf(score)} />}
      {isEnough && <LostParts lost={score.lost} shown={score.shown} />}
    </Page>
  );
}

function Nothing(): ReactElement {
  const t = useText('result');
  return (
    <Page title={t('title')} intro={t('nothing')}>
      <Link className="button primary" to={href('home')}>
        {t('toHome')}
      </Link>
    </Page>
  );
}

/** Strongest and weakest topic in plain words; a topic without data is neither. */
function Summary({ score }: { readonly score: LiveScore }): ReactElement {
  const t = useText('result');
  const inLanguage = useInLanguage();
  const known = explainedOf(score).themes.filter((theme) => theme.score !== null);
  const ordered = [...known].sort((a, b) => Number(b.score) - Number(a.score));
  const [best] = ordered;
  const worst = ordered.at(-1);
  if (best === undefined || worst === undefined || best === worst) return <>{t('tooLittle')}</>;
  return <>{t('summary', { best: inLanguage(best), worst: inLanguage(worst) })}</>;
}

/** Below the threshold of publication a number would mislead: how far one is instead (method guide 2.6). */
function Progress({ score }: { readonly score: LiveScore }): ReactElement {
  const t = useText('result');
  const share = Number(score.confidence.answeredShare);
  return (
    <section className="stack tight panel">
      <h2>{t('progress.title')}</h2>
      <progress aria-label={t('progress.title')} value={share} max={1} />
      <p>{t('progress.text', { share: Math.round(share * 100) })}</p>
      <NextSteps score={score} />
    </section>
  );
}

function Score({ score }: { readonly score: LiveScore }): ReactElement {
  const t = useText('result');
  const words = useText('score');
  const write = useNumber();
  const dates = useDates();
  return (
    <section className="panel stack" aria-label={t('scoreLabel')}>
      <div className="score-head">
        <span>
          <span className="score-big">{write(score.shown, 1)}</span> <span className="muted">{words('outOf')}</span>
        </span>
        <Tag tone="done">{words(`level.${score.level}`)}</Tag>
        {score.status === 'provisional' && <Tag tone="warning">{words('provisional')}</Tag>}
      </div>
      <NextSteps score={score} />
      <ConfidenceLines confidence={score.confidence} />
      {Number(score.ifVerified) > Number(score.shown) && (
        <Banner title={t('ifVerified', { score: write(score.ifVerified, 1) })} />
      )}
      <p className="small muted">
        {words('source', { date: dates.inWords(score.asOf), version: score.modelRef })} {t('appeal')}
      </p>
    </section>
  );
}
