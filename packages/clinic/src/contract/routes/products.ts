/** Routes of donors, products, the procedure room, labels, procedures and recalls. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { donorFactsSchema } from "../dossier/donor.ts";
import { procedureFactsSchema } from "../dossier/procedure.ts";
import { productFactsSchema } from "../dossier/product.ts";
import { productRowSchema, recallViewSchema, roomViewSchema, sentStepSchema } from "../dossier/roomView.ts";
import { labelSizes } from "../labelSizes.ts";
import { entryRoutes } from "./entryRoutes.ts";
import { keptEntryRoutes } from "./keptEntryRoutes.ts";
import { body, guarded, idParameter, invalid, json, lookUp, taken, unreadable } from "./shared.ts";

const donors = keptEntryRoutes({ path: "/api/donors", word: "donor", facts: donorFactsSchema });
const products = entryRoutes({ path: "/api/products", word: "product", facts: productFactsSchema });
const procedures = entryRoutes({ path: "/api/procedures", word: "procedure", facts: procedureFactsSchema });
const tags = ["procedure room"];

export const productRoutes = {
  donors: donors.list,
  addDonor: donors.add,
  donor: donors.read,
  correctDonor: donors.correct,
  donorHistory: donors.history,
  products: products.list,
  addProduct: products.add,
  product: products.read,
  correctProduct: products.correct,
  productHistory: products.history,
  procedures: procedures.list,
  addProcedure: procedures.add,
  procedure: procedures.read,
  correctProcedure: procedures.correct,
  procedureHistory: procedures.history,
  room: createRoute({
    method: "get",
    path: "/api/products/{id}/room",
    tags,
    summary: "The procedure room of a product: every step, whose it is, what stands outside the room",
    request: { params: idParameter },
    responses: { 200: json(roomViewSchema, "The room"), ...lookUp },
  }),
  addSteps: createRoute({
    method: "post",
    path: "/api/products/{id}/steps",
    tags,
    summary:
      "Steps of the procedure room in their order; a step that is known by its id is not written twice",
    description:
      "Every step is kept, also one that the rules refuse: `product.facts.steps` folded by care's `foldRoom` says which were taken.",
    request: {
      params: idParameter,
      body: body(z.strictObject({ steps: z.array(sentStepSchema).min(1).max(100) })),
    },
    responses: { 200: json(roomViewSchema, "The room afterwards"), ...taken, ...unreadable, ...lookUp },
  }),
  labels: createRoute({
    method: "get",
    path: "/api/products/{id}/labels.pdf",
    tags,
    summary: "Labels of a product in one printed size, as a PDF with one label a page",
    request: {
      params: idParameter,
      query: z.object({
        size: z.enum(labelSizes.map((size) => size.id)),
        copies: z.coerce.number().int().min(1).max(50).default(1),
      }),
    },
    responses: {
      200: { description: "The labels", content: { "application/pdf": { schema: z.string() } } },
      ...lookUp,
    },
  }),
  openProducts: createRoute({
    method: "get",
    path: "/api/open-products",
    tags,
    summary: "Products that are not finished, and those of the last days",
    responses: { 200: json(z.array(productRowSchema), "Products, the newest day first"), ...guarded },
  }),
  productWithCode: createRoute({
    method: "get",
    path: "/api/product-codes/{code}",
    tags,
    summary: "The product that bears a scanned code",
    request: { params: z.object({ code: z.string().min(1).max(100) }) },
    responses: { 200: json(productRowSchema, "The product"), ...lookUp },
  }),
  recall: createRoute({
    method: "get",
    path: "/api/recall",
    tags,
    summary: "Everything that a lot went into: what to stop, whom to call",
    request: { query: z.object({ lot: z.string().trim().min(1).max(100) }) },
    responses: { 200: json(recallViewSchema, "What the lot touched"), ...guarded, ...invalid },
  }),
};
