/** Names of what an event is described by. The English text is the key of its translation. */
import type { ClockView, EventFacts } from "@anagen/clinic/contract";

export const whatNames: Record<EventFacts["what"], string> = {
  "side-effect": "Side effect or adverse event",
  deviation: "Deviation in the making of a product",
};

export const causeNames: Record<EventFacts["cause"], string> = {
  harvest: "Harvest",
  anaesthetic: "Anaesthetic",
  product: "Product",
  injection: "Injection",
  medicine: "Medicine",
  none: "None of these",
  unknown: "Not known",
};

export const relatednessNames: Record<NonNullable<EventFacts["relatednessInvestigator"]>, string> = {
  certain: "Certain",
  probable: "Probable",
  possible: "Possible",
  unlikely: "Unlikely",
  conditional: "Conditional: more data are awaited",
  unassessable: "Cannot be assessed",
};

export const outcomeNames: Record<EventFacts["outcome"], string> = {
  recovering: "Recovering",
  recovered: "Recovered",
  "recovered-with-sequelae": "Recovered, something stays",
  "not-recovered": "Not recovered",
  fatal: "Fatal",
  unknown: "Not known",
};

export const interventionNames: Record<EventFacts["criteria"]["intervention"], string> = {
  none: "None",
  minimal: "Minimal",
  local: "Local",
  "non-invasive": "Non-invasive",
  invasive: "Invasive",
};

export const activityNames: Record<EventFacts["criteria"]["adl"], string> = {
  none: "Not limited",
  instrumental: "Work, shopping or housework limited",
  "self-care": "Washing, dressing or eating limited",
};

export const criteria = {
  death: "Death",
  lifeThreatening: "Danger to life",
  hospitalised: "Stay in hospital, or a longer one",
  disability: "Lasting disability",
  congenital: "Congenital anomaly",
  importantMedical: "Otherwise medically important",
  needsIntervention: "Needed medical or surgical treatment",
  communicableDisease: "Infection that can be passed on",
} as const satisfies Partial<Record<keyof EventFacts["criteria"], string>>;

export const routeNames: Readonly<Record<string, string>> = {
  "us-ind": "US, trial under an IND",
  "us-361": "US, 361 tissue product",
  "eu-trial": "EU, clinical trial",
  "eu-soho": "EU, substances of human origin",
  "au-excluded": "Australia, excluded product",
  other: "Another route",
};

export const clockStates: Record<ClockView["state"], string> = {
  running: "running",
  "last-day": "last day",
  overdue: "overdue",
  reported: "reported in time",
  "reported-late": "reported late",
};
