import { answerOf, type ReviewView } from "@anagen/clinic/contract";
import { encodePicture } from "@anagen/clinic/pictures";
import { type Edit, renderScalp } from "@anagen/trichometry";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { uploadForm } from "./samplePicture.ts";

let clinic: ClinicUnderTest;
let clinician: Person;
let own: Person;
let courseId: string;
const pictureIds: string[] = [];

const made = async <T>(
  call: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>,
): Promise<T> => {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const review = (query = {}): Promise<ReviewView> =>
  made(answerOf(clinician.client.api.courses[":id"].review.$get({ param: { id: courseId }, query })));

/** One picture file at three visits: nothing has changed, whatever the calendar says. */
beforeAll(async () => {
  clinic = await clinicUnderTest();
  clinic.setNow("2026-11-23T10:00:00Z");
  const { store } = clinic.services;
  await store.createClinic({ name: "Test clinic", demo: false, timeZone: "UTC" });
  clinician = await clinic.person("clinician");
  const actor = { id: clinician.id, name: "Test clinician" };
  const patient = await store.patients.create(actor, patientFacts("P-REVIEW"));
  own = await clinic.person("patient", patient.id);
  const facts = {
    patientId: patient.id,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment: "cells-autologous" as const,
    treatedOn: "2026-05-12",
    closedOn: null,
  };
  courseId = (await store.courses.create(actor, facts)).id;
  const unseen = await store.patients.create(actor, patientFacts("P-GONE"));
  await store.courses.create(actor, { ...facts, patientId: unseen.id });
  const site = { patientId: patient.id, label: "Vertex 1", region: "vertex" as const, howToFind: "" };
  const siteId = (await store.sites.create(actor, site)).id;
  const { raster } = renderScalp({ seed: 88, widthPx: 640, heightPx: 512 });
  const bytes = await encodePicture(raster, "jpeg");
  const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };
  for (const [label, heldOn] of [
    ["D0a", "2026-05-01"],
    ["D0b", "2026-05-10"],
    ["M6", "2026-11-16"],
  ] as const) {
    const visit = await store.visits.create(actor, { courseId, label, plannedFor: null, heldOn, note: "" });
    const form = uploadForm(bytes, { siteId, deviceId: null, calibration });
    const stored = await clinician.fetch(`http://localhost/api/visits/${visit.id}/pictures`, form);
    pictureIds.push(((await stored.json()) as { picture: { id: string } }).picture.id);
  }
  for (const id of pictureIds)
    while ((await store.measurements.newest(actor, id)) === null)
      await new Promise((r) => setTimeout(r, 100));
});
afterAll(() => clinic.close());

