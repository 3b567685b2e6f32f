/** Closes a patient's access, or makes a new password for one sign-in; both with a reason. */
import { type AccessChange, answerOf } from "@anagen/clinic/contract";
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

const schema = z.object({ reason: z.string().trim().min(3, texts.reasonFault).max(500) });
type Values = z.infer<typeof schema>;

const words = {
  close: { title: texts.closeTitle, what: texts.closeWhat, button: texts.close },
  "new-password": { title: texts.renewTitle, what: texts.renewWhat, button: texts.renewButton },
} as const;

export interface ChangeAccessProps {
  readonly patientId: string;
  readonly change: AccessChange["change"];
  readonly onClose: () => void;
}

export function ChangeAccess({ patientId, change, onClose }: ChangeAccessProps) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: `patient-access:${patientId}:${change}`,
    schema,
    defaults: { reason: "" },
  });
  const make = useMutation({
    mutationFn: ({ reason }: Values) => {
      const json = { change, reason };
      return valueOfAnswer(
        answerOf(client.api.patients[":id"].access.$put({ param: { id: patientId }, json })),
      );
    },
    onSuccess: async ({ oneTimePassword }) => {
      saved();
      await queries.invalidateQueries(patientAccessQuery(patientId));
      if (oneTimePassword === null) onClose();
    },
    onError: (error) => place(error),
  });
  const { title, what, button } = words[change];
  const password = make.data?.oneTimePassword ?? null;
  return (
    <Dialog onClose={onClose} title={title} size="lg" closeOnClickOutside={password === null}>
      {password === null ? (
        <form className="stack" noValidate onSubmit={form.handleSubmit((values) => make.mutate(values))}>
          <p className="soft">{what}</p>
          <TextInput
            label={texts.reason}
            description={texts.reasonHint}
            autoComplete="off"
            {...form.register("reason")}
            error={form.formState.errors.reason?.message}
          />
          <ProblemNotice error={make.error} />
          <div className="row">
            <Button type="submit" loading={make.isPending}>
              {button}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <OneTimePassword password={password} note={texts.renewed} onClose={onClose} />
      )}
    </Dialog>
  );
}
