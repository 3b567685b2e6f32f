import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { crc32, deflateSync } from "node:zlib";
import { answerOf, largestUploadBytes, type Picture, type Progress } from "@anagen/clinic/contract";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest, type Person, patientFacts } from "./clinicUnderTest.ts";
import { samplePicture, uploadForm } from "./samplePicture.ts";

let clinic: ClinicUnderTest;
let technician: Person;
let visitId: string;
let siteId: string;
let otherSiteId: string;

beforeAll(async () => {
  clinic = await clinicUnderTest();
  const { store } = clinic.services;
  await store.createClinic({ name: "Test", demo: false, timeZone: "UTC" });
  technician = await clinic.person("technician");
  const actor = { id: "test", name: "Test" };
  const patient = await store.patients.create(actor, patientFacts("P-UP"));
  const other = await store.patients.create(actor, patientFacts("P-OTHER"));
  const course = await store.courses.create(actor, {
    patientId: patient.id,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment: "prp",
    treatedOn: "2026-10-01",
    closedOn: null,
  });
  const site = (patientId: string) =>
    store.sites.create(actor, { patientId, label: "Vertex 1", region: "vertex", howToFind: "" });
  siteId = (await site(patient.id)).id;
  otherSiteId = (await site(other.id)).id;
  const facts = { courseId: course.id, label: "M1", plannedFor: null, heldOn: "2026-11-02", note: "" };
  visitId = (await store.visits.create(actor, facts)).id;
});
afterAll(() => clinic.close());

interface Answer {
  readonly status: number;
  readonly picture?: Picture;
  readonly created?: boolean;
  readonly sentence?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly fields?: readonly { path: string; sentence: string }[];
}

async function upload(
  bytes: Uint8Array,
  change: object = {},
  { who = technician, name = "picture.jpg" } = {},
): Promise<Answer> {
  const facts = { siteId, deviceId: null, calibration: null, ...change };
  const response = await who.fetch(
    `http://localhost/api/visits/${visitId}/pictures`,
    uploadForm(bytes, facts, name),
  );
  return { status: response.status, ...((await response.json()) as object) };
}

const pictures = async () =>
  (await clinic.services.store.pictures.ofVisit({ id: "test", name: "Test" }, visitId)).length;

