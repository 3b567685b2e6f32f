import { makeProductCode } from "@anagen/care";
import { routes } from "@anagen/clinic/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { assessmentFacts, consentFacts, consentForm, decisionFacts, lawfulRoute } from "./courseSamples.ts";
import { aftercareFacts, diaryFacts, eventFacts } from "./dossierFacts.ts";
import { productFacts } from "./readyCourse.ts";
import { samplePicture, uploadForm } from "./samplePicture.ts";

type Who = "nobody" | "administrator" | "clinician" | "technician" | "coordinator" | "own" | "other";
const everybody: Who[] = [
  "nobody",
  "administrator",
  "clinician",
  "technician",
  "coordinator",
  "own",
  "other",
];

let clinic: ClinicUnderTest;
const people = new Map<Who, Pick<Person, "fetch">>();
let ids: Record<keyof Awaited<ReturnType<typeof roomEntries>>, string> &
  Record<
    | "patient"
    | "course"
    | "site"
    | "visit"
    | "picture"
    | "account"
    | "medication"
    | "event"
    | "aftercare"
    | "diary"
    | "assessment"
    | "decision"
    | "consent"
    | "route"
    | "protocol"
    | "nothing",
    string
  >;

beforeAll(async () => {
  clinic = await clinicUnderTest();
  const { store } = clinic.services;
  await store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  const clinician = await clinic.person("clinician");
  const actor = { id: clinician.id, name: "Test clinician" };
  const patient = await store.patients.create(actor, patientFacts("P-OWN"));
  const other = await store.patients.create(actor, patientFacts("P-OTHER"));
  const course = await store.courses.create(actor, {
    patientId: patient.id,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment: "prp",
    treatedOn: "2026-10-01",
    closedOn: null,
  });
  const site = await store.sites.create(actor, {
    patientId: patient.id,
    label: "Vertex 1",
    region: "vertex",
    howToFind: "",
  });
  const visit = await store.visits.create(actor, {
    courseId: course.id,
    label: "M1",
    plannedFor: "2026-11-01",
    heldOn: "2026-11-02",
    note: "",
  });
  const facts = { siteId: site.id, deviceId: null, calibration: null };
  const upload = uploadForm(await samplePicture(), facts);
  const stored = await clinician.fetch(`http://localhost/api/visits/${visit.id}/pictures`, upload);
  const { picture } = (await stored.json()) as { picture: { id: string } };
  for (const role of ["administrator", "technician", "coordinator"] as const)
    people.set(role, await clinic.person(role));
  people.set("nobody", clinic.browser());
  people.set("clinician", clinician);
  people.set("own", await clinic.person("patient", patient.id));
  people.set("other", await clinic.person("patient", other.id));
  const medication = await store.dossier("medication").create(actor, {
    courseId: course.id,
    on: "2026-10-05",
    key: null,
    facts: {
      class: "minoxidil-topical",
      name: "Minoxidil",
      dose: "",
      startedOn: "2026-10-05",
      endedOn: null,
    },
  });
  const aftercare = await store.dossier("aftercare").create(actor, {
    courseId: course.id,
    on: "2026-10-01",
    key: null,
    facts: aftercareFacts(),
  });
  const sha256 = await clinic.services.files.put(await samplePicture());
  const photo = { view: "vertex" as const, sha256, format: "jpeg" as const, widthPx: 10, heightPx: 10 };
  const diary = await store.dossier("diary").create(actor, {
    courseId: course.id,
    on: "2026-10-02",
    key: null,
    facts: diaryFacts({ photos: [photo] }),
  });
  const event = await store.dossier("event").create(actor, {
    courseId: course.id,
    on: "2026-10-06",
    key: null,
    facts: eventFacts({ startedOn: "2026-10-06" }),
  });
  const inCourse = { courseId: course.id, on: "2026-10-01", key: null };
  const kept = { courseId: null, on: "2026-10-01" };
  const assessment = await store
    .dossier("assessment")
    .create(actor, { ...inCourse, facts: assessmentFacts() });
  const decision = await store
    .dossier("decision")
    .create(actor, { ...inCourse, facts: decisionFacts({ version: "1", sha256: "0".repeat(64) }) });
  const consent = await store.dossier("consent").create(actor, { ...inCourse, facts: consentFacts() });
  const route = await store
    .dossier("route")
    .create(actor, { ...kept, key: "mechanical-micrograft", facts: lawfulRoute() });
  const protocol = await store
    .dossier("protocol")
    .create(actor, { ...kept, key: "consent:en", facts: consentForm() });
  const madeIn = await roomEntries(store, actor, course.id);
  ids = {
    patient: patient.id,
    course: course.id,
    site: site.id,
    visit: visit.id,
    picture: picture.id,
    account: "nobody-has-this-account",
    nothing: "00000000-0000-4000-8000-000000000000",
    medication: medication.id,
    ...madeIn,
    event: event.id,
    assessment: assessment.id,
    decision: decision.id,
    consent: consent.id,
    route: route.id,
    protocol: protocol.id,
    aftercare: aftercare.id,
    diary: diary.id,
  };
  await until(async () => (await store.measurements.newest(actor, picture.id)) !== null);
});
afterAll(() => clinic.close());

