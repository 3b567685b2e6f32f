/**
 * Drafts to begin a clinic's texts from: the elements of 45 CFR 46.116 and the questions of the ISSCR patient handbook, in
 * plain words. A draft and no legal text: the clinic's own lawyer and ethics committee settle it.
 */
import type { TextValues } from "./textForm.ts";

type Draft = Pick<TextValues, "title" | "text" | "values" | "source">;

const source =
  "Begun from Anagen's draft after 45 CFR 46.116 and the ISSCR patient handbook (http://www.closerlookatstemcells.org/What_to_Ask.html); to be settled by the clinic";

export const templates: Readonly<Record<string, Draft>> = {
  "consent:en": {
    title: "Consent to treatment",
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
      "valid-months": 6,
      "pending-culture": false,
    },
    text: `The most important things first. This treatment is not proven for hair loss. It may do nothing. It may fade after some months. You do not have to have it.

What is done. [Which cells or which product, from whom. How it is taken, prepared and injected. How often. How long it takes.]

What is experimental about it. [Approval status where the clinic is, and the clinic's lawful route.]

What may go well. [Size of the effect in the studies, how sure it is, how long it lasted.]

What may go wrong. Pain, redness, swelling, bleeding, infection, more shedding for a while. [Rare and serious harms, what is not known.]

What else you can do. Doing nothing, minoxidil, finasteride or dutasteride, low-level light, platelet-rich plasma, hair transplant, taking part in a trial. We have talked about all of them.

Money. [Price, what it includes.] We do not promise a result. [Refund terms.]

Your data and samples. [Who sees them, how long they are kept, what happens to cells that are left.]

If you are harmed. [Who treats you, who pays, whom to call at any hour.]

You are free. You can say no. You can stop at any time without a reason, and your care goes on. A treatment now may keep you out of a trial later.

Questions. [Name and telephone number.]`,
  },
  "consent:es": {
    title: "Consentimiento para el tratamiento",
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
      "valid-months": 6,
      "pending-culture": false,
    },
    text: `Lo más importante primero. Este tratamiento no está probado para la caída del cabello. Puede que no haga nada. El efecto puede perderse al cabo de unos meses. Usted no tiene que hacérselo.

Qué se hace. [Qué células o qué producto, de quién. Cómo se toma, se prepara y se inyecta. Cuántas veces. Cuánto dura.]

Qué tiene de experimental. [Situación legal donde está la clínica y la vía legal de la clínica.]

Qué puede ir bien. [Tamaño del efecto en los estudios, con qué seguridad, cuánto duró.]

Qué puede ir mal. Dolor, enrojecimiento, hinchazón, sangrado, infección, más caída durante un tiempo. [Daños raros y graves, lo que no se sabe.]

Qué más puede hacer. No hacer nada, minoxidil, finasterida o dutasterida, luz de baja intensidad, plasma rico en plaquetas, trasplante de cabello, participar en un ensayo. Hemos hablado de todo ello.

Dinero. [Precio y qué incluye.] No prometemos un resultado. [Condiciones de devolución.]

Sus datos y muestras. [Quién los ve, cuánto tiempo se guardan, qué pasa con las células que sobran.]

Si sufre un daño. [Quién le atiende, quién paga, a quién llamar a cualquier hora.]

Usted es libre. Puede decir que no. Puede dejarlo en cualquier momento sin dar motivos, y su atención sigue. Un tratamiento ahora puede dejarle fuera de un ensayo más adelante.

Preguntas. [Nombre y teléfono.]`,
  },
  "terms:en": {
    title: "No guarantee, and your money",
    source,
    values: {},
    text: `We do not promise a result. Nobody can.

What you pay: [price, what it includes, what costs extra].

If it does not work: [whether money is returned, how much, until when].

If you change your mind before the treatment: [until when you get your money back].`,
  },
  "terms:es": {
    title: "Sin garantía, y su dinero",
    source,
    values: {},
    text: `No prometemos un resultado. Nadie puede.

Lo que paga: [precio, qué incluye, qué se paga aparte].

Si no funciona: [si se devuelve dinero, cuánto, hasta cuándo].

Si cambia de opinión antes del tratamiento: [hasta cuándo se le devuelve el dinero].`,
  },
};
