import { trackForGap } from './tracks.js';
import type { Track } from './tracks.js';
import { restsAfterRefusal } from './track-assignment.js';
import type { CalendarDate } from '#kernel';

/** From this severity on a gap leads to a track (domain guide 5.4). */
export const TRACK_SEVERITY = 2;
/** Legal duty or safety of people. */
const CRITICAL = 3;

/** A gap as far as tracks are concerned. */
export interface TrackGap {
  readonly indicator: string;
  readonly theme: string;
  /** 1-3. */
  readonly severity: number;
  /** Subjects of the question. */
  readonly tags: readonly string[];
  /** Months in which the usual measure against it pays for itself; null is not known. */
  readonly paybackMonths: number | null;
}

/** A track that gaps lead to, with what speaks for it. */
export interface TrackCase {
  readonly track: Track;
  readonly indicators: readonly string[];
  readonly legalRisk: boolean;
  readonly paybackMonths: number | null;
}

/** The tracks that a diagnostic leads to: critical gaps first, then more gaps, then the order of domain guide 10.1. */
export function trackCases(gaps: readonly TrackGap[]): TrackCase[] {
  const found = new Map<Track, TrackGap[]>();
  for (const gap of gaps) {
    const track = gap.severity >= TRACK_SEVERITY ? trackForGap(gap.theme, gap.tags) : undefined;
    if (track) found.set(track, [...(found.get(track) ?? []), gap]);
  }
  return [...found]
    .map(([track, of]) => caseOf(track, of))
    .sort(
      (a, b) =>
        Number(b.legalRisk) - Number(a.legalRisk) ||
        b.indicators.length - a.indicators.length ||
        a.track.priority - b.track.priority ||
        (a.track.code < b.track.code ? -1 : 1),
    );
}

/** What speaks for a track, of all the gaps in its themes; undefined when there is none of severity 2 or more. */
export function caseForTrack(track: Track, gaps: readonly TrackGap[]): TrackCase | undefined {
  const of = gaps.filter(({ theme, severity }) => severity >= TRACK_SEVERITY && track.themes.includes(theme));
  return of.length > 0 ? caseOf(track, of) : undefined;
}

/** What is known of the tracks a supplier had in a programme. */
export interface TrackHistory {
  readonly open: readonly string[];
  readonly refused: readonly { readonly track: string; readonly on: CalendarDate }[];
}

/** Why a track may not be proposed today; null when it may. */
export function proposalFault(
  track: string,
  { open, refused }: TrackHistory,
  { max, today }: { readonly max: number; readonly today: CalendarDate },
): 'TRACK_OPEN_ALREADY' | 'TRACK_TOO_MANY' | 'TRACK_REFUSED_LATELY' | null {
  if (open.includes(track)) return 'TRACK_OPEN_ALREADY';
  if (open.length >= max) return 'TRACK_TOO_MANY';
  const lately = refused.some((refusal) => refusal.track === track && restsAfterRefusal(refusal.on, today));
  return lately ? 'TRACK_REFUSED_LATELY' : null;
}

const caseOf = (track: Track, gaps: readonly TrackGap[]): TrackCase => ({
  ...{ track, indicators: gaps.map(({ indicator }) => indicator) },
  legalRisk: gaps.some(({ severity }) => severity >= CRITICAL),
  paybackMonths: quickest(gaps.map(({ paybackMonths }) => paybackMonths)),
});

const quickest = (months: readonly (number | null)[]): number | null => {
  const known = months.filter((value) => value !== null);
  return known.length > 0 ? Math.min(...known) : null;
};