/**
 * Each route, and what each of `everybody` gets, written out by hand. A write is sent an empty form: 422 (or 415 for
 * the upload) means that the person may, 403 that they may not; nobody may do anything without signing in.
 */
const table: readonly (readonly [keyof typeof routes, string, string])[] = [
  // route, address, nobody administrator clinician technician coordinator own-patient other-patient
  ["patients", "/api/patients", "401 403 200 200 200 403 403"],
  ["addPatient", "/api/patients", "401 403 422 403 422 403 403"],
  ["patient", "/api/patients/{patient}", "401 403 200 200 200 200 404"],
  ["correctPatient", "/api/patients/{patient}", "401 403 422 403 422 403 403"],
  ["patientHistory", "/api/patients/{patient}/history", "401 403 200 200 200 200 404"],
  ["patientAccess", "/api/patients/{patient}/access", "401 403 200 403 200 403 403"],
  ["givePatientAccess", "/api/patients/{patient}/access", "401 403 422 403 422 403 403"],
  ["changePatientAccess", "/api/patients/{patient}/access", "401 403 422 403 422 403 403"],
  ["courses", "/api/courses?patientId={patient}", "401 403 200 200 200 200 404"],
  ["addCourse", "/api/courses", "401 403 422 403 403 403 403"],
  ["course", "/api/courses/{course}", "401 403 200 200 200 200 404"],
  ["correctCourse", "/api/courses/{course}", "401 403 422 403 403 403 403"],
  ["courseHistory", "/api/courses/{course}/history", "401 403 200 200 200 200 404"],
  ["courseView", "/api/courses/{course}/view", "401 403 200 200 200 200 404"],
  ["sites", "/api/sites?patientId={patient}", "401 403 200 200 200 200 404"],
  ["addSite", "/api/sites", "401 403 422 422 403 403 403"],
  ["site", "/api/sites/{site}", "401 403 200 200 200 200 404"],
  ["correctSite", "/api/sites/{site}", "401 403 422 422 403 403 403"],
  ["siteHistory", "/api/sites/{site}/history", "401 403 200 200 200 200 404"],
  ["visits", "/api/visits?courseId={course}", "401 403 200 200 200 200 404"],
  ["addVisit", "/api/visits", "401 403 422 422 422 403 403"],
  ["visit", "/api/visits/{visit}", "401 403 200 200 200 200 404"],
  ["correctVisit", "/api/visits/{visit}", "401 403 422 422 422 403 403"],
  ["visitHistory", "/api/visits/{visit}/history", "401 403 200 200 200 200 404"],
  ["visitView", "/api/visits/{visit}/view", "401 403 200 200 200 200 404"],
  ["today", "/api/today", "401 403 200 200 200 403 403"],
  ["followUp", "/api/follow-up", "401 403 200 200 200 403 403"],
  ["ownCourses", "/api/me/courses", "401 403 200 200 200 200 200"],
  ["ownCourse", "/api/me/course", "401 403 404 404 404 200 404"],
  ["devices", "/api/devices", "401 403 200 200 200 403 403"],
  ["picturesOfVisit", "/api/visits/{visit}/pictures", "401 403 200 200 200 200 404"],
  ["upload", "/api/visits/{visit}/pictures", "401 403 415 415 403 403 403"],
  ["picture", "/api/pictures/{picture}", "401 403 200 200 200 200 404"],
  ["correctPicture", "/api/pictures/{picture}", "401 403 422 422 403 403 403"],
  ["pictureHistory", "/api/pictures/{picture}/history", "401 403 200 200 200 200 404"],
  ["pictureContent", "/api/pictures/{picture}/content", "401 403 200 200 200 200 404"],
  ["pictureThumbnail", "/api/pictures/{picture}/thumbnail", "401 403 200 200 200 200 404"],
  ["pictureOverlay", "/api/pictures/{picture}/overlay.svg", "401 403 200 200 200 200 404"],
  ["measurements", "/api/pictures/{picture}/measurements", "401 403 200 200 200 200 404"],
  ["correctMeasurement", "/api/pictures/{picture}/measurement", "401 403 422 403 403 403 403"],
  ["progress", "/api/pictures/{picture}/progress", "401 403 200 200 200 200 404"],
  ["assessments", "/api/assessments?courseId={course}", "401 403 200 200 200 200 404"],
  ["addAssessment", "/api/assessments", "401 403 422 403 403 403 403"],
  ["assessment", "/api/assessments/{assessment}", "401 403 200 200 200 200 404"],
  ["correctAssessment", "/api/assessments/{assessment}", "401 403 422 403 403 403 403"],
  ["assessmentHistory", "/api/assessments/{assessment}/history", "401 403 200 200 200 200 404"],
  ["assessmentView", "/api/courses/{course}/assessment", "401 403 200 200 200 200 404"],
  ["decisions", "/api/decisions?courseId={course}", "401 403 200 200 200 200 404"],
  ["addDecision", "/api/decisions", "401 403 422 403 403 403 403"],
  ["decision", "/api/decisions/{decision}", "401 403 200 200 200 200 404"],
  ["correctDecision", "/api/decisions/{decision}", "401 403 422 403 403 403 403"],
  ["decisionHistory", "/api/decisions/{decision}/history", "401 403 200 200 200 200 404"],
  ["decisionView", "/api/courses/{course}/decision", "401 403 200 200 200 200 404"],
  ["consents", "/api/consents?courseId={course}", "401 403 200 200 200 200 404"],
  ["addConsent", "/api/consents", "401 403 422 403 403 422 422"],
  ["consent", "/api/consents/{consent}", "401 403 200 200 200 200 404"],
  ["correctConsent", "/api/consents/{consent}", "401 403 422 403 403 422 422"],
  ["consentHistory", "/api/consents/{consent}/history", "401 403 200 200 200 200 404"],
  ["signedPaper", "/api/consents/{consent}/paper", "401 403 200 200 200 200 404"],
  ["ownPapers", "/api/me/papers", "401 403 200 200 200 200 200"],
  ["lawfulRoutes", "/api/routes", "401 200 200 200 200 403 403"],
  ["addLawfulRoute", "/api/routes", "401 422 422 403 403 403 403"],
  ["lawfulRoute", "/api/routes/{route}", "401 200 200 200 200 403 403"],
  ["correctLawfulRoute", "/api/routes/{route}", "401 422 422 403 403 403 403"],
  ["lawfulRouteHistory", "/api/routes/{route}/history", "401 200 200 200 200 403 403"],
  ["protocols", "/api/protocols", "401 200 200 200 200 403 403"],
  ["addProtocol", "/api/protocols", "401 422 422 403 403 403 403"],
  ["protocol", "/api/protocols/{protocol}", "401 200 200 200 200 403 403"],
  ["correctProtocol", "/api/protocols/{protocol}", "401 422 422 403 403 403 403"],
  ["protocolHistory", "/api/protocols/{protocol}/history", "401 200 200 200 200 403 403"],
  ["comparison", "/api/comparisons?before={picture}&after={picture}", "401 403 200 200 200 200 404"],
  ["markComparison", "/api/comparisons/{nothing}/marks", "401 403 422 403 422 403 403"],
  ["courseComparisons", "/api/courses/{course}/comparisons", "401 403 200 200 200 200 404"],
  ["events", "/api/events?courseId={course}", "401 403 200 200 200 200 404"],
  ["addEvent", "/api/events", "401 403 422 422 422 403 403"],
  ["event", "/api/events/{event}", "401 403 200 200 200 200 404"],
  ["correctEvent", "/api/events/{event}", "401 403 422 422 422 403 403"],
  ["eventHistory", "/api/events/{event}/history", "401 403 200 200 200 200 404"],
  ["courseEvents", "/api/courses/{course}/events", "401 403 200 200 200 200 404"],
  ["safety", "/api/safety", "401 403 200 200 200 403 403"],
  ["photographs", "/api/courses/{course}/photographs", "401 403 200 200 200 200 404"],
  ["addPhotograph", "/api/visits/{visit}/photographs/vertex", "401 403 415 415 403 403 403"],
  ["photographContent", "/api/photographs/{nothing}/content", "401 403 404 404 404 404 404"],
  ["ratingQueue", "/api/ratings/queue", "401 403 200 403 200 403 403"],
  ["ratingPicture", `/api/ratings/queue/${"0".repeat(32)}/left`, "401 403 404 403 404 403 403"],
  ["rate", `/api/ratings/queue/${"0".repeat(32)}`, "401 403 422 403 422 403 403"],
  ["ratingAgreement", "/api/ratings/agreement", "401 403 200 403 200 403 403"],
  ["courseRatings", "/api/courses/{course}/ratings", "401 403 200 403 200 403 403"],
  ["aftercareLists", "/api/aftercare?courseId={course}", "401 403 200 200 200 200 404"],
  ["addAftercare", "/api/aftercare", "401 403 422 403 422 403 403"],
  ["aftercare", "/api/aftercare/{aftercare}", "401 403 200 200 200 200 404"],
  ["correctAftercare", "/api/aftercare/{aftercare}", "401 403 422 403 422 403 403"],
  ["aftercareHistory", "/api/aftercare/{aftercare}/history", "401 403 200 200 200 200 404"],
  ["ownCare", "/api/me/care", "401 403 404 404 404 200 404"],
  ["diary", "/api/diary?courseId={course}", "401 403 200 200 200 200 404"],
  ["addDiaryEntry", "/api/diary", "401 403 403 403 403 422 422"],
  ["diaryEntry", "/api/diary/{diary}", "401 403 200 200 200 200 404"],
  ["correctDiaryEntry", "/api/diary/{diary}", "401 403 403 403 403 422 422"],
  ["diaryEntryHistory", "/api/diary/{diary}/history", "401 403 200 200 200 200 404"],
  ["addDiaryPhoto", "/api/diary/{diary}/photos/vertex", "401 403 403 403 403 415 404"],
  ["diaryPhoto", "/api/diary/{diary}/photos/vertex", "401 403 200 200 200 200 404"],
  ["calendarFeed", "/api/me/calendar-feed", "401 403 403 403 403 200 200"],
  ["makeCalendarFeed", "/api/me/calendar-feed", "401 403 403 403 403 422 422"],
  ["endCalendarFeed", "/api/me/calendar-feed", "401 403 403 403 403 200 200"],
  ["ownCalendar", "/api/me/calendar.ics", "401 403 403 403 403 200 200"],
  ["followCalendar", `/api/calendars/${"a".repeat(43)}.ics`, "404 404 404 404 404 404 404"],
  ["maintenance", "/api/maintenance?courseId={course}", "401 403 200 200 200 200 404"],
  ["addMaintenance", "/api/maintenance", "401 403 422 403 403 403 403"],
  ["maintenanceDecision", "/api/maintenance/{nothing}", "401 403 404 404 404 404 404"],
  ["correctMaintenance", "/api/maintenance/{nothing}", "401 403 422 403 403 403 403"],
  ["maintenanceHistory", "/api/maintenance/{nothing}/history", "401 403 404 404 404 404 404"],
  ["maintenanceView", "/api/courses/{course}/maintenance", "401 403 200 200 200 200 404"],
  ["review", "/api/courses/{course}/review", "401 403 200 200 200 403 403"],
  ["storeVerdict", "/api/courses/{course}/verdicts", "401 403 422 403 403 403 403"],
  ["verdict", "/api/verdicts/{nothing}", "401 403 404 404 404 404 404"],
  ["letter", "/api/verdicts/{nothing}/letter", "401 403 404 404 404 404 404"],
  ["ownReview", "/api/me/review", "401 403 200 200 200 200 200"],
  ["clinicResults", "/api/results", "401 403 200 200 200 403 403"],
  ["clinicResultsTable", "/api/results.csv", "401 403 200 200 200 403 403"],
  ["medications", "/api/medications?courseId={course}", "401 403 200 200 200 200 404"],
  ["addMedication", "/api/medications", "401 403 422 403 422 403 403"],
  ["medication", "/api/medications/{medication}", "401 403 200 200 200 200 404"],
  ["correctMedication", "/api/medications/{medication}", "401 403 422 403 422 403 403"],
  ["medicationHistory", "/api/medications/{medication}/history", "401 403 200 200 200 200 404"],
  ["donors", "/api/donors", "401 403 200 200 403 403 403"],
  ["addDonor", "/api/donors", "401 403 422 422 403 403 403"],
  ["donor", "/api/donors/{donor}", "401 403 200 200 403 403 403"],
  ["correctDonor", "/api/donors/{donor}", "401 403 422 422 403 403 403"],
  ["donorHistory", "/api/donors/{donor}/history", "401 403 200 200 403 403 403"],
  ["products", "/api/products?courseId={course}", "401 403 200 200 200 200 404"],
  ["addProduct", "/api/products", "401 403 422 422 403 403 403"],
  ["product", "/api/products/{product}", "401 403 200 200 200 200 404"],
  ["correctProduct", "/api/products/{product}", "401 403 422 422 403 403 403"],
  ["productHistory", "/api/products/{product}/history", "401 403 200 200 200 200 404"],
  ["procedures", "/api/procedures?courseId={course}", "401 403 200 200 200 200 404"],
  ["addProcedure", "/api/procedures", "401 403 422 422 403 403 403"],
  ["procedure", "/api/procedures/{procedure}", "401 403 200 200 200 200 404"],
  ["correctProcedure", "/api/procedures/{procedure}", "401 403 422 422 403 403 403"],
  ["procedureHistory", "/api/procedures/{procedure}/history", "401 403 200 200 200 200 404"],
  ["room", "/api/products/{product}/room", "401 403 200 200 403 403 403"],
  ["addSteps", "/api/products/{product}/steps", "401 403 422 422 403 403 403"],
  ["labels", "/api/products/{product}/labels.pdf?size=tube-50x25", "401 403 200 200 403 403 403"],
  ["openProducts", "/api/open-products", "401 403 200 200 200 403 403"],
  ["productWithCode", "/api/product-codes/{productCode}", "401 403 200 200 403 403 403"],
  ["recall", "/api/recall?lot=ANY", "401 403 200 200 200 403 403"],
  ["staff", "/api/staff", "401 200 403 403 403 403 403"],
  ["invite", "/api/staff", "401 422 403 403 403 403 403"],
  ["changeStaff", "/api/staff/{account}", "401 422 403 403 403 403 403"],
  ["audit", "/api/audit", "401 200 403 403 403 403 403"],
  ["auditVerification", "/api/audit/verification", "401 200 403 403 403 403 403"],
  ["changePassword", "/api/auth/password", "422 422 422 422 422 422 422"],
  ["enrolSecondFactor", "/api/auth/second-factor/enrolment", "422 422 422 422 422 422 422"],
  ["endSecondFactor", "/api/auth/second-factor/enrolment", "422 422 422 422 422 422 422"],
  ["session", "/api/session", "200 200 200 200 200 200 200"],
  ["setUp", "/api/setup", "422 422 422 422 422 422 422"],
  ["signIn", "/api/auth/sign-in", "422 422 422 422 422 422 422"],
  ["secondFactor", "/api/auth/second-factor", "422 422 422 422 422 422 422"],
  ["health", "/api/health", "200 200 200 200 200 200 200"],
  ["openapi", "/api/openapi.json", "200 200 200 200 200 200 200"],
];
const notTried = ["signOut"];

