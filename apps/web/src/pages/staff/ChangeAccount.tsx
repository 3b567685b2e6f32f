/** Changes roles, closes or opens an account, makes a new password for one sign-in. */

import { answerOf, type StaffMember, staffRoleSchema } from "@anagen/clinic/contract";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { staffQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { OneTimePassword } from "../../parts/OneTimePassword.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { RolesField } from "./RolesField.tsx";
import { texts } from "./texts.ts";

const schema = z.object({
  roles: z.array(staffRoleSchema).min(1, texts.rolesFault).max(4),
  active: z.boolean(),
  newPassword: z.boolean(),
  reason: z.string().trim().min(3, texts.reasonFault).max(500),
});
type Values = z.infer<typeof schema>;

export interface ChangeAccountProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

export function ChangeAccount({ member, onClose }: ChangeAccountProps) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: `staff:${member.id}`,
    schema,
    defaults: {
      roles: member.roles.filter((role) => role !== "patient"),
      active: member.active,
      newPassword: false,
      reason: "",
    },
  });
  const change = useMutation({
    mutationFn: (json: Values) =>
      valueOfAnswer(answerOf(client.api.staff[":id"].$put({ param: { id: member.id }, json }))),
    onSuccess: async (answer) => {
      saved();
      await queries.invalidateQueries(staffQuery);
      if (answer.oneTimePassword === null) onClose();
    },
    onError: (error) => place(error),
  });
  const { register, control, formState, handleSubmit } = form;
  const password = change.data?.oneTimePassword ?? null;
  return (
    <Dialog onClose={onClose} title={`${texts.changeTitle}: ${member.name ?? member.email}`} size="lg">
      {password === null ? (
        <form className="stack" noValidate onSubmit={handleSubmit((values) => change.mutate(values))}>
          <Controller
            control={control}
            name="roles"
            render={({ field }) => (
              <RolesField
                value={field.value}
                onChange={field.onChange}
                error={formState.errors.roles?.message}
              />
            )}
          />
          <Checkbox label={texts.activeLabel} {...register("active")} />
          <Checkbox label={texts.newPassword} {...register("newPassword")} />
          <Textarea label={texts.reason} {...register("reason")} error={formState.errors.reason?.message} />
          <ProblemNotice error={change.error} />
          <div className="row">
            <Button type="submit" loading={change.isPending}>
              {texts.save}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <OneTimePassword password={password} note={texts.changed} onClose={onClose} />
      )}
    </Dialog>
  );
}
