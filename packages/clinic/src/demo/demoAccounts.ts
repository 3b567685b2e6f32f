/**
 * Who may sign in to the demo clinic. The phrase is public: it exists in demo folders only, where everything is made
 * up. A real clinic has no default account and no default password.
 */
import type { StaffRole } from "../contract/index.ts";
import type { DemoSignIn } from "../http/services.ts";

const password = "made-up-clinic";

export const demoSignIns: readonly DemoSignIn[] = [
  { role: "clinician", email: "clinician@demo.example", password },
  { role: "technician", email: "technician@demo.example", password },
  { role: "coordinator", email: "coordinator@demo.example", password },
  { role: "patient", email: "patient@demo.example", password },
  { role: "patient", email: "day-one@demo.example", password, note: "the day after treatment" },
  { role: "administrator", email: "administrator@demo.example", password },
];

/** Codes of the patients who have an account of their own, with its address. */
export const demoPatientAccounts: Readonly<Record<string, string>> = {
  "DEMO-05": "patient@demo.example",
  "DEMO-02": "day-one@demo.example",
};

export const demoNames: Readonly<Record<StaffRole, string>> = {
  clinician: "Dr Demo Clinician (made up)",
  technician: "Demo Technician (made up)",
  coordinator: "Demo Coordinator (made up)",
  administrator: "Demo Administrator (made up)",
};