const send = async (who: Who, name: keyof typeof routes, address: string) => {
  const path = address.replaceAll(/\{(\w+)\}/g, (_, id: keyof typeof ids) => ids[id]);
  const method = routes[name].method.toUpperCase();
  const body = method === "GET" ? {} : { body: "{}", headers: { "content-type": "application/json" } };
  const response = await people.get(who)?.fetch(`http://localhost${path}`, { method, ...body });
  if (response === undefined) throw new Error(`nobody is ${who}`);
  await response.arrayBuffer();
  return response.status;
};

describe("each role at each route", () => {
  test.each(table)("%s %s", async (name, address, expected) => {
    const seen: number[] = [];
    for (const who of everybody) seen.push(await send(who, name, address));
    expect(seen.join(" ")).toBe(expected);
  });

  test("no route is left out of the table", () => {
    const tried = [...table.map(([name]) => name as string), ...notTried];
    expect(tried.sort()).toEqual(Object.keys(routes).sort());
  });
});

test("what one may not see and what does not exist are answered alike, byte for byte", async () => {
  const other = people.get("other");
  const missing = "0b0a3a3a-1b1b-4c4c-8d8d-1e1e1e1e1e1e";
  for (const thing of ["patient", "course", "site", "visit", "picture"] as const) {
    const ask = async (id: string) => {
      const response = await other?.fetch(`http://localhost/api/${thing}s/${id}`);
      return `${response?.status} ${await response?.text()}`;
    };
    expect(await ask(ids[thing]), thing).toBe(await ask(missing));
  }
});

