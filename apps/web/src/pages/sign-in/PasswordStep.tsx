/** E-mail and password. */
import { signInSchema } from "@anagen/clinic/contract";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { saySentence } from "../../words/saySentence.ts";
import styles from "./entrance.module.css";
import { texts } from "./texts.ts";
import { useSignIn } from "./useSignIn.ts";

const schema = signInSchema.extend({
  email: z.email(texts.emailFault),
  password: z.string().min(1, texts.passwordFault).max(128),
});

export interface PasswordStepProps {
  readonly clinicName: string | null;
  readonly onSecondFactor: () => void;
}

export function PasswordStep({ clinicName, onSecondFactor }: PasswordStepProps) {
  const signIn = useSignIn(onSecondFactor);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: "", password: "" },
  });
  return (
    <>
      <div className={styles.title}>
        <h1>{texts.title}</h1>
        {clinicName && <p className="soft">{clinicName}</p>}
      </div>
      <form className="stack" noValidate onSubmit={handleSubmit((values) => signIn.mutate(values))}>
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
          {...register("email")}
          error={saySentence(formState.errors.email?.message ?? "")}
        />
        <PasswordInput
          label={texts.password}
          autoComplete="current-password"
          {...register("password")}
          error={saySentence(formState.errors.password?.message ?? "")}
        />
        <ProblemNotice error={signIn.error} />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {texts.submit}
        </Button>
        <p className="soft small">{texts.forgot}</p>
      </form>
    </>
  );
}
