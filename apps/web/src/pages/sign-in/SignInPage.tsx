/** Sign-in in place: after it, the page that was asked for appears. */
import type { SessionView } from "@anagen/clinic/contract";
import { useState } from "react";
import { LanguageSwitch } from "../../parts/LanguageSwitch.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { DemoSignIns } from "./DemoSignIns.tsx";
import { Entrance } from "./Entrance.tsx";
import { PasswordStep } from "./PasswordStep.tsx";
import { texts } from "./texts.ts";

export function SignInPage({ session }: { readonly session: SessionView }) {
  const { clinic, demoSignIns } = session;
  const [step, setStep] = useState<"password" | "code">("password");
  document.title = `${texts.title} · Anagen`;
  return (
    <Entrance>
      <div style={{ maxWidth: 160, marginBottom: 20 }}>
        <LanguageSwitch />
      </div>
      {clinic?.demo && (
        <div style={{ marginBottom: 28 }}>
          <Notice tone="plain">
            <p>{texts.demoNotice}</p>
          </Notice>
        </div>
      )}
      {step === "password" ? (
        <PasswordStep clinicName={clinic?.name ?? null} onSecondFactor={() => setStep("code")} />
      ) : (
        <CodeStep onBack={() => setStep("password")} />
      )}
      {demoSignIns && step === "password" && (
        <DemoSignIns accounts={demoSignIns} onSecondFactor={() => setStep("code")} />
      )}
    </Entrance>
  );
}
