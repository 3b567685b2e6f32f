/** Gives a patient access to their own page, and shows the password for the first sign-in once. */
import { answerOf } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { patientAccessQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { OneTimePassword } from "../../parts/OneTimePassword.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { texts } from "./accessTexts.ts";

const schema = z.object({ email: z.email(texts.emailFault).max(254) });
type Values = z.infer<typeof schema>;

export interface GiveAccessProps {
  readonly patientId: string;
  /** The address of an access that was closed; empty when there was none. */
  readonly email: string;
  readonly onClose: () => void;
}

export function GiveAccess({ patientId, email, onClose }: GiveAccessProps) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: `patient-access:${patientId}`,
    schema,
    defaults: { email },
  });
  const give = useMutation({
    mutationFn: (json: Values) =>
      valueOfAnswer(answerOf(client.api.patients[":id"].access.$post({ param: { id: patientId }, json }))),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries(patientAccessQuery(patientId));
    },
    onError: (error) => place(error),
  });
  const password = give.data?.oneTimePassword ?? null;
  return (
    <Dialog onClose={onClose} title={texts.giveTitle} size="lg" closeOnClickOutside={password === null}>
      {password === null ? (
        <form className="stack" noValidate onSubmit={form.handleSubmit((values) => give.mutate(values))}>
          <p className="soft">{texts.giveWhat}</p>
          <TextInput
            label={texts.email}
            description={texts.emailHint}
            type="email"
            autoComplete="off"
            {...form.register("email")}
            error={form.formState.errors.email?.message}
          />
          <ProblemNotice error={give.error} />
          <div className="row">
            <Button type="submit" loading={give.isPending}>
              {texts.giveButton}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <OneTimePassword password={password} note={texts.given} onClose={onClose} />
      )}
    </Dialog>
  );
}
