/** Pieces that the route definitions share: answers, failures, corrections. */
import { z } from "zod";
import { idSchema, problemSchema } from "../things.ts";

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

export const signedOut = { 401: problem("Nobody is signed in, or the sign-in has ended.") };
export const notAllowed = { 403: problem("The signed-in person may not do this.") };
export const notFound = {
  404: problem("There is no such thing, or the signed-in person may not know that there is."),
};
export const invalid = {
  422: problem("Something in the request breaks a rule; `fields` names each place."),
};
export const taken = { 409: problem("It stands against what is already there.") };
/** Failures of any address that takes a body. */
export const unreadable = {
  400: problem("The body is not whole, or not what its content type says."),
  413: problem("The body is larger than this address takes."),
  415: problem("The bytes are of a kind that this address does not take."),
};
export const tooMany = { 429: problem("Too many tries; wait and try again.") };

/** Failures of any address that needs a signed-in person. */
export const guarded = { ...signedOut, ...notAllowed };

/** Failures of an address that looks one thing up, and of one that also takes a body. */
export const lookUp = { ...guarded, ...notFound, ...invalid };
export const change = { ...lookUp, ...unreadable };

export const idParameter = z.object({ id: idSchema });

/** A correction: made from the version that the person saw, with a reason. */
export const correctionOf = <Facts extends z.ZodType>(facts: Facts) =>
  z.strictObject({
    fromVersion: z.number().int().positive(),
    reason: z.string().trim().min(3, "Say why this is corrected, in at least 3 characters.").max(500),
    facts,
  });

/** 409 of a correction: somebody else was faster; nothing was written and the newest version comes along. */
export const conflictOver = <Record extends z.ZodType>(record: Record) => ({
  409: {
    description: "Somebody corrected it in the meantime; `newest` is what stands now, nothing was written.",
    content: { "application/problem+json": { schema: problemSchema.extend({ newest: record }) } },
  },
});

export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});
