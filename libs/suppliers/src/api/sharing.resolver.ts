import { Field, ObjectType, Query, Resolver, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';
import { SharingService } from '../sharing.service.js';

export enum AccessKindEnum {
  LIST = 'LIST',
  DETAIL = 'DETAIL',
}
registerEnumType(AccessKindEnum, { name: 'AccessKind', description: 'LIST: among others, noted once a day.' });

@ObjectType('DataAccess', { description: 'One reading of shared data by another organisation.' })
export class DataAccessType {
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => AccessKindEnum) kind!: 'LIST' | 'DETAIL';
}

@ObjectType('DataShare', { description: 'Data of the acting supplier that another organisation may read.' })
export class DataShareType {
  @Field() granteeName!: string;
  @Field({ description: 'Which data: profile, score, pre-qualification.' }) fieldGroup!: string;
  @Field({ description: 'Why, in Spanish, as it was told when it was opened.' }) purpose!: string;
  @Field(() => DateTimeScalar) since!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) until!: Date | null;
  @Field(() => [DataAccessType], {
    description: 'What was read, newest first, 100 at most; empty where readings are not noted one by one.',
  })
  accesses!: readonly DataAccessType[];
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
