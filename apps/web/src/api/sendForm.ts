/** Sends a form with a file. The typed client has no multipart; the answer is read as every other. */
import { problemSchema } from "@anagen/clinic/contract";

export async function sendForm(address: string, body: FormData) {
  const response = await fetch(address, { method: "POST", body, credentials: "same-origin" });
  const { ok, status } = response;
  return {
    ok,
    status,
    json: async () => (ok ? {} : problemSchema.loose().parse(await response.json())),
  } as const;
}
