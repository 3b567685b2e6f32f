/**
 * Who may sign in to the demo clinic. The phrase is public: it exists in demo folders only, where everything is made
 * up. A real clinic has no default account and no default password.
 */
import type { DemoSignIn } from "../http/services.ts";

const password = "made-up-clinic";

export const demoSignIns: readonly DemoSignIn[] = [
  { role: "clinician", email: "clinician@demo.example", password },
  { role: "technician", email: "technician@demo.example", password },
  { role: "coordinator", email: "coordinator@demo.example", password },
  { role: "patient", email: "patient@demo.example", password },
  { role: "administrator", email: "administrator@demo.example", password },
];

/** Code of the patient whose own account the demo's patient is. */
export const demoPatientCode = "DEMO-05";

export const demoNames: Readonly<Record<DemoSignIn["role"], string>> = {
  clinician: "Dr Demo Clinician (made up)",
  technician: "Demo Technician (made up)",
  coordinator: "Demo Coordinator (made up)",
  patient: "Sam Inventado (made up)",
  administrator: "Demo Administrator (made up)",
};
