import type { ReactElement } from 'react';
import './result.css';
import { useDates } from '../../format/country.js';
import { useNumber } from '../../format/numbers.js';
import { MyResult } from '../../generated/supplier.js';
import type { MyResultQuery } from '../../generated/supplier.js';
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
import { useMyEnrolment } from '../enrolment.js';
import { Gaps } from './gaps.js';
import type { LiveScore } from './live-score.js';
import { NextSteps } from './next-steps.js';
import { Publication } from './publication.js';

type Enrolment = MyResultQuery['enrolment'];

/** The supplier's own result (portal guide S6). */
export default function ResultPage(): ReactElement {
  const { enrolment, data: mine } = useMyEnrolment();
  const { data, failure, reload } = useAsk(MyResult, { id: enrolment?.id ?? '' }, { pause: enrolment === null });
  if (mine !== null && enrolment === null) return <Nothing />;
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const { liveScore } = data.enrolment;
  if (liveScore === null) return <Nothing />;
  return <Result enrolment={data.enrolment} score={liveScore} failure={failure} reload={reload} />;
}

interface ResultProps {
  readonly enrolment: Enrolment;
  readonly score: LiveScore;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

function Result({ enrolment, score, failure, reload }: ResultProps): ReactElement {
  const t = useText('result');
  const isEnough = score.status !== 'not-published';
  return (
    <Page title={t('title')} intro={<ThreeSentences score={score} />}>
      <FailureBanner failure={failure} onRetry={reload} />
      {isEnough ? <Score score={score} /> : <Progress score={score} />}
      <Publication enrolmentId={enrolment.id} score={score} buyerName={enrolment.buyerName} onAgreed={reload} />
      <Gaps gaps={enrolment.diagnostic?.gaps ?? []} />
      {isEnough && <ScoreBars explained={score} />}
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
function ThreeSentences({ score }: { readonly score: LiveScore }): ReactElement {
  const t = useText('result');
  const inLanguage = useInLanguage();
  const known = score.themes.filter((theme) => theme.score !== null);
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
        {words('source', { date: dates.inWords(score.asOf), version: score.modelVersion })} {t('appeal')}
      </p>
    </section>
  );
}
