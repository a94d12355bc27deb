import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";

import { send } from "@/api/client";
import { ApiError } from "@/api/error";
import { LEDGER_KEY } from "@/api/ledger";
import type { Decided, Decision, NewDecision, Present, ReviewItem } from "@/api/review";
import { announce } from "@/shell/announcer";

import { decision, done, type Seen, type Wish } from "./deciding";
import { keyOf } from "./queues";
import { forget, show } from "./use-seen";

/** How an item stands with the one who reviews. */
export type Outcome = { state: "sending" | "done"; word: string } | { state: "stale"; stale: Stale } | { state: "failed"; error: Error };
/** A decision that was refused because somebody was faster: what was wanted, and what is there now. */
export interface Stale {
  wishes: readonly Wish[];
  note: string;
  closing: boolean;
  message: string;
  now: readonly Present[];
}
/** Decisions of one step of mine, which one undo takes back. */
export interface Step {
  item: string;
  title: string;
  decisions: readonly Decision[];
}

const post = (body: NewDecision) => send<Decided>("/api/decisions", { body });

/** Sends decisions and keeps what came of them: by item, and in the order in which they were taken. */
export function useDesk() {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [versions, setVersions] = useState<ReadonlyMap<string, Present>>(new Map());
  const [steps, setSteps] = useState<readonly Step[]>([]);
  /** Notes on decisions that are not kept yet, by item: leaving an item, or a refusal, loses none. */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const mine = useRef<readonly Step[]>([]);
  /** What is being sent: an undo waits for it, else it would take back the decision before. */
  const sending = useRef<Promise<unknown>>(Promise.resolve());

  const keep = useCallback((change: (all: readonly Step[]) => readonly Step[]) => {
    mine.current = change(mine.current);
    setSteps(mine.current);
  }, []);
  const note = useCallback((key: string, outcome: Outcome | null) => {
    setOutcomes((all) => {
      const next = new Map(all);
      if (outcome) next.set(key, outcome);
      else next.delete(key);
      return next;
    });
  }, []);
  const draft = useCallback((key: string, words: string) => setDrafts((all) => new Map(all).set(key, words)), []);
  const learn = useCallback((now: readonly Present[]) => {
    setVersions((all) => new Map([...all, ...now.filter(({ claim }) => claim).map((one) => [one.id, one] as const)]));
  }, []);

  /** Takes one decision or several on an item; `true` where all were kept. `closing` says that the item is done with. */
  const take = useCallback(
    async (item: ReviewItem, title: string, wishes: readonly Wish[], seen: Seen, why: string, closing: boolean) => {
      const key = keyOf(item);
      const kept: Decided[] = [];
      const word = done(wishes[0]?.action ?? "accept");
      note(key, { state: "sending", word });
      let outcome: Outcome | null = closing ? { state: "done", word } : null;
      try {
        for (const wish of wishes) kept.push(await post(decision(wish, seen, why)));
        announce(`${word}.`);
      } catch (error) {
        const stale = staleOf(error, { wishes: wishes.slice(kept.length), note: why, closing });
        outcome = stale ? { state: "stale", stale } : { state: "failed", error: error as Error };
        announce(`Not kept: ${(error as Error).message}`);
        void client.invalidateQueries({ queryKey: LEDGER_KEY }); // the reason may be that incidents are being worked out
        if (stale) {
          learn(stale.now);
          show(client, stale.now, item);
        }
      }
      if (kept.length) {
        // until what it changed is there, the item is busy: the next decision on it rests on what is then shown
        const now = kept.flatMap((one) => one.now);
        learn(now);
        await forget(client);
        show(client, now, item);
        keep((all) => [{ item: key, title, decisions: kept.map((one) => one.decision) }, ...all]);
        void client.invalidateQueries({ queryKey: ["/api/review", "total"] });
      }
      note(key, outcome);
      const all = outcome === null || outcome.state === "done";
      if (all) setDrafts((now) => (now.get(key)?.trim() === why.trim() ? new Map(now).set(key, "") : now));
      return all;
    },
    [client, keep, learn, note],
  );
  const decide = useCallback<typeof take>(
    (...args) => {
      const taken = take(...args);
      sending.current = Promise.allSettled([sending.current, taken]);
      return taken;
    },
    [take],
  );

  /** Takes a step of mine back, the last one where none is named, its last decision first; `before` is told which it is. */
  const undo = useCallback(
    async (named?: Step, before?: (step: Step) => void): Promise<void> => {
      await sending.current;
      const step = mine.current.find((one) => one === named) ?? (named ? undefined : mine.current[0]);
      if (!step) return;
      keep((all) => all.filter((one) => one !== step));
      before?.(step);
      const work = (async () => {
        try {
          for (const { number } of [...step.decisions].reverse())
            learn((await post({ action: "undo", about: [String(number)], note: "", expect: [] })).now);
          note(step.item, null);
          announce(`Taken back: ${step.title}`);
        } catch (error) {
          keep((all) => [step, ...all]);
          note(step.item, { state: "failed", error: error as Error });
        }
        await forget(client);
        void client.invalidateQueries({ queryKey: ["/api/review", "total"] });
      })();
      sending.current = work;
      await work;
    },
    [client, keep, learn, note],
  );

  return { outcomes, versions, steps, drafts, draft, decide, undo, dismiss: (key: string) => note(key, null) };
}

function staleOf(error: unknown, wanted: Pick<Stale, "wishes" | "note" | "closing">): Stale | null {
  if (!(error instanceof ApiError) || error.status !== 409) return null;
  const body = error.body as { error?: { now?: Present[] } } | null;
  return { ...wanted, message: error.message, now: body?.error?.now ?? [] };
}
