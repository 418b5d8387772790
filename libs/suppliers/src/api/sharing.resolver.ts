import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';
import { SharingService } from '../sharing.service.js';

@ObjectType('DataShare', { description: 'Data of the acting supplier that another organisation may read.' })
export class DataShareType {
  @Field() granteeName!: string;
  @Field({ description: 'Which data: profile.' }) fieldGroup!: string;
  @Field({ description: 'Why, in Spanish, as it was told when it was opened.' }) purpose!: string;
  @Field(() => DateTimeScalar) since!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) until!: Date | null;
}

/** Who sees the data of the acting supplier. */
@Resolver()
export class SharingResolver {
  constructor(private readonly sharing: SharingService) {}

  @Query(() => [DataShareType], { description: 'Who may read data of the acting supplier just now.' })
  dataSharing(): Promise<DataShareType[]> {
    return this.sharing.mine();
  }
}
