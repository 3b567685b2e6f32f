/** The patient's diary as the pages see it: what the clinic has, what still waits on this device, and how to write. */
import { answerOf, type DiaryFacts } from "@anagen/clinic/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { client } from "../../../api/ask.ts";
import { diaryPhotoAddress, diaryQuery } from "../../../api/careQueries.ts";
import { sendForm } from "../../../api/sendForm.ts";
import { useSession } from "../../../app/session.tsx";
import { todayHere } from "../../../words/dates.ts";
import { instantHere } from "../../../words/instantHere.ts";
import { type DiarySender, sendWaiting } from "./sendWaiting.ts";
import { type WaitingEntry, type WaitingPhoto, waitingBook } from "./waitingEntries.ts";

/** Tries again this often while something waits, ms. */
const againMs = 20_000;

const emptyFacts = (): DiaryFacts => ({
  writtenAt: instantHere(),
  shed: null,
  symptoms: null,
  complaints: [],
  worried: false,
  mood: null,
  ticks: [],
  note: "",
  photos: [],
});

export function useDiary(courseId: string) {
  const { user } = useSession();
  const queries = useQueryClient();
  const query = useQuery(diaryQuery(courseId));
  const [waiting, setWaiting] = useState<readonly WaitingEntry[]>([]);
  const send = useCallback(async () => {
    const { sent, left } = await sendWaiting(waitingBook, sender, user.id);
    setWaiting(left);
    if (sent > 0) await queries.invalidateQueries(diaryQuery(courseId));
  }, [user.id, queries, courseId]);
  useEffect(() => {
    void send();
    const again = () => void send();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [send]);
  const waits = waiting.some((entry) => entry.refused === null);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void send(), againMs);
    return () => clearInterval(timer);
  }, [waits, send]);

  /** Keeps an entry on this device, then sends it; gives back once it is kept, with or without a network. */
  const write = async (facts: Partial<DiaryFacts>, photos: readonly WaitingPhoto[] = []) => {
    const entry: WaitingEntry = {
      key: randomKey(),
      accountId: user.id,
      courseId,
      on: todayHere(),
      facts: { ...emptyFacts(), ...facts },
      photos,
      refused: null,
    };
    await waitingBook.put(entry);
    setWaiting(await waitingBook.all(user.id));
    void send();
  };
  const forget = async (key: string) => {
    await waitingBook.remove(key);
    setWaiting(await waitingBook.all(user.id));
  };
  return { query, entries: query.data ?? [], waiting, write, forget };
}

/** 128 random bits; unlike randomUUID this works on a connection without https, too. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const sender: DiarySender = {
  add: ({ key, courseId, on, facts }) =>
    answerOf(client.api.diary.$post({ json: { courseId, on, key, facts } })),
  find: async (courseId, key) => {
    const answer = await answerOf(client.api.diary.$get({ query: { courseId } }));
    return answer.ok ? { ok: true, value: answer.value.find((e) => e.key === key) ?? null } : answer;
  },
  addPhoto: async (entryId, { view, file }) => {
    const body = new FormData();
    body.append("file", file, `${view}.jpg`);
    return answerOf(sendForm(diaryPhotoAddress(entryId, view), body));
  },
};
