/** Closes the account of a patient, of whom the administrator sees the address only. */
import { answerOf, type StaffMember } from "@anagen/clinic/contract";
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { staffQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { texts } from "./texts.ts";

const schema = z.object({ reason: z.string().trim().min(3, texts.reasonFault).max(500) });
type Values = z.infer<typeof schema>;

export interface ClosePatientAccountProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

export function ClosePatientAccount({ member, onClose }: ClosePatientAccountProps) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: `staff:${member.id}`,
    schema,
    defaults: { reason: "" },
  });
  const close = useMutation({
    mutationFn: ({ reason }: Values) => {
      const json = { roles: member.roles, active: false, newPassword: false, reason };
      return valueOfAnswer(answerOf(client.api.staff[":id"].$put({ param: { id: member.id }, json })));
    },
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries(staffQuery);
      onClose();
    },
    onError: (error) => place(error),
  });
  return (
    <Dialog onClose={onClose} title={texts.closeTitle} size="lg">
      <form className="stack" noValidate onSubmit={form.handleSubmit((values) => close.mutate(values))}>
        <p>{member.email}</p>
        <p className="soft">{texts.closeNote}</p>
        <Textarea
          label={texts.reason}
          {...form.register("reason")}
          error={form.formState.errors.reason?.message}
        />
        <ProblemNotice error={close.error} />
        <div className="row">
          <Button type="submit" loading={close.isPending}>
            {texts.closeTitle}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
