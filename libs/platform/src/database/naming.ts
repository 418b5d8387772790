import { DefaultNamingStrategy } from 'typeorm';

/** `dueOn` in code is `due_on` in the database; keys are named as the migrations name them. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: { name: string } | string): string {
    return `pk_${typeof table === 'string' ? table : table.name}`;
  }
}
