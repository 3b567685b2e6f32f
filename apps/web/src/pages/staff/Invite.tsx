/** Makes an account and shows its password for one sign-in. */

import { answerOf, type Invitation } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { staffQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { OneTimePassword } from "./OneTimePassword.tsx";
import { RolesField } from "./RolesField.tsx";
import { texts } from "./texts.ts";

const role = z.enum(["administrator", "clinician", "technician", "coordinator", "patient"]);
const schema = z
  .object({
    name: z.string().trim().min(1, texts.nameFault).max(200),
    email: z.email(texts.emailFault).max(254),
    roles: z.array(role).min(1, texts.rolesFault).max(4),
    patientId: z.string().trim(),
  })
  .refine((v) => !v.roles.includes("patient") || v.roles.length === 1, {
    path: ["roles"],
    message: texts.patientRole,
  })
  .refine((v) => !v.roles.includes("patient") || z.uuid().safeParse(v.patientId).success, {
    path: ["patientId"],
    message: texts.patientIdFault,
  });
type Values = z.infer<typeof schema>;

export function Invite({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const { form, saved, place } = useDraftForm<Values>({
    draft: "staff:new",
    schema,
    defaults: { name: "", email: "", roles: [], patientId: "" },
  });
  const invite = useMutation({
    mutationFn: ({ patientId, ...rest }: Values) => {
      const json: Invitation = { ...rest, patientId: rest.roles.includes("patient") ? patientId : null };
      return valueOfAnswer(answerOf(client.api.staff.$post({ json })));
    },
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries(staffQuery);
    },
    onError: (error) => place(error),
  });
  const { register, control, formState, handleSubmit, watch } = form;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={texts.inviteTitle}
      size="lg"
      closeOnClickOutside={!invite.isSuccess}
    >
      {invite.isSuccess ? (
        <OneTimePassword password={invite.data.oneTimePassword} onClose={onClose} />
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
          {watch("roles").includes("patient") && (
            <TextInput
              label={texts.patientId}
              description={texts.patientIdHint}
              {...register("patientId")}
              error={formState.errors.patientId?.message}
            />
          )}
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
