const MONTHS_BACK = 24;
const MONTHS_AHEAD = 12;
const STEP = 3;

/** The days on which a subject's course is looked at: every third month around today, today among them. */
export function courseDates(today: string): string[] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const days: string[] = [];
  for (let offset = -MONTHS_BACK; offset <= MONTHS_AHEAD; offset += STEP) {
    const lastOfMonth = new Date(Date.UTC(year, month + offset, 0)).getUTCDate();
    const date = new Date(Date.UTC(year, month - 1 + offset, Math.min(day, lastOfMonth)));
    days.push(date.toISOString().slice(0, 10));
  }
  return days;
}