test("every refusal is on record with who asked for what, and a hidden thing's patient is never read", async () => {
  const { store } = clinic.services;
  const before = (await store.audit.list({ limit: 1 }))[0]?.sequence ?? 0;
  await send("technician", "correctCourse", "/api/courses/{course}");
  await send("other", "course", "/api/courses/{course}");
  const entries = (await store.audit.list({ limit: 20 })).filter((e) => e.sequence > before);
  const denied = entries.filter((e) => e.action === "denied");
  expect(denied.map((e) => [e.actorName, e.thing, e.thingId])).toEqual([
    ["Test patient", "course", ids.course],
    ["Test technician", "course", ids.course],
  ]);
  expect(entries.filter((e) => e.patientId === ids.patient)).toEqual([]);
});

test("every way of reading and writing a patient's data leaves an entry that names the patient", async () => {
  const { store } = clinic.services;
  const reads = table.filter(
    ([name]) =>
      routes[name].method === "get" &&
      /\{(patient|course|site|visit|picture)\}/.test(table.find(([n]) => n === name)?.[1] ?? ""),
  );
  for (const [name, address] of reads) {
    const before = (await store.audit.list({ limit: 1 }))[0]?.sequence ?? 0;
    await send("clinician", name, address);
    const entries = await store.audit.list({ patientId: ids.patient, limit: 50 });
    const fresh = entries.filter((e) => e.sequence > before && e.actorName === "Test clinician");
    expect(fresh.length, name).toBeGreaterThan(0);
  }
  const verified = await store.audit.verify();
  expect(verified.ok).toBe(true);
});

