/** QR code, key and backup codes; counts from the first right code on. */
import { answerOf } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import QRCode from "qrcode";
import { type FormEvent, useEffect, useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { say } from "../../words/say.ts";
import { texts } from "./texts.ts";

export interface EnrolmentProps {
  readonly enrolment: { readonly totpUri: string; readonly backupCodes: readonly string[] };
  readonly onDone: () => void;
}

export function Enrolment({ enrolment, onDone }: EnrolmentProps) {
  const [code, setCode] = useState("");
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    void QRCode.toDataURL(enrolment.totpUri, { margin: 1, width: 220 }).then(setPicture);
  }, [enrolment.totpUri]);
  const finish = useMutation({
    meta: { signIn: true },
    mutationFn: () => valueOfAnswer(answerOf(client.api.auth["second-factor"].$post({ json: { code } }))),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish.mutate();
  };
  const secret = new URL(enrolment.totpUri).searchParams.get("secret");
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{texts.scan}</p>
      {picture && (
        <img src={picture} width={220} height={220} alt={say("QR code for the authenticator app")} />
      )}
      {secret && (
        <p className="small">
          {texts.secret} <code style={{ overflowWrap: "anywhere" }}>{secret}</code>
        </p>
      )}
      <p>{texts.backup}</p>
      <ul
        style={{ columns: 2, margin: 0, paddingLeft: 20, fontFamily: "var(--mantine-font-family-monospace)" }}
      >
        {enrolment.backupCodes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <TextInput
        label={texts.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        style={{ maxWidth: 220 }}
      />
      <ProblemNotice error={finish.error} />
      <div>
        <Button type="submit" loading={finish.isPending} disabled={code.trim().length < 6}>
          {texts.finish}
        </Button>
      </div>
    </form>
  );
}
