/**
 * What the rest of the clinic asks of the store. Everything that changes a clinical fact takes who did it and, for a
 * correction, why; a correction names the version it was made from and is refused when that is no longer the newest
 * (nothing is lost: the newer version is handed back). Every call that reads or writes patient data appends to the
 * audit log in the same transaction. A call that is well formed and still refused (a code that another patient bears, a
 * reference to nothing) throws a StoreRefusal with a stable code and a sentence, and leaves nothing behind.
 */

import type { Measurement } from "@anagen/trichometry";
import type {
  AuditEntry,
  Clinic,
  Course,
  CourseFacts,
  DossierKind,
  Entry,
  EntryDraft,
  Patient,
  PatientFacts,
  Picture,
  PictureFacts,
  PictureState,
  Site,
  SiteFacts,
  StoredMeasurement,
  Visit,
  VisitFacts,
} from "../contract/index.ts";
import type { MeasurementCorrection } from "./measurements/correctMeasurement.ts";

export interface Actor {
  readonly id: string;
  readonly name: string;
}

export type Corrected<T> =
  | { readonly kind: "corrected"; readonly record: T }
  | { readonly kind: "conflict"; readonly newest: T }
  | { readonly kind: "not-found" };

export interface Correction<Facts> {
  readonly id: string;
  /** The version that the person saw when making the correction. */
  readonly fromVersion: number;
  readonly facts: Facts;
  readonly reason: string;
}

/** One kind of record with versions. */
export interface VersionedRecords<Facts, Stored> {
  create(actor: Actor, facts: Facts): Promise<Stored>;
  correct(actor: Actor, correction: Correction<Facts>): Promise<Corrected<Stored>>;
  /** Newest version, or null. */
  find(actor: Actor, id: string): Promise<Stored | null>;
  /** All versions, first to newest. */
  history(actor: Actor, id: string): Promise<Stored[]>;
}

/** Entries of one kind of the dossier. Lists go by the day that the entry speaks of, then by when it was first written. */
export interface DossierRecords<Kind extends DossierKind>
  extends VersionedRecords<EntryDraft<Kind>, Entry<Kind>> {
  ofCourse(actor: Actor, course: Pick<Course, "id" | "patientId">): Promise<Entry<Kind>[]>;
  /** Over all courses, both days included ("YYYY-MM-DD"). */
  between(actor: Actor, from: string, to: string): Promise<Entry<Kind>[]>;
  /** The entry that bears the key now, or null. */
  withKey(actor: Actor, key: string): Promise<Entry<Kind> | null>;
}

export interface PictureFile {
  readonly sha256: string;
  readonly uploadedSha256: string;
  readonly originalName: string | null;
  readonly format: Picture["format"];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly byteLength: number;
}

export interface Store {
  readonly kind: "embedded" | "server";
  clinic(): Promise<Clinic | null>;
  createClinic(facts: Omit<Clinic, "id">): Promise<Clinic>;

  readonly patients: VersionedRecords<PatientFacts, Patient> & {
    /** Case-insensitive search in code and names; everything when `search` is empty. */
    list(actor: Actor, search: string): Promise<Patient[]>;
  };
  readonly courses: VersionedRecords<CourseFacts, Course> & {
    ofPatient(actor: Actor, patientId: string): Promise<Course[]>;
  };
  readonly sites: VersionedRecords<SiteFacts, Site> & {
    ofPatient(actor: Actor, patientId: string): Promise<Site[]>;
  };
  readonly visits: VersionedRecords<VisitFacts, Visit> & {
    ofCourse(actor: Actor, courseId: string): Promise<Visit[]>;
    /** Visits planned or held between two days, both included ("YYYY-MM-DD"). */
    between(actor: Actor, from: string, to: string): Promise<Visit[]>;
  };
  readonly pictures: {
    /** The same bytes at the same visit and site give back the picture that is already there, `created` false. */
    create(
      actor: Actor,
      facts: PictureFacts,
      file: PictureFile,
    ): Promise<{ picture: Picture; created: boolean }>;
    correct(actor: Actor, correction: Correction<PictureFacts>): Promise<Corrected<Picture>>;
    find(actor: Actor, id: string): Promise<Picture | null>;
    history(actor: Actor, id: string): Promise<Picture[]>;
    ofVisit(actor: Actor, visitId: string): Promise<Picture[]>;
    /** Pictures not yet measured ("waiting" or "measuring"), oldest first. */
    waiting(actor: Actor): Promise<Picture[]>;
    /** Appends a state; the newest one is the picture's. */
    setState(id: string, state: PictureState, reason: string | null): Promise<void>;
  };
  readonly measurements: {
    /**
     * With `engineActor`: idempotent on (picture, picture version, engine version), so that running a job twice adds one
     * row. By a person: a further version, unless the newest one is by a person too and says the same.
     */
    add(
      actor: Actor,
      pictureId: string,
      pictureVersion: number,
      result: Measurement,
    ): Promise<StoredMeasurement>;
    /** A person's correction: a further version beside the one that it was made from. */
    correct(actor: Actor, correction: MeasurementCorrection): Promise<Corrected<StoredMeasurement>>;
    newest(actor: Actor, pictureId: string): Promise<StoredMeasurement | null>;
    history(actor: Actor, pictureId: string): Promise<StoredMeasurement[]>;
  };
  /** Everything else that is written down in a course, by its kind. */
  dossier<Kind extends DossierKind>(kind: Kind): DossierRecords<Kind>;
  readonly audit: {
    /** Appends an entry that is not tied to a record of the store (sign-in, denial, export). */
    append(
      entry: Pick<
        AuditEntry,
        "actorId" | "actorName" | "action" | "thing" | "thingId" | "patientId" | "detail"
      >,
    ): Promise<void>;
    list(filter: { patientId?: string; before?: number; limit: number }): Promise<AuditEntry[]>;
    /** Recomputes every hash from the first entry on. */
    verify(): Promise<{ ok: true; entries: number } | { ok: false; sequence: number; sentence: string }>;
  };
  /** Gives database and folder free; a second call waits for the first. */
  close(): Promise<void>;
}