test("a request from another site's page, or under another host name, is not carried out", async () => {
  const clinician = people.get("clinician");
  const post = (headers: Record<string, string>) =>
    clinician?.fetch("http://localhost/api/patients", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(patientFacts("P-CROSS")),
    });
  expect((await post({ origin: "https://evil.example" }))?.status).toBe(403);
  expect((await post({ "sec-fetch-site": "cross-site" }))?.status).toBe(403);
  expect((await post({ origin: "null" }))?.status).toBe(403);
  const rebound = await clinic.app.request("/api/health", { headers: { host: "evil.example:4300" } });
  expect(rebound.status).toBe(403);
  expect((await post({ origin: "http://localhost", "sec-fetch-site": "same-origin" }))?.status).toBe(201);
});

test("answers carry headers that keep other sites out and let kernels use threads", async () => {
  const { headers } = await clinic.app.request("/api/health", { headers: { host: "localhost" } });
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval'(?<!wasm-unsafe-eval')/);
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  const crossSite = clinic.faults.filter((f) => !String(f).startsWith("POST /api/patients → 403"));
  expect(crossSite).toEqual([]);
});

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it took too long");
}

/** A donor, a product and a procedure, as the procedure room keeps them. */
async function roomEntries(
  store: ClinicUnderTest["services"]["store"],
  actor: { readonly id: string; readonly name: string },
  courseId: string,
) {
  const [donorCode = "", productCode = ""] = [7, 77].map((seed) =>
    makeProductCode(new Uint8Array(12).map((_, i) => seed + i * 3)),
  );
  const on = "2026-10-01";
  const donor = await store.dossier("donor").create(actor, {
    courseId: null,
    on,
    key: donorCode,
    facts: {
      code: donorCode,
      establishment: "outside-US",
      livingDonor: true,
      leukocyteRich: false,
      recoveryDate: on,
      screening: null,
      tests: null,
      lots: [],
      note: "",
    },
  });
  const product = await store
    .dossier("product")
    .create(actor, { courseId, on, key: productCode, facts: productFacts(productCode) });
  const procedure = await store.dossier("procedure").create(actor, {
    courseId,
    on,
    key: null,
    facts: {
      what: "harvest",
      at: `${on}T08:00:00Z`,
      productId: product.id,
      productCode,
      by: actor,
      harvest: null,
      injection: null,
      dose: null,
      injectedMl: null,
    },
  });
  return { donor: donor.id, product: product.id, procedure: procedure.id, productCode };
}
