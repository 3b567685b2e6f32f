/** Items of the list after the procedure in the patient's words; an item of the clinic's own keeps its name. */
import { say } from "../../../words/say.ts";
import { spoken } from "../../../words/spoken.ts";

export const itemWords = spoken({
  wash: "Do not wash your hair",
  exercise: "No sport, no sweat",
  "sauna-pool": "No sauna, hot tub or pool",
  sun: "Keep your scalp out of the sun",
  nsaid: "No aspirin or ibuprofen, unless a doctor told you to take it",
  "styling-products": "No gel, spray or wax",
  "colour-heat": "No dye, no bleach, no hot air",
  "tight-hats": "No tight hats, no tight hair styles",
  rubbing: "Do not rub your scalp",
  alcohol: "No alcohol",
  "minoxidil-restart": "No minoxidil yet",
  "donor-wound": "Care for the small wound as we showed you",
  garment: "Wear the support garment",
});

export function itemInWords(item: string): string {
  return (itemWords as Readonly<Record<string, string>>)[item] ?? say(item);
}
