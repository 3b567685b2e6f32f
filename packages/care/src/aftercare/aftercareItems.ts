/** What a patient leaves alone after the procedure, with the range of what sources say. */

export interface AftercareItem {
  readonly id: string;
  readonly title: string;
  /** Shortest and longest duration in hours that a source gives; null where none is read or no range is drawn. */
  readonly hours: readonly [number, number] | null;
  /** What the sources say, in words. */
  readonly seen: string;
  readonly source: string;
}

const atlanta = "https://atlantaprphairgrowth.com/pre-and-post-hair-instructions/";
const seattle = "https://www.prpinseattle.com/2021/05/10/what-you-should-avoid-after-prp-hair-restoration/";
const raleigh = "https://prpinraleigh.com/what-to-avoid-after-prp-hair-treatment/";
const studio = "https://vzbeautystudio.com/services/prp-hair";
const own = "None found: the clinic's own procedure";

// biome-ignore format: one item a line reads as a table
export const aftercareItems = {
  id: "aftercare-items",
  version: "1",
  date: "2026-11-22",
  source: "Pages of clinics on platelet-rich plasma; no trial and no page on cell products was found",
  items: [
    { id: "wash", title: "Washing", hours: [0, 72], seen: "several hours to 72 h", source: `${atlanta} ; ${seattle}` },
    { id: "exercise", title: "Exercise and sweat", hours: [24, 72], seen: "1 to 3 days", source: `${raleigh} ; ${studio} ; ${atlanta}` },
    { id: "sauna-pool", title: "Sauna, hot tub, pool", hours: [48, 72], seen: "2 to 3 days", source: `${raleigh} ; ${atlanta}` },
    { id: "sun", title: "Sun", hours: null, seen: "first few days; at least 1 week", source: `${studio} ; https://necolebitchie.com/what-to-avoid-after-prp-hair-treatment` },
    { id: "nsaid", title: "Pain relievers of the NSAID kind and aspirin (never one that was prescribed against clotting)", hours: [72, 168], seen: "at least 3 days, better 7", source: raleigh },
    { id: "styling-products", title: "Styling products", hours: [168, 168], seen: "1 week", source: `${seattle} ; ${studio}` },
    { id: "colour-heat", title: "Colour, bleach, heat", hours: [336, 336], seen: "2 weeks", source: `${seattle} ; ${studio}` },
    { id: "tight-hats", title: "Tight hats and hairstyles", hours: null, seen: "a few days", source: `${seattle} ; ${studio}` },
    { id: "rubbing", title: "Rubbing", hours: [8, 8], seen: "none for 8 h", source: "https://prpinseattle.com/?p=4746" },
    { id: "alcohol", title: "Alcohol", hours: [48, 48], seen: "none for 48 h", source: "https://prpinseattle.com/?p=4746" },
    { id: "minoxidil-restart", title: "Minoxidil again", hours: null, seen: "none found", source: own },
    { id: "donor-wound", title: "Care of the punch wound", hours: null, seen: "none found", source: own },
    { id: "garment", title: "Compression garment", hours: null, seen: "none found", source: own },
  ],
} as const satisfies { readonly items: readonly AftercareItem[]; readonly [key: string]: unknown };
