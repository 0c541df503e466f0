import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { settleTray } from '#app/domain/importTray/settleTray.ts';
import type { TrayView } from '#app/domain/importTray/trayView.ts';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import type { TrayEdit } from './trayEdits.ts';
import type { Decided, DeskSource, TrayDesk } from './trayTypes.ts';

/** `isUnkept` from a decision until the core has answered that it is kept. */
type Local = Decided & { readonly version: number; readonly isUnkept: boolean };

export type Tray = {
  readonly desk: TrayDesk;
  readonly sources: readonly DeskSource[];
  readonly view: TrayView;
  readonly decide: (edit: TrayEdit) => void;
  /** Takes the last decision back; false when there is none. */
  readonly takeBack: () => boolean;
  /** Keeps what is not kept yet; the versions by source, null when that failed. */
  readonly flush: () => Promise<ReadonlyMap<string, number> | null>;
  readonly forgetHistory: () => void;
  readonly failure: string | null;
};

/** Deciding rests this long before it is kept; a crash loses no more. */
const PAUSE_MS = 300;

/** What lies in the tray with the decisions of this window, kept by themselves while they are made. */
export function useTray(desk: TrayDesk): Tray {
  const api = useApi();
  const queries = useQueryClient();
  const [local, setLocal] = useState<ReadonlyMap<string, Local>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef(local);
  const open = useRef(new Set<string>());
  const history = useRef<ReadonlyMap<string, Decided>[]>([]);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sources = useMemo(
    () => desk.sources.map((source) => withLocal(source, local)),
    [desk.sources, local],
  );
  const view = useMemo(() => settleTray(desk.facts, sources), [desk.facts, sources]);
  const put = (next: ReadonlyMap<string, Local>): void => {
    newest.current = next;
    setLocal(next);
  };

  const keep = async (): Promise<boolean> => {
    for (const id of open.current) {
      const sent = newest.current.get(id);
      open.current.delete(id);
      if (sent === undefined) continue;
      const { version, decisions, receipt } = sent;
      try {
        const saved = await api.importTray.decide({ id, version, decisions, receipt });
        const now = newest.current.get(id);
        if (now !== undefined) {
          const isUnkept = open.current.has(id);
          put(new Map(newest.current).set(id, { ...now, version: saved.version, isUnkept }));
        }
        setFailure(null);
      } catch (error) {
        setFailure(errorSentence(error));
        const rest = new Map(newest.current);
        rest.delete(id);
        put(rest);
        history.current = [];
        await queries.invalidateQueries({ queryKey: ['tray'] });
        return false;
      }
    }
    return true;
  };
  const flush = async (): Promise<ReadonlyMap<string, number> | null> => {
    clearTimeout(timer.current);
    const done = running.current.then(keep);
    running.current = done;
    if (!(await done)) return null;
    return new Map(
      desk.sources.map((source) => [source.id, withLocal(source, newest.current).version]),
    );
  };
  const leave = useEffectEvent(() => void flush());
  useEffect(() => () => leave(), []);

  const change = (ids: Iterable<string>, next: ReadonlyMap<string, Local>): void => {
    for (const id of ids) open.current.add(id);
    put(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };
  return {
    desk,
    sources,
    view,
    failure,
    flush,
    forgetHistory: () => {
      history.current = [];
    },
    decide: (edit) => {
      const next = new Map(newest.current);
      const before = new Map<string, Decided>();
      for (const source of desk.sources) {
        const apply = edit.get(source.id);
        if (apply === undefined) continue;
        const { decisions, receipt, version } = withLocal(source, newest.current);
        before.set(source.id, { decisions, receipt });
        next.set(source.id, { ...apply({ decisions, receipt }), version, isUnkept: true });
      }
      history.current.push(before);
      change(edit.keys(), next);
    },
    takeBack: () => {
      const before = history.current.pop();
      if (before === undefined) return false;
      const next = new Map(newest.current);
      for (const [id, { decisions, receipt }] of before) {
        const now = next.get(id);
        if (now !== undefined) next.set(id, { ...now, decisions, receipt, isUnkept: true });
      }
      change(before.keys(), next);
      return true;
    },
  };
}

/**
 * What this window decided, unless another one decided since. A source that comes
 * newer while a decision is not kept yet is most likely that very decision; if it is
 * not, the core refuses to keep it.
 */
function withLocal(source: DeskSource, local: ReadonlyMap<string, Local>): DeskSource {
  const own = local.get(source.id);
  if (own === undefined || (!own.isUnkept && own.version < source.version)) return source;
  const { decisions, receipt, version } = own;
  return { ...source, decisions, receipt, version };
}
