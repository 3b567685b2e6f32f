/** Sends e-mail and password; a right answer shows the page or asks for the second step. */
import { answerOf, type SignIn } from "@anagen/clinic/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { sessionQuery } from "../../api/queries.ts";

export function useSignIn(onSecondFactor: () => void) {
  const queries = useQueryClient();
  return useMutation({
    meta: { signIn: true },
    mutationFn: (json: SignIn) => valueOfAnswer(answerOf(client.api.auth["sign-in"].$post({ json }))),
    onSuccess: ({ next }) =>
      next === "second-factor" ? onSecondFactor() : queries.invalidateQueries(sessionQuery),
  });
}
