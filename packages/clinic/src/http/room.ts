/** Handlers of the procedure room: what it shows, its steps, labels, the list of products, recalls. */
import { readScanText } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { labelSizes, type ProductRow, routes } from "../contract/index.ts";
import { labelOf } from "../labels/labelOf.ts";
import { printLabels } from "../labels/printLabels.ts";
import { addSteps } from "../room/addSteps.ts";
import { allProducts, productRows } from "../room/productRows.ts";
import { readRecall } from "../room/readRecall.ts";
import { findRoom, readRoom } from "../room/readRoom.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountGuarded } from "./mount.ts";
import { notFound, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

/** Days for which a finished product stays in the list. */
const daysShown = 14;

export function mountRoom(app: OpenAPIHono, services: Services): void {
  const work = { action: "correct", thing: "product" } as const;
  const look = { action: "read", thing: "day" } as const;
  mountGuarded(app, services, routes.room, work, async ({ param, who }) => {
    const things = await findRoom(services, who, param.id);
    return things === null ? notFound("product") : { value: await readRoom(services, who, things) };
  });
  mountGuarded(app, services, routes.addSteps, work, async ({ param, json, who }) => {
    const added = await addSteps(services, who, param.id, json.steps);
    if (added.kind === "not-found") return notFound("product");
    if (added.kind === "busy")
      return refuse(409, "room.busy", "Others are writing to this product at the same time. Send it again.");
    if (added.kind === "full")
      return refuse(
        409,
        "room.full",
        "This product has 600 steps; no procedure needs more. Begin another product.",
      );
    return { value: await readRoom(services, who, added.things, added.gate) };
  });
  mountGuarded(app, services, routes.labels, work, async ({ param, query, who }) => {
    const things = await findRoom(services, who, param.id);
    if (things === null) return notFound("product");
    const room = await readRoom(services, who, things);
    const size = labelSizes.find((one) => one.id === query.size) ?? labelSizes[0];
    const pdf = await printLabels(labelOf(room), size, query.copies);
    return new Response(pdf, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${room.product.facts.code}-${size.id}.pdf"`,
        "cache-control": "no-store",
      },
    });
  });
  mountGuarded(app, services, routes.openProducts, look, async ({ who }) => {
    const today = await clinicDay(services);
    const from = new Date(Date.parse(`${today}T00:00:00Z`) - daysShown * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const rows = await productRows(services, who, await allProducts(services, who));
    return { value: rows.filter((row) => isOpen(row) || row.on >= from).reverse() };
  });
  mountGuarded(app, services, routes.productWithCode, work, async ({ param, who }) => {
    const product = await services.store.dossier("product").withKey(who, readScanText(param.code).code);
    if (product === null) return notFound("product");
    const folded = (await allProducts(services, who)).filter((one) => one.product.id === product.id);
    const [row] = await productRows(services, who, folded);
    return row === undefined ? notFound("product") : { value: row };
  });
  mountGuarded(app, services, routes.recall, look, async ({ query, who }) => ({
    value: await readRecall(services, who, query.lot),
  }));
}

function isOpen({ stage, cultureDue }: ProductRow): boolean {
  return (stage !== "injected" && stage !== "discarded") || cultureDue !== null;
}
