/** The demo clinic's consent forms, terms, prices and lawful routes. Made up; no text to copy for a real clinic. */
import { addDays, type CalendarDate } from "@anagen/care";
import type { ClinicRouteFacts, ProtocolFacts } from "../contract/index.ts";

const source = "Made up for the demo";

/** By key. */
export const demoTexts: Readonly<Record<string, ProtocolFacts>> = {
  "consent:en": {
    topic: "consent",
    title: "Consent to micrografts of your own cells (made up)",
    language: "en",
    treatments: ["cells-autologous"],
    source,
    values: {
      treatment: "I agree to the treatment described above.",
      "photos-clinical": "Pictures of my scalp may be taken and kept for my care.",
      "photos-publication":
        "Pictures in which I cannot be recognised may be shown in talks and publications.",
      registry: "My results may go to a registry without my name.",
      research: "My data may be used for research without my name.",
      "future-contact": "The clinic may contact me later about my results.",
      "cooling-off-days": 7,
      "pending-culture": true,
    },
    text: [
      "The most important things first. This treatment is not proven for hair loss. It may do nothing. It may fade after some months. You do not have to have it.",
      "What is done. Three pieces of skin of 2.5 mm are taken behind the ear under local anaesthetic. They are cut up by a machine and injected into the scalp on the same day. You stay about three hours.",
      "Before all tests are back. A culture that looks for germs takes seven days. Your cells are injected before it is read. If it grows, we call you at once and treat you.",
      "What is experimental about it. No cell product is approved for hair. The clinic's lawful route stands on the page of your decision.",
      "What may go well. Some trials saw more or thicker hairs. Most gains were smaller than an expert eye can see.",
      "What may go wrong. Pain, redness, swelling, bleeding, infection, more shedding for a while. Rare harms are not known: too few people have been followed.",
      "What else you can do. Doing nothing, minoxidil, finasteride or dutasteride, low-level light, platelet-rich plasma, hair transplant, a trial. We have talked about all of them.",
      "Money. We do not promise a result and do not return the price when it does not work.",
      "If you are harmed we treat you. Call the clinic at any hour.",
      "You are free. You can say no, and you can stop at any time without a reason. Your care goes on.",
    ].join("\n\n"),
  },
  "consent:es": {
    topic: "consent",
    title: "Consentimiento para microinjertos de sus propias células (inventado)",
    language: "es",
    treatments: ["cells-autologous"],
    source,
    values: {
      treatment: "Acepto el tratamiento descrito arriba.",
      "photos-clinical": "Se pueden tomar y guardar imágenes de mi cuero cabelludo para mi atención.",
      "photos-publication":
        "Se pueden mostrar en charlas y publicaciones imágenes en las que no se me reconozca.",
      registry: "Mis resultados pueden ir a un registro sin mi nombre.",
      research: "Mis datos pueden usarse para investigar sin mi nombre.",
      "future-contact": "La clínica puede contactar conmigo más adelante sobre mis resultados.",
      "cooling-off-days": 7,
      "pending-culture": true,
    },
    text: [
      "Lo más importante primero. Este tratamiento no está probado para la caída del cabello. Puede que no haga nada. El efecto puede perderse al cabo de unos meses. Usted no tiene que hacérselo.",
      "Qué se hace. Se toman tres trozos de piel de 2,5 mm detrás de la oreja con anestesia local. Una máquina los corta y se inyectan en el cuero cabelludo el mismo día. Usted se queda unas tres horas.",
      "Antes de tener todas las pruebas. Un cultivo que busca gérmenes tarda siete días. Sus células se inyectan antes de leerlo. Si crece algo, le llamamos enseguida y le tratamos.",
      "Qué tiene de experimental. Ningún producto de células está aprobado para el cabello. La vía legal de la clínica está en la página de su decisión.",
      "Qué puede ir bien. Algunos ensayos vieron más pelos o pelos más gruesos. La mayoría de las ganancias eran menores de lo que ve un ojo experto.",
      "Qué puede ir mal. Dolor, enrojecimiento, hinchazón, sangrado, infección, más caída durante un tiempo. Los daños raros no se conocen: se ha seguido a muy pocas personas.",
      "Qué más puede hacer. No hacer nada, minoxidil, finasterida o dutasterida, luz de baja intensidad, plasma rico en plaquetas, trasplante de cabello, un ensayo. Hemos hablado de todo ello.",
      "Dinero. No prometemos un resultado y no devolvemos el precio si no funciona.",
      "Si sufre un daño, le tratamos. Llame a la clínica a cualquier hora.",
      "Usted es libre. Puede decir que no y puede dejarlo en cualquier momento sin dar motivos. Su atención sigue.",
    ].join("\n\n"),
  },
  "terms:en": {
    topic: "terms",
    title: "No guarantee, and your money (made up)",
    language: "en",
    treatments: [],
    source,
    values: {},
    text: "We do not promise a result. Nobody can.\n\nYou pay for the treatment and all visits up to month 12. If it does not work, the price is not returned.\n\nIf you change your mind before the day of treatment, you get everything back.",
  },
  "terms:es": {
    topic: "terms",
    title: "Sin garantía, y su dinero (inventado)",
    language: "es",
    treatments: [],
    source,
    values: {},
    text: "No prometemos un resultado. Nadie puede.\n\nUsted paga el tratamiento y todas las visitas hasta el mes 12. Si no funciona, el precio no se devuelve.\n\nSi cambia de opinión antes del día del tratamiento, se le devuelve todo.",
  },
  "costs:en": {
    topic: "costs",
    title: "Prices (made up)",
    language: "en",
    treatments: [],
    source,
    text: "",
    values: {
      nothing: "0 $",
      minoxidil: "about 120 $ a year",
      "finasteride-or-dutasteride": "about 150 $ a year",
      "low-level-light": "600 $ once",
      prp: "1 800 $ for three sessions",
      trial: "0 $",
      cells: "4 200 $, visits up to month 12 included",
    },
  },
};

const none: Omit<ClinicRouteFacts, "productClass" | "claimedRoute"> = {
  jurisdiction: "US",
  evidenceDocument: null,
  reviewer: null,
  reviewDate: null,
  nextReviewDate: null,
  conditions361: null,
  htaLicence: null,
  cqcRegistered: null,
  jpClass: null,
  planSubmittedOn: null,
  committeeOpinion: null,
  ownPractitioner: null,
  madeInHospital: null,
  advertisedToConsumers: null,
  note: "Made up for the demo; what a real clinic may do is for its own lawyers.",
};

/** One route that nothing contradicts on record, and one that contradicts itself, to see how that looks. */
export function demoRoutes(on: CalendarDate): ClinicRouteFacts[] {
  const reviewed = {
    evidenceDocument: "Regulatory file 12 (made up)",
    reviewer: "R. Reviewer (made up)",
    reviewDate: on,
    nextReviewDate: addDays(on, 3 * 365),
  };
  return [
    {
      ...none,
      ...reviewed,
      productClass: "mechanical-micrograft",
      claimedRoute: "us-361",
      conditions361: {
        minimalManipulation: true,
        homologousUse: true,
        noCombination: true,
        noSystemicEffectOrAutologous: true,
      },
    },
    { ...none, ...reviewed, productClass: "enzymatic-svf", claimedRoute: "us-ssp" },
  ];
}
