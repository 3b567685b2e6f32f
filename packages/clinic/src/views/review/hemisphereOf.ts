/** Which half of the globe a clinic lies in, from its time zone: the season of hair goes the other way round in the south. */

/** IANA zones south of the equator (design choice: where most people of the zone live). */
const south =
  /^(Australia\/|Antarctica\/|Pacific\/(Auckland|Chatham|Fiji|Tongatapu|Apia|Noumea|Port_Moresby)|America\/(Argentina\/|Sao_Paulo|Bahia|Fortaleza|Recife|Campo_Grande|Cuiaba|Manaus|Santiago|Punta_Arenas|Montevideo|Asuncion|La_Paz|Lima|Buenos_Aires)|Africa\/(Johannesburg|Maputo|Harare|Lusaka|Luanda|Windhoek|Gaborone|Maseru|Mbabane|Blantyre|Dar_es_Salaam|Nairobi|Kinshasa|Lubumbashi)|Asia\/(Jakarta|Makassar|Jayapura|Dili)|Indian\/(Mauritius|Reunion|Antananarivo))/;

export function hemisphereOf(timeZone: string): "north" | "south" {
  return south.test(timeZone) ? "south" : "north";
}
