/** The store of a clinic over an open, migrated database: every operation in its own file, put together here. */
import { appendAudit } from "./audit/appendAudit.ts";
import { listAudit } from "./audit/listAudit.ts";
import { verifyAuditLog } from "./audit/verifyAuditLog.ts";
import { createClinic, readClinic } from "./clinic/clinicRecord.ts";
import { courseKind } from "./courses/courseKind.ts";
import { coursesOfPatient } from "./courses/coursesOfPatient.ts";
import type { StoreContext } from "./database.ts";
import { dossierRecords } from "./dossier/dossierRecords.ts";
import { addMeasurement } from "./measurements/addMeasurement.ts";
import { correctMeasurement } from "./measurements/correctMeasurement.ts";
import { measurementHistory, newestMeasurement } from "./measurements/readMeasurements.ts";
import { listPatients } from "./patients/listPatients.ts";
import { patientKind } from "./patients/patientKind.ts";
import { correctPicture } from "./pictures/correctPicture.ts";
import { createPicture } from "./pictures/createPicture.ts";
import { findPicture, pictureHistory, picturesOfVisit, picturesWaiting } from "./pictures/readPictures.ts";
import { setPictureState } from "./pictures/setPictureState.ts";
import type { Store } from "./port.ts";
import { siteKind } from "./sites/siteKind.ts";
import { sitesOfPatient } from "./sites/sitesOfPatient.ts";
import { versionedRecords } from "./versions/versionedRecords.ts";
import { visitKind } from "./visits/visitKind.ts";
import { visitsBetween } from "./visits/visitsBetween.ts";
import { visitsOfCourse } from "./visits/visitsOfCourse.ts";

export function storeOver(context: StoreContext, kind: Store["kind"], close: () => Promise<void>): Store {
  return {
    kind,
    clinic: () => readClinic(context),
    createClinic: (facts) => createClinic(context, facts),
    patients: {
      ...versionedRecords(context, patientKind),
      list: (actor, search) => listPatients(context, actor, search),
    },
    courses: {
      ...versionedRecords(context, courseKind),
      ofPatient: (actor, patientId) => coursesOfPatient(context, actor, patientId),
    },
    sites: {
      ...versionedRecords(context, siteKind),
      ofPatient: (actor, patientId) => sitesOfPatient(context, actor, patientId),
    },
    visits: {
      ...versionedRecords(context, visitKind),
      ofCourse: (actor, courseId) => visitsOfCourse(context, actor, courseId),
      between: (actor, from, to) => visitsBetween(context, actor, from, to),
    },
    pictures: {
      create: (actor, facts, file) => createPicture(context, actor, facts, file),
      correct: (actor, correction) => correctPicture(context, actor, correction),
      find: (actor, id) => findPicture(context, actor, id),
      history: (actor, id) => pictureHistory(context, actor, id),
      ofVisit: (actor, visitId) => picturesOfVisit(context, actor, visitId),
      waiting: (actor) => picturesWaiting(context, actor),
      setState: (id, state, reason) => setPictureState(context, id, state, reason),
    },
    measurements: {
      add: (actor, pictureId, pictureVersion, result) =>
        addMeasurement(context, actor, { pictureId, pictureVersion, result }),
      correct: (actor, correction) => correctMeasurement(context, actor, correction),
      newest: (actor, pictureId) => newestMeasurement(context, actor, pictureId),
      history: (actor, pictureId) => measurementHistory(context, actor, pictureId),
    },
    dossier: (name) => dossierRecords(context, name),
    audit: {
      append: (entry) => context.db.transaction((tx) => appendAudit(tx, context, [entry])),
      list: (filter) => listAudit(context, filter),
      verify: () => verifyAuditLog(context),
    },
    close,
  };
}
