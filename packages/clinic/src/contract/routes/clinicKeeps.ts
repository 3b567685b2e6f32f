/** Routes of what the clinic keeps for all courses: its lawful routes, its texts and protocols. */
import { protocolFactsSchema } from "../dossier/protocol.ts";
import { routeFactsSchema } from "../dossier/route.ts";
import { keptEntryRoutes } from "./keptEntryRoutes.ts";

const lawful = keptEntryRoutes({ path: "/api/routes", word: "lawful route", facts: routeFactsSchema });
const texts = keptEntryRoutes({
  path: "/api/protocols",
  word: "protocol or text",
  facts: protocolFactsSchema,
});

export const clinicKeepsRoutes = {
  lawfulRoutes: lawful.list,
  addLawfulRoute: lawful.add,
  lawfulRoute: lawful.read,
  correctLawfulRoute: lawful.correct,
  lawfulRouteHistory: lawful.history,
  protocols: texts.list,
  addProtocol: texts.add,
  protocol: texts.read,
  correctProtocol: texts.correct,
  protocolHistory: texts.history,
};
