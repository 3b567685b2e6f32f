/** Who stands in the records when no person acts: the measuring engine at work on the queue. */
import type { Actor } from "./port.ts";

export const engineActor: Actor = { id: "anagen-engine", name: "Anagen engine" };
