import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ActionId } from '#plans';
import { DecimalScalar } from '#platform';
import { shown } from '../domain/index.js';
import { WhatIfService } from '../what-if.service.js';

@ObjectType('WhatIf', {
  description: 'The live score if actions were verified today: what is shown before is what comes.',
})
export class WhatIfType {
  @Field(() => DecimalScalar, { description: '0 to 100, one decimal.' }) before!: string;
  @Field(() => DecimalScalar) after!: string;
  @Field(() => DecimalScalar, { description: 'Difference of the two that are shown.' }) gain!: string;
  @Field(() => [String], { description: 'Questions whose answer would be another.' }) indicators!: string[];
}

@Resolver()
export class WhatIfResolver {
  constructor(private readonly service: WhatIfService) {}

  @Query(() => WhatIfType)
  async whatIf(@Args('actionIds', { type: () => [ActionId] }) actionIds: string[]): Promise<WhatIfType> {
    const { before, after, answers } = await this.service.of(actionIds);
    const [from, to] = [shown(before), shown(after)];
    return {
      ...{ before: from.toFixed(1), after: to.toFixed(1), gain: (to - from).toFixed(1) },
      indicators: [...new Set(answers.map(({ indicator }) => indicator))],
    };
  }
}
