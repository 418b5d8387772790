import type { ReactElement } from 'react';
import './enrolment.css';
import { useParams } from '../../app/place.js';
import { sectorOf } from '#countries';
import { useDates } from '../../format/country.js';
import { useNumber } from '../../format/numbers.js';
import { EnrolmentPage as EnrolmentPageText, EnrolmentScore } from '../../generated/enrolment.js';
import { useAsk } from '../../graphql/use-ask.js';
import type { TextKey } from '../../i18n/areas.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { visitCount } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { ConfidenceLines } from '../../score/confidence.js';
import { LostParts } from '../../score/lost-parts.js';
import { ScoreBars } from '../../score/score-bars.js';
import { useViewer } from '../../session/session.js';
import { Banner, Tag } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import type { Enrolment, PublishedScore } from './enrolment.js';
import { Improve } from './improve.js';
import { ReviewActions } from './review-actions.js';

/** A supplier as its buyer may see it: first why this score (portal guide A2). */
export default function EnrolmentPage(): ReactElement {
  const { id } = useParams('enrolment');
  const { data, failure, reload } = useAsk(EnrolmentPageText, { id });
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  return <Supplier enrolment={data.enrolment} onChanged={reload} />;
}

interface SupplierProps {
  readonly enrolment: Enrolment;
  readonly onChanged: () => void;
}

function Supplier({ enrolment, onChanged }: SupplierProps): ReactElement {
  const t = useText('enrolment');
  const { membership } = useViewer();
  const { data, failure, reload } = useAsk(EnrolmentScore, { id: enrolment.id });
  const more = data?.enrolment ?? null;
  return (
    <Page title={enrolment.supplierName} intro={<Facts enrolment={enrolment} />} back={<BackToRanking />}>
      {membership.role === 'PM' && <ReviewActions enrolment={enrolment} onChanged={onChanged} />}
      <FailureBanner failure={failure} onRetry={reload} />
      {hasLeft(enrolment) ? (
        <Banner title={t('left')}>{t('leftText')}</Banner>
      ) : (
        more !== null && <ScoreOrNothing score={more.publishedScore} />
      )}
    </Page>
  );
}

/** Whoever ended its permission is shown by name and state alone. */
const hasLeft = ({ state }: Enrolment): boolean => state === 'WITHDRAWN';

function ScoreOrNothing({ score }: { readonly score: PublishedScore | null }): ReactElement {
  const t = useText('enrolment');
  return score === null ? <Banner title={t('noScore')}>{t('noScoreText')}</Banner> : <Score score={score} />;
}

/** Back to the list as it was left, with its filter. */
function BackToRanking(): ReactElement {
  const common = useText('common');
  return (
    <Link
      className="back"
      to={href('ranking')}
      onClick={(event) => {
        if (visitCount() === 0 || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        window.history.back();
      }}
    >
      {common('nav.ranking')}
    </Link>
  );
}

function Facts({ enrolment }: { readonly enrolment: Enrolment }): ReactElement {
  const common = useText('common');
  const inLanguage = useInLanguage();
  const { sectorCode, sizeTier, town, country, state, stateReason } = enrolment;
  const place = [town, common(`country.${country}` as TextKey<'common'>)].filter((part) => part !== null).join(', ');
  const told = [
    place,
    sectorCode && inLanguage(sectorOf(sectorCode).names),
    sizeTier && common(`tier.${sizeTier}`),
    stateReason,
  ];
  const facts = hasLeft(enrolment) ? [] : told.filter((fact) => fact !== null);
  return (
    <span className="row">
      <Tag tone={state === 'ACTIVE' ? 'done' : 'info'}>{common(`enrolment.${state}`)}</Tag>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}

function Score({ score }: { readonly score: PublishedScore }): ReactElement {
  const t = useText('enrolment');
  const words = useText('score');
  const write = useNumber();
  const dates = useDates();
  return (
    <div className="explained">
      <section className="panel stack" aria-label={words('total')}>
        <div className="score-head">
          <span>
            <span className="score-big">{write(score.shown, 1)}</span> <span className="muted">{words('outOf')}</span>
          </span>
          <Tag tone="done">{words(`level.${score.level}`)}</Tag>
          {score.provisional && <Tag tone="warning">{words('provisional')}</Tag>}
        </div>
        <ConfidenceLines confidence={score.confidence} />
        <dl className="pair">
          <dt>{t('core')}</dt>
          <dd className="number">{score.core === null ? t('coreNone') : write(score.core, 1)}</dd>
          <dt>{t('trend')}</dt>
          <dd className="number">{score.trend === null ? t('trendNone') : write(score.trend, 1)}</dd>
          <dt>{t('method')}</dt>
          <dd>{score.modelVersion}</dd>
          <dt>{t('asOf')}</dt>
          <dd>{dates.inWords(score.asOf)}</dd>
          <dt>{t('published')}</dt>
          <dd>{dates.inWords(dates.dayOf(score.publishedAt))}</dd>
        </dl>
      </section>
      <div className="stack wide">
        <ScoreBars explained={score} />
        <Improve score={score} />
        <LostParts lost={score.lost} shown={score.shown} />
      </div>
    </div>
  );
}
