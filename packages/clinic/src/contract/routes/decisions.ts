/** Routes of decisions, consents and the papers that patients keep. */
import { createRoute } from "@hono/zod-openapi";
import { decisionViewSchema, ownPapersSchema, signedPaperSchema } from "../courseViews.ts";
import { consentFactsSchema } from "../dossier/consent.ts";
import { decisionFactsSchema } from "../dossier/decision.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { guarded, idParameter, json, lookUp } from "./shared.ts";

const decisions = entryRoutes({ path: "/api/decisions", word: "decision", facts: decisionFactsSchema });
const consents = entryRoutes({ path: "/api/consents", word: "consent", facts: consentFactsSchema });

export const decisionRoutes = {
  decisions: decisions.list,
  addDecision: decisions.add,
  decision: decisions.read,
  correctDecision: decisions.correct,
  decisionHistory: decisions.history,
  consents: consents.list,
  addConsent: consents.add,
  consent: consents.read,
  correctConsent: consents.correct,
  consentHistory: consents.history,
  decisionView: createRoute({
    method: "get",
    path: "/api/courses/{id}/decision",
    tags: ["dossier"],
    summary:
      "The decision aid, the clinic's texts, what was decided and signed, and what stands against treating",
    request: { params: idParameter },
    responses: { 200: json(decisionViewSchema, "The view"), ...lookUp },
  }),
  signedPaper: createRoute({
    method: "get",
    path: "/api/consents/{id}/paper",
    tags: ["dossier"],
    summary: "A consent with the exact text that was signed, for printing",
    request: { params: idParameter },
    responses: { 200: json(signedPaperSchema, "The paper"), ...lookUp },
  }),
  ownPapers: createRoute({
    method: "get",
    path: "/api/me/papers",
    tags: ["me"],
    summary: "Everything that the signed-in patient has decided, signed and taken back",
    responses: { 200: json(ownPapersSchema, "Papers by course"), ...guarded },
  }),
};
