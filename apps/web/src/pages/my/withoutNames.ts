/** A course as a phone may keep it: dates and phase, no name, no picture, no note, no number. */
import type { CourseView } from "@anagen/clinic/contract";

export function withoutNames(view: CourseView): CourseView {
  return {
    ...view,
    patient: { ...view.patient, code: "", givenName: "", familyName: "" },
    course: { ...view.course, diagnosis: "", scale: null },
    sites: [],
    visits: view.visits.map((visit) => ({ ...visit, note: "", pictures: [] })),
    points: [],
    changesSinceBaseline: [],
    changesSinceLastVisit: [],
    notCompared: [],
  };
}
