import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType('CapturedMail', { description: 'A letter the demonstration’s mail server took.' })
export class CapturedMailType {
  @Field(() => DateTimeScalar) receivedAt!: Date;
  @Field() to!: string;
  @Field() subject!: string;
  @Field() messageId!: string;
  @Field({ description: 'Plain text part.' }) text!: string;
}
