/** Changes one's own password. */
import { answerOf, passwordSchema } from "@anagen/clinic/contract";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { Notice } from "../../parts/Notice.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { saySentence } from "../../words/saySentence.ts";
import { texts } from "./texts.ts";

const schema = z.object({ current: z.string().min(1, texts.currentFault).max(128), next: passwordSchema });

export function PasswordForm({ onChanged }: { readonly onChanged?: () => void }) {
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { current: "", next: "" },
  });
  const change = useMutation({
    meta: { signIn: true },
    mutationFn: (json: z.infer<typeof schema>) =>
      valueOfAnswer(answerOf(client.api.auth.password.$post({ json }))),
    onSuccess: () => {
      reset();
      onChanged?.();
    },
  });
  return (
    <form className="stack" noValidate onSubmit={handleSubmit((values) => change.mutate(values))}>
      <PasswordInput
        label={texts.current}
        autoComplete="current-password"
        {...register("current")}
        error={saySentence(formState.errors.current?.message ?? "")}
      />
      <PasswordInput
        label={texts.next}
        description={texts.nextHint}
        autoComplete="new-password"
        {...register("next")}
        error={saySentence(formState.errors.next?.message ?? "")}
      />
      {change.isSuccess && (
        <Notice tone="good" live>
          <p>{texts.changed}</p>
        </Notice>
      )}
      <ProblemNotice error={change.error} />
      <div>
        <Button type="submit" loading={change.isPending}>
          {texts.change}
        </Button>
      </div>
    </form>
  );
}
