/** First visit of an empty installation: makes the clinic and its administrator. */
import { answerOf, passwordSchema } from "@anagen/clinic/contract";
import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller } from "react-hook-form";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { say } from "../../words/say.ts";
import { Entrance } from "../sign-in/Entrance.tsx";
import { texts } from "./texts.ts";

const schema = z.object({
  clinicName: z.string().trim().min(1, "A clinic needs a name.").max(200),
  timeZone: z.string().min(1, "Choose the clinic's time zone."),
  name: z.string().trim().min(1, "Your name stands beside everything you record.").max(200),
  email: z.email("An e-mail address looks like name@clinic.org.").max(254),
  password: passwordSchema,
});

type Values = z.infer<typeof schema>;

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([here, "UTC", ...Intl.supportedValuesOf("timeZone")])];

export function SetupPage() {
  const queries = useQueryClient();
  const { form, saved } = useDraftForm<Values>({
    draft: "setup",
    schema,
    secret: ["password"],
    defaults: { clinicName: "", timeZone: here, name: "", email: "", password: "" },
  });
  const create = useMutation({
    meta: { signIn: true },
    mutationFn: ({ clinicName, timeZone, ...administrator }: Values) =>
      valueOfAnswer(
        answerOf(client.api.setup.$post({ json: { clinic: { name: clinicName, timeZone }, administrator } })),
      ),
    onSuccess: (session) => {
      saved();
      queries.setQueryData(sessionQuery.queryKey, session);
      return queries.invalidateQueries(sessionQuery);
    },
  });
  const { register, handleSubmit, control, formState } = form;
  const fault = (name: keyof Values) => formState.errors[name]?.message;
  document.title = `${say("Set up")} · Anagen`;
  return (
    <Entrance wide>
      <div style={{ marginBottom: 28 }}>
        <h1>{texts.title}</h1>
        <p className="soft" style={{ marginTop: 6 }}>
          {texts.under}
        </p>
      </div>
      <form className="stack" noValidate onSubmit={handleSubmit((values) => create.mutate(values))}>
        <h2>{texts.clinic}</h2>
        <TextInput label={texts.clinicName} {...register("clinicName")} error={fault("clinicName")} />
        <Controller
          control={control}
          name="timeZone"
          render={({ field }) => (
            <Select
              label={texts.timeZone}
              description={texts.timeZoneHint}
              data={zones}
              searchable
              limit={60}
              {...field}
              onChange={(value) => field.onChange(value ?? "")}
              error={fault("timeZone")}
            />
          )}
        />
        <h2 style={{ marginTop: 12 }}>{texts.you}</h2>
        <TextInput label={texts.name} autoComplete="name" {...register("name")} error={fault("name")} />
        <TextInput
          label={texts.email}
          description={texts.emailHint}
          type="email"
          autoComplete="username"
          {...register("email")}
          error={fault("email")}
        />
        <PasswordInput
          label={texts.password}
          description={texts.passwordHint}
          autoComplete="new-password"
          {...register("password")}
          error={fault("password")}
        />
        <ProblemNotice error={create.error} />
        <Button type="submit" loading={create.isPending}>
          {texts.submit}
        </Button>
      </form>
    </Entrance>
  );
}
