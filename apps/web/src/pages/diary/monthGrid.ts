/** A month as squares of a week, Monday first; null stands before the first day. */
export function monthGrid(month: string): (string | null)[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, k) => `${month}-${String(k + 1).padStart(2, "0")}`),
  ];
}

/** "2026-12" moved by 1 is "2027-01". */
export function monthMoved(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
