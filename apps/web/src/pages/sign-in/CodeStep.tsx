/** Second step of the sign-in: six digits of the authenticator app or a backup code. */
import { answerOf } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { sessionQuery } from "../../api/queries.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import styles from "./entrance.module.css";
import { texts } from "./texts.ts";

export function CodeStep({ onBack }: { readonly onBack: () => void }) {
  const [code, setCode] = useState("");
  const queries = useQueryClient();
  const send = useMutation({
    meta: { signIn: true },
    mutationFn: () =>
      valueOfAnswer(answerOf(client.api.auth["second-factor"].$post({ json: { code: code.trim() } }))),
    onSuccess: () => queries.invalidateQueries(sessionQuery),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <>
      <div className={styles.title}>
        <h1>{texts.codeTitle}</h1>
        <p className="soft">{texts.codeUnder}</p>
      </div>
      <form className="stack" noValidate onSubmit={submit}>
        <TextInput
          label={texts.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
        />
        <ProblemNotice error={send.error} />
        <Button type="submit" loading={send.isPending} disabled={code.trim().length < 6} fullWidth>
          {texts.codeSubmit}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {texts.back}
        </Button>
      </form>
    </>
  );
}
