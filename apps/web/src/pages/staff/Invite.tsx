/** Makes an account of staff and shows its password for one sign-in. */

import { answerOf, staffRoleSchema } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
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
  name: z.string().trim().min(1, texts.nameFault).max(200),
  email: z.email(texts.emailFault).max(254),
  roles: z.array(staffRoleSchema).min(1, texts.rolesFault).max(4),
});
type Values = z.infer<typeof schema>;

export function Invite({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: "staff:new",
    schema,
    defaults: { name: "", email: "", roles: [] },
  });
  const invite = useMutation({
    mutationFn: (json: Values) => valueOfAnswer(answerOf(client.api.staff.$post({ json }))),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries(staffQuery);
    },
    onError: (error) => place(error),
  });
  const { register, control, formState, handleSubmit } = form;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={texts.inviteTitle}
      size="lg"
      closeOnClickOutside={!invite.isSuccess}
    >
      {invite.isSuccess ? (
        <OneTimePassword password={invite.data.oneTimePassword} note={texts.made} onClose={onClose} />
      ) : (
        <form className="stack" noValidate onSubmit={handleSubmit((values) => invite.mutate(values))}>
          <TextInput
            label={texts.name}
            autoComplete="off"
            {...register("name")}
            error={formState.errors.name?.message}
          />
          <TextInput
            label={texts.email}
            type="email"
            autoComplete="off"
            {...register("email")}
            error={formState.errors.email?.message}
          />
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
          <ProblemNotice error={invite.error} />
          <div className="row">
            <Button type="submit" loading={invite.isPending}>
              {texts.make}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {texts.cancel}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
