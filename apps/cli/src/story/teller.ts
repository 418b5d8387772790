/** A sentence in both languages. */
export interface Said {
  readonly es: string;
  readonly en: string;
}

/** Tells the story to the person at the terminal. */
export class Teller {
  private number = 0;
  private title = '';

  constructor(
    readonly lang: 'es' | 'en',
    private readonly write: (line: string) => void,
  ) {}

  /** Begins the next chapter. */
  chapter(title: Said): void {
    this.number += 1;
    this.title = `${this.in({ es: 'Capítulo', en: 'Chapter' })} ${this.number}. ${this.in(title)}`;
    this.write(`\n${this.title}`);
  }

  /** A title that is no chapter. */
  heading(title: Said): void {
    this.write(`\n${this.in(title)}`);
  }

  /** The chapter that is being told. */
  get where(): string {
    return this.title;
  }

  say(sentence: Said): void {
    this.write(`  ${this.in(sentence)}`);
  }

  /** Rows in columns; the first row is the header. */
  table(rows: readonly (readonly string[])[]): void {
    const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
    for (const row of rows)
      this.write(
        `    ${row
          .map((cell, column) => cell.padEnd(width(column)))
          .join('  ')
          .trimEnd()}`,
      );
  }

  in(said: Said): string {
    return said[this.lang];
  }
}
