/**
 * What an archive says of when its entries were written, in the zone of the machine: the time of the export, or, where no time
 * is to go out (null), the first day that a zip can say in any zone.
 */
export const zipTime = (made: string | null): string => made ?? '1980-01-02T00:00:00';
