/** The room's door: the formats of other systems, to and from the house's own types. Pure: data in, text out. */
export {
  type CalendarEntry,
  type CalendarTitles,
  type CourseCalendarOptions,
  courseCalendar,
} from "./calendar/courseCalendar.ts";
export { type WriteCalendarOptions, writeCalendar } from "./calendar/writeCalendar.ts";
