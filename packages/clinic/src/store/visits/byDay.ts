/** Order of visits: by the day held, or else planned; visits without a day last; then by label. */
import type { Visit } from "../../contract/index.ts";

export function byDay(a: Visit, b: Visit): number {
  const dayOf = (visit: Visit) => visit.heldOn ?? visit.plannedFor ?? "9999-12-31";
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.label.localeCompare(b.label, "en", { numeric: true }) || (a.id < b.id ? -1 : 1);
}
