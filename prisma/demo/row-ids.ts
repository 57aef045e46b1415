const counterBits = 62n;

/**
 * Ids of internal rows that come out the same each time: as version 7 of a UUID, of one moment, and
 * counted up, so that they stand in the order in which they were given.
 */
export class RowIds {
  private readonly moment: string;
  private count = 0n;

  constructor(at: Date) {
    this.moment = at.getTime().toString(16).padStart(12, "0");
  }

  next(): string {
    this.count += 1n;
    // The variant's two bits come first.
    const rest = ((0b10n << counterBits) | this.count).toString(16);
    const { moment } = this;
    return `${moment.slice(0, 8)}-${moment.slice(8)}-7000-${rest.slice(0, 4)}-${rest.slice(4)}`;
  }
}
