/** Every verb of the command line, one line each: its name, what it does in a few words, and the file that has it. */
import type { Command } from "commander";

export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Loads the verb's file and hands back its `register` function. */
  load(): Promise<(program: Command) => void>;
}

// biome-ignore format: one line a verb reads as a table
export const verbs: readonly Verb[] = [
  { name: "measure", summary: "measure hairs on pictures of scalp", load: async () => (await import("./measure.ts")).registerMeasure },
  { name: "compare", summary: "compare pictures of one spot, hair by hair", load: async () => (await import("./compare.ts")).registerCompare },
  { name: "render", summary: "draw pictures of scalp in which every hair is known", load: async () => (await import("./render.ts")).registerRender },
  { name: "devices", summary: "list the device profiles that give a scale", load: async () => (await import("./devices.ts")).registerDevices },
  { name: "clinic", summary: "look after a clinic's data: check its audit log", load: async () => (await import("./clinic.ts")).registerClinic },
  { name: "care", summary: "run cases through the rules of the treatment course", load: async () => (await import("./care.ts")).registerCare },
  { name: "schema", summary: "print the JSON schema of a result", load: async () => (await import("./schema.ts")).registerSchema },
  { name: "pool", summary: "pool studies into one effect", load: async () => (await import("./pool.ts")).registerPool },
  { name: "network", summary: "compare treatments through each other", load: async () => (await import("./network.ts")).registerNetwork },
  { name: "audit", summary: "check printed numbers against each other", load: async () => (await import("./audit.ts")).registerAudit },
  { name: "claims", summary: "what people are told, and what the evidence says", load: async () => (await import("./claims.ts")).registerClaims },
  { name: "simulate", summary: "a follicle population in time", load: async () => (await import("./simulate.ts")).registerSimulate },
  { name: "forecast", summary: "where one patient's hair may go", load: async () => (await import("./forecast.ts")).registerForecast },
  { name: "review", summary: "is it working? one answer with its reasons", load: async () => (await import("./review.ts")).registerReview },
  { name: "power", summary: "how many people a trial needs", load: async () => (await import("./power.ts")).registerPower },
];
