/** What the signed-in person may do, by the same rules as the server's. Pages hide what would be refused anyway. */
import { type Action, mayDo, type Thing } from "@anagen/care";
import { useSession } from "./session.tsx";

/** `patientId`: whose the thing is; null for lists and for the clinic's own things. */
export function useMay(action: Action, thing: Thing, patientId: string | null = null): boolean {
  const { user } = useSession();
  return mayDo(user, action, thing, { patientId }).allowed;
}
