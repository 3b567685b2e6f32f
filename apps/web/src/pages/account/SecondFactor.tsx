/** Begins and ends the use of an authenticator app. */
import { answerOf } from "@anagen/clinic/contract";
import { Button, PasswordInput } from "@mantine/core";
import { IconCircleCheck, IconShieldOff } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useSession } from "../../app/session.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { Enrolment } from "./Enrolment.tsx";
import { texts } from "./texts.ts";

export function SecondFactor() {
  const { user } = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState("");
  const on = user.secondFactor === true;
  const begin = useMutation({
    meta: { signIn: true },
    mutationFn: () =>
      valueOfAnswer(answerOf(client.api.auth["second-factor"].enrolment.$post({ json: { password } }))),
    onSuccess: () => setPassword(""),
  });
  const end = useMutation({
    meta: { signIn: true },
    mutationFn: () =>
      valueOfAnswer(answerOf(client.api.auth["second-factor"].enrolment.$delete({ json: { password } }))),
    onSuccess: async () => {
      setPassword("");
      setAsking(false);
      begin.reset();
      await queries.invalidateQueries(sessionQuery);
    },
  });
  if (begin.data && !on) {
    return (
      <Enrolment
        enrolment={begin.data}
        onDone={() => {
          setAsking(false);
          void queries.invalidateQueries(sessionQuery);
        }}
      />
    );
  }
  const action = on ? end : begin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.mutate();
  };
  return (
    <>
      <p className="row" style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
        {on ? (
          <IconCircleCheck size={22} color="var(--accent)" aria-hidden="true" style={{ flex: "none" }} />
        ) : (
          <IconShieldOff size={22} color="var(--ink-soft)" aria-hidden="true" style={{ flex: "none" }} />
        )}
        {on ? texts.factorOn : texts.factorOff}
      </p>
      {asking ? (
        <form className="stack" noValidate onSubmit={submit}>
          <PasswordInput
            label={texts.confirm}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemNotice error={action.error} />
          <div className="row">
            <Button type="submit" loading={action.isPending} disabled={password === ""}>
              {on ? texts.factorEnd : texts.factorStart}
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <div>
          <Button variant={on ? "default" : "filled"} onClick={() => setAsking(true)}>
            {on ? texts.factorEnd : texts.factorStart}
          </Button>
        </div>
      )}
    </>
  );
}
