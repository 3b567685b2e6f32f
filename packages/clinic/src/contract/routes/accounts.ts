/** Routes of session, set-up, sign-in and staff. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import {
  invitationSchema,
  invitedSchema,
  passwordChangeSchema,
  passwordConfirmationSchema,
  secondFactorEnrolmentSchema,
  secondFactorSchema,
  setupSchema,
  signInAnswerSchema,
  signInSchema,
  staffChangedSchema,
  staffChangeSchema,
  staffMemberSchema,
} from "../accounts.ts";
import { sessionViewSchema } from "../views.ts";
import {
  body,
  guarded,
  invalid,
  json,
  notAllowed,
  notFound,
  signedOut,
  taken,
  tooMany,
  unreadable,
} from "./shared.ts";

const tags = ["accounts"];

export const accountRoutes = {
  session: createRoute({
    method: "get",
    path: "/api/session",
    tags,
    summary: "Who is signed in, at which clinic, and whether it must be set up first",
    responses: { 200: json(sessionViewSchema, "The session") },
  }),
  setUp: createRoute({
    method: "post",
    path: "/api/setup",
    tags,
    summary: "Create the clinic and its first administrator; only while there is none",
    request: { body: body(setupSchema) },
    responses: {
      201: json(sessionViewSchema, "The administrator, signed in"),
      ...taken,
      ...invalid,
      ...unreadable,
    },
  }),
  signIn: createRoute({
    method: "post",
    path: "/api/auth/sign-in",
    tags,
    summary: "Sign in with e-mail and password",
    request: { body: body(signInSchema) },
    responses: {
      200: json(signInAnswerSchema, "The password was right"),
      ...signedOut,
      ...invalid,
      ...tooMany,
      ...unreadable,
    },
  }),
  secondFactor: createRoute({
    method: "post",
    path: "/api/auth/second-factor",
    tags,
    summary: "Second step of the sign-in: the authenticator app's digits or a backup code",
    request: { body: body(secondFactorSchema) },
    responses: {
      200: json(signInAnswerSchema, "Signed in"),
      ...signedOut,
      ...invalid,
      ...tooMany,
      ...unreadable,
    },
  }),
  signOut: createRoute({
    method: "post",
    path: "/api/auth/sign-out",
    tags,
    summary: "Sign out",
    responses: { 204: { description: "Signed out" } },
  }),
  changePassword: createRoute({
    method: "post",
    path: "/api/auth/password",
    tags,
    summary: "Change one's own password; needed first after a one-time password",
    request: { body: body(passwordChangeSchema) },
    responses: {
      204: { description: "Changed; other sign-ins of this account have ended" },
      ...signedOut,
      ...notAllowed,
      ...invalid,
      ...tooMany,
      ...unreadable,
    },
  }),
  enrolSecondFactor: createRoute({
    method: "post",
    path: "/api/auth/second-factor/enrolment",
    tags,
    summary: "Begin to use an authenticator app; counts from its first right code on",
    request: { body: body(passwordConfirmationSchema) },
    responses: {
      200: json(secondFactorEnrolmentSchema, "For the authenticator app; shown once"),
      ...guarded,
      ...invalid,
      ...tooMany,
      ...unreadable,
    },
  }),
  endSecondFactor: createRoute({
    method: "delete",
    path: "/api/auth/second-factor/enrolment",
    tags,
    summary: "Stop using the authenticator app",
    request: { body: body(passwordConfirmationSchema) },
    responses: {
      204: { description: "The password alone signs in again" },
      ...guarded,
      ...invalid,
      ...tooMany,
      ...unreadable,
    },
  }),
  staff: createRoute({
    method: "get",
    path: "/api/staff",
    tags,
    summary: "Accounts of staff, and the open accounts of patients without their names",
    responses: {
      200: json(z.array(staffMemberSchema), "Accounts, staff by name, then patients' by address"),
      ...guarded,
    },
  }),
  invite: createRoute({
    method: "post",
    path: "/api/staff",
    tags,
    summary: "Make an account of staff with a password for one sign-in",
    request: { body: body(invitationSchema) },
    responses: {
      201: json(invitedSchema, "The account and its one-time password"),
      ...guarded,
      ...taken,
      ...invalid,
      ...unreadable,
    },
  }),
  changeStaff: createRoute({
    method: "put",
    path: "/api/staff/{id}",
    tags,
    summary:
      "Change roles, close or open an account, make a new one-time password; a patient's can only be closed",
    request: { params: z.object({ id: z.string().min(1).max(100) }), body: body(staffChangeSchema) },
    responses: {
      200: json(staffChangedSchema, "The account as it is now"),
      ...guarded,
      ...notFound,
      ...taken,
      ...invalid,
      ...unreadable,
    },
  }),
};