describe("the review of a course", () => {
  test("identical pictures are no gain, and what was not asked is said", async () => {
    const view = await review();
    expect(view.verdict.comparators.ownBaseline?.finding).toBe("no-detectable-change");
    expect(["holding", "cannot-tell"]).toContain(view.verdict.verdict);
    expect(view.verdict.curve.points.map((p) => p.label)).toEqual(["D0a", "D0b", "M6"]);
    expect(view.standing).toBe("not-stored");
    const codes = view.verdict.reasons.map((r) => r.code);
    expect(codes).toContain("suspect.medicines-not-asked");
    const asked = await review({
      coMedicationAsked: "true",
      fieldChoice: "by-landmark",
      patientImproved: "false",
    });
    expect(asked.verdict.reasons.map((r) => r.code)).not.toContain("suspect.medicines-not-asked");
    expect(asked.verdict.flags.patient).toBe(false);
    expect(asked.answers).toEqual({
      coMedicationAsked: true,
      fieldChoice: "by-landmark",
      patientImproved: false,
    });
  });

  test("minoxidil in the dossier, begun after baseline, becomes a reason and doubt", async () => {
    const before = await review();
    const facts = {
      class: "minoxidil-topical" as const,
      name: "Minoxidil 5 %",
      dose: "",
      startedOn: "2026-06-01",
      endedOn: null,
    };
    await made(
      answerOf(
        clinician.client.api.medications.$post({ json: { courseId, on: "2026-06-01", key: null, facts } }),
      ),
    );
    const after = await review();
    expect(after.verdict.reasons.map((r) => r.code)).toContain("confounder.minoxidil-started");
    expect(after.verdict.effect.density?.sd).toBeGreaterThan(before.verdict.effect.density?.sd ?? 0);
  });

  test("a stored answer stays as it was when a measurement is corrected; the new one is worked out beside it", async () => {
    const { inputSha256, answers } = await review();
    const store = (hash: string) =>
      answerOf(
        clinician.client.api.courses[":id"].verdicts.$post({
          param: { id: courseId },
          json: { answers, inputSha256: hash },
        }),
      );
    expect(await store("0".repeat(64))).toMatchObject({ ok: false, problem: { code: "verdict.changed" } });
    const stored = await made(store(inputSha256));
    expect((await review()).standing).toBe("stored");

    const newest = await clinic.services.store.measurements.newest(
      { id: "t", name: "T" },
      pictureIds[2] ?? "",
    );
    const edits: Edit[] = newest!.result.hairs.slice(0, 6).map(({ id }) => ({ kind: "remove", id }));
    await made(
      answerOf(
        clinician.client.api.pictures[":id"].measurement.$put({
          param: { id: pictureIds[2] ?? "" },
          json: {
            fromVersion: newest!.version,
            reason: "loose hairs",
            facts: { baseVersion: newest!.version, edits },
          },
        }),
      ),
    );
    const changed = await review();
    expect(changed.standing).toBe("changed");
    expect(changed.verdict.effect.density?.value).toBeLessThan(
      stored.facts.verdict.effect.density?.value ?? 0,
    );
    const kept = await made(
      answerOf(clinician.client.api.verdicts[":id"].$get({ param: { id: stored.id } })),
    );
    expect(kept.facts.verdict).toEqual(stored.facts.verdict);
    clinic.setNow("2026-11-23T11:00:00Z");
    const second = await made(store(changed.inputSha256));
    expect(second.facts.previousId).toBe(stored.id);
    expect((await review()).stored.map((row) => row.id)).toEqual([second.id, stored.id]);
  });

  test("letters come as a tagged PDF, the same bytes twice, and as a page; the patient gets their own and no other", async () => {
    const [newest] = (await review()).stored;
    const letter = (who: Pick<Person, "fetch">, form: string) =>
      who.fetch(`http://localhost/api/verdicts/${newest?.id}/letter?form=${form}&reader=patient`);
    const start = performance.now();
    const first = Buffer.from(await (await letter(clinician, "pdf")).arrayBuffer());
    expect(performance.now() - start).toBeLessThan(4000);
    expect(first.toString("latin1")).toContain("/StructTreeRoot");
    expect(first.equals(Buffer.from(await (await letter(own, "pdf")).arrayBuffer()))).toBe(true);
    expect(await (await letter(own, "html")).text()).toContain("<h1>Is it working? Your answer</h1>");
    const other = await clinic.person(
      "patient",
      (await clinic.services.store.patients.list({ id: "t", name: "T" }, "P-GONE"))[0]!.id,
    );
    expect((await letter(other, "pdf")).status).toBe(404);
  });

  test("a course with 12 visits is reviewed with less than a second of work", async () => {
    const { store } = clinic.services;
    const actor = { id: "t", name: "T" };
    const picture = (await store.pictures.find(actor, pictureIds[0] ?? ""))!;
    const measurement = (await store.measurements.newest(actor, picture.id))!;
    for (let k = 1; k <= 9; k++) {
      const heldOn = `2026-${String(5 + Math.ceil(k / 2)).padStart(2, "0")}-${k % 2 === 1 ? "05" : "20"}`;
      const visit = await store.visits.create(actor, {
        courseId,
        label: `X${k}`,
        plannedFor: null,
        heldOn,
        note: "",
      });
      const facts = {
        visitId: visit.id,
        siteId: picture.siteId,
        deviceId: null,
        calibration: picture.calibration,
      };
      const made = await store.pictures.create(actor, facts, picture);
      await store.measurements.add(actor, made.picture.id, 1, measurement.result);
      await store.pictures.setState(made.picture.id, "measured", null);
    }
    // Work and not the clock: other programs on the machine do not count.
    const before = process.cpuUsage();
    const { verdict } = await review();
    const { user, system } = process.cpuUsage(before);
    expect(verdict.curve.points).toHaveLength(12);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  test("patients see the stored answer in plain words, not one that nobody has looked at", async () => {
    const { stored } = await made(answerOf(own.client.api.me.review.$get()));
    expect(stored?.verdict.headline.patient.length).toBeGreaterThan(10);
    const direct = await own.fetch(`http://localhost/api/courses/${courseId}/review`);
    expect(direct.status).toBe(403);
  });

  test("the clinic's results count everybody who was treated, those never seen again too", async () => {
    const results = await made(answerOf(clinician.client.api.results.$get()));
    expect(results.rows.map((r) => [r.code, r.state]).sort()).toEqual([
      ["P-GONE", "not-seen"],
      ["P-REVIEW", "answered"],
    ]);
    expect(results.groups).toMatchObject([
      { treated: 2, due: 2, answered: 1, lost: 1, better: { count: 0, of: 2 }, shareShown: false },
    ]);
    const table = await (await clinician.fetch("http://localhost/api/results.csv")).text();
    expect(table.trim().split("\r\n")).toHaveLength(3);
    expect(table).not.toContain("Example");
  });

  test("nothing went wrong at the server, and every answer was in the contract", () => {
    expect(clinic.faults).toEqual([]);
  });
});
