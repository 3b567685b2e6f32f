/** Forgets at sign-out what pages kept on this device to work without a network. Steps that the server has not got yet stay. */

import { forgetSession } from "./keptSession.ts";
import { forgetKept } from "./useKept.ts";

export async function forgetOffline(): Promise<void> {
  forgetSession();
  forgetKept();
  const { roomBook } = await import("../pages/room/roomBook.ts");
  await roomBook.forgetRooms();
}
