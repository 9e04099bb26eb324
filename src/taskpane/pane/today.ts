// Owns the pane's idea of today's date.
// Promises the person's calendar day, not that of Greenwich.

/** A moment's calendar day in the local time zone, as yyyy-mm-dd. */
export function calendarDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