describe("a picture's way in", () => {
  test("it is stored, measured while the page watches, and shown with its overlay", async () => {
    const bytes = await samplePicture("jpeg", 1);
    const stated = { umPerPixel: 5.5, relativeSd: 0.02, source: { kind: "stated" } };
    const answer = await upload(bytes, { calibration: stated });
    expect(answer).toMatchObject({ status: 201, created: true, picture: { format: "jpeg", widthPx: 480 } });
    const id = answer.picture?.id ?? "";
    const steps = await progressOf(id);
    expect(steps.at(-1)?.state).toMatch(/^(measured|refused)$/);
    expect(steps.at(-1)?.done).toBe(1);
    const { api } = technician.client;
    const measured = await answerOf(api.pictures[":id"].measurements.$get({ param: { id } }));
    expect(measured).toMatchObject({
      ok: true,
      value: [{ result: { picture: { sha256: answer.picture?.sha256 }, calibration: stated } }],
    });
    const overlay = await technician.fetch(`http://localhost/api/pictures/${id}/overlay.svg`);
    expect(overlay.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
    expect(await overlay.text()).toMatch(/^<svg/);
    const content = await technician.fetch(`http://localhost/api/pictures/${id}/content`);
    expect(content.headers.get("content-type")).toBe("image/jpeg");
    expect(content.headers.get("cache-control")).toContain("private");
    expect((await content.arrayBuffer()).byteLength).toBe(answer.picture?.byteLength);
    const small = await technician.fetch(`http://localhost/api/pictures/${id}/thumbnail`);
    expect((await small.arrayBuffer()).byteLength).toBeLessThan(answer.picture?.byteLength ?? 0);
    const view = await answerOf(api.visits[":id"].view.$get({ param: { id: visitId } }));
    expect(view.ok && view.value.pictures.find((p) => p.picture.id === id)?.measurement).not.toBeNull();
  });

  test("the same bytes at the same visit and site are said to be there, and are that picture", async () => {
    const bytes = await samplePicture("png", 2);
    const first = await upload(bytes, {}, { name: "picture.png" });
    const count = await pictures();
    const second = await upload(bytes, {}, { name: "again.png" });
    expect(second).toMatchObject({ status: 200, created: false, picture: { id: first.picture?.id } });
    expect(second.sentence).toContain("already");
    expect(await pictures()).toBe(count);
  });

  test("a scale marked afterwards makes a new version, which is measured again", async () => {
    const { api } = technician.client;
    const { picture } = await upload(await samplePicture("jpeg", 3));
    if (picture === undefined) throw new Error("not uploaded");
    await progressOf(picture.id);
    const marked = {
      umPerPixel: 5,
      relativeSd: 0.01,
      source: {
        kind: "marked" as const,
        shape: "scale-bar" as const,
        from: [100, 50],
        to: [300, 50],
        lengthUm: 1000,
      },
    };
    const correct = (fromVersion: number, change: object) =>
      answerOf(
        api.pictures[":id"].$put({
          param: { id: picture.id },
          json: {
            fromVersion,
            reason: "scale marked on the bar",
            facts: { visitId, siteId, deviceId: null, calibration: { ...marked, ...change } as never },
          },
        }),
      );
    expect(await correct(1, { umPerPixel: 6 })).toMatchObject({ problem: { status: 422 } });
    expect(await correct(1, {})).toMatchObject({ ok: true, value: { version: 2, calibration: marked } });
    expect(await correct(1, {})).toMatchObject({ problem: { status: 409, code: "record.conflict" } });
    await progressOf(picture.id);
    const history = await answerOf(api.pictures[":id"].measurements.$get({ param: { id: picture.id } }));
    const scales = history.ok ? history.value.map((m) => m.result.calibration?.umPerPixel ?? null) : [];
    expect(scales).toEqual([null, 5]);
  });

  test("a device's profile gives the scale only to pictures of the device's size", async () => {
    const answer = await upload(await samplePicture("jpeg", 4), { deviceId: "videodermatoscope-70x-1280" });
    expect(answer).toMatchObject({ status: 422, fields: [{ path: "deviceId" }] });
    expect(answer.detail).toContain("480");
    const unknown = await upload(await samplePicture("jpeg", 4), { deviceId: "toy" });
    expect(unknown).toMatchObject({ status: 422, fields: [{ path: "deviceId" }] });
  });
});

describe("bad uploads are refused with a sentence, and nothing is stored", () => {
  const good = () => samplePicture("jpeg", 5);
  const bad: readonly (readonly [string, () => Promise<Uint8Array>, number, string])[] = [
    ["nothing at all", async () => new Uint8Array(), 422, "picture.empty"],
    [
      "a text named .jpg",
      async () => new TextEncoder().encode("this is no picture at all"),
      415,
      "picture.not-a-picture",
    ],
    [
      "a GIF",
      async () => new TextEncoder().encode("GIF89a\x01\x00\x01\x00"),
      415,
      "picture.unsupported-format",
    ],
    ["half a JPEG", async () => (await good()).slice(0, 2000), 422, "picture.truncated"],
    ["a PNG header of 50,000 × 50,000", async () => hugePng(), 422, "picture.too-large"],
  ];
  test.each(bad)("%s", async (_what, make, status, code) => {
    const before = await pictures();
    const answer = await upload(await make());
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.detail).toMatch(/^[A-Z].{20,}\.$/s);
    expect(answer.fields?.[0]?.path).toBe("file");
    expect(await pictures()).toBe(before);
  });

  test.each([
    ["0", { umPerPixel: 0 }],
    ["negative", { umPerPixel: -5 }],
    ["1000 µm per pixel", { umPerPixel: 1000 }],
    ["finer than light", { umPerPixel: 0.01 }],
    ["an uncertainty of 90 %", { relativeSd: 0.9 }],
    ["marks outside the picture", { source: mark([0, 0], [900, 0]) }],
    ["marks on the same spot", { source: mark([10, 10], [10, 10]) }],
    ["marks that give another scale", { source: mark([0, 0], [100, 0]) }],
  ])("wrong scale: %s", async (_what, change) => {
    const before = await pictures();
    const stated = { umPerPixel: 5, relativeSd: 0.01, source: { kind: "stated" } };
    const answer = await upload(await good(), { calibration: { ...stated, ...change } });
    expect(answer.status).toBe(422);
    expect(answer.fields?.[0]?.path).toMatch(/^calibration/);
    expect(await pictures()).toBe(before);
  });

  test("a site of another patient, an unknown field, facts that are no JSON, no file", async () => {
    expect(await upload(await good(), { siteId: otherSiteId })).toMatchObject({
      fields: [{ path: "siteId" }],
    });
    expect(await upload(await good(), { visitId: "x" })).toMatchObject({ fields: [{ path: "visitId" }] });
    const form = new FormData();
    form.set("facts", "{");
    const send = async () => {
      const address = `http://localhost/api/visits/${visitId}/pictures`;
      return (await (await technician.fetch(address, { method: "POST", body: form })).json()) as Answer;
    };
    expect(await send()).toMatchObject({ fields: [{ path: "file" }] });
    form.set("file", new File(["x"], "x.jpg"));
    expect(await send()).toMatchObject({ fields: [{ path: "facts" }] });
  });

  test("more than 60 MB is refused while it arrives", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1 << 20;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const response = await technician.fetch(`http://localhost/api/visits/${visitId}/pictures`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(largestUploadBytes + (4 << 20));
  });

  test("someone without the right: refused before a byte is read, on record, nothing stored", async () => {
    const coordinator = await clinic.person("coordinator");
    const before = await pictures();
    expect(await upload(await good(), {}, { who: coordinator })).toMatchObject({
      status: 403,
      code: "access.denied",
    });
    expect(await pictures()).toBe(before);
    const entries = await clinic.services.store.audit.list({ limit: 10 });
    const own = entries.filter((e) => e.actorId === coordinator.id);
    expect(own[0]).toMatchObject({ action: "denied", thing: "picture", thingId: visitId });
  });

  test("an upload that is cut off midway leaves nothing, and the server goes on", async () => {
    const before = await pictures();
    const server = serve({ fetch: clinic.app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const signIn = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: technician.email, password: "four words in a row" }),
    });
    const cookie = signIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const boundary = "cut";
    const start = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        const head = `POST /api/visits/${visitId}/pictures HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: 500000\r\n\r\n`;
        socket.write(head + start);
        socket.write(randomBytes(100_000), () => setTimeout(() => socket.destroy(), 200));
      });
      socket.on("close", () => resolve());
      socket.on("error", () => {});
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await pictures()).toBe(before);
    const health = await fetch(`http://127.0.0.1:${port}/api/health`);
    expect(health.status).toBe(200);
    await new Promise((resolve) => server.close(resolve));
  });
});

test("nothing unexpected happened, and every answer was one of the contract's", () => {
  expect(clinic.faults).toEqual([]);
});

function mark(from: [number, number], to: [number, number]) {
  return { kind: "marked", shape: "ruler", from, to, lengthUm: 1000 };
}

/** A PNG whose header promises more pixels than any memory holds. */
function hugePng(): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, 50_000);
  new DataView(header.buffer).setUint32(4, 50_000);
  header.set([8, 2], 8);
  const signature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
  const chunks = [pngChunk("IHDR", header), pngChunk("IDAT", deflateSync(new Uint8Array(100)))];
  return Buffer.concat([Uint8Array.from(signature), ...chunks, pngChunk("IEND", new Uint8Array())]);
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Follows the server-sent events of a picture to their end. */
async function progressOf(id: string): Promise<Progress[]> {
  const response = await technician.fetch(`http://localhost/api/pictures/${id}/progress`);
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const text = await response.text();
  return [...text.matchAll(/^event: progress\ndata: (.*)$/gm)].map((m) => JSON.parse(m[1] ?? "") as Progress);
}
