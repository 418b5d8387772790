import { invalid } from '#kernel';
import catalogue from '../../data/tracks.json' with { type: 'json' };

/** A theme of technical assistance (domain guide 10.1); codes are data. */
export interface Track {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  /** Themes of the score whose gaps it closes. */
  readonly themes: readonly string[];
  /** Subjects of the score model's questions that lead to this track and no other of its theme. */
  readonly tags: readonly string[];
  /** What its result is measured in. */
  readonly metric: string;
  /** Place when capacity is short: 1 goes first (domain guide 10.1). */
  readonly priority: number;
  /** Hours of advice it usually takes, plain decimal; a default of ours. */
  readonly plannedHours: string;
}

/** Every track, in the order of the domain guide. */
export const TRACKS: readonly Track[] = catalogue.tracks;

export const isTrack = (code: string): boolean => TRACKS.some((track) => track.code === code);

/** @throws DomainError TRACK_UNKNOWN */
export function trackOf(code: string): Track {
  const track = TRACKS.find((one) => one.code === code);
  if (!track) throw invalid('TRACK_UNKNOWN', { field: 'track' });
  return track;
}

/** The track that a gap leads to: the one that names the question's subject, else the first of its theme; SUP has none. */
export function trackForGap(theme: string, tags: readonly string[]): Track | undefined {
  const ofTheme = TRACKS.filter(({ themes }) => themes.includes(theme));
  return ofTheme.find((track) => track.tags.some((tag) => tags.includes(tag))) ?? ofTheme[0];
}
