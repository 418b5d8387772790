import type { Type } from '@nestjs/common';
import { AdvisersResolver } from './advisers.resolver.js';
import { RosterResolver } from './roster.resolver.js';
import { TracksResolver } from './tracks.resolver.js';
import { VisitsResolver } from './visits.resolver.js';

/** Every resolver of this context, for the schema without a server. */
export const assistanceResolvers: Type[] = [RosterResolver, AdvisersResolver, TracksResolver, VisitsResolver];
