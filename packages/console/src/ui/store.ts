import { useSyncExternalStore } from 'react';

export interface Store<State extends object> {
  get: () => State;
  change: (part: Partial<State>) => void;
  listen: (heard: () => void) => () => void;
}

/** A small piece of state that lives outside the React tree. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const ears = new Set<() => void>();
  return {
    get: () => state,
    change(part) {
      const next = { ...state, ...part };
      const keys = Object.keys(part);
      if (keys.every((key) => Object.is(Reflect.get(state, key), Reflect.get(next, key)))) return;
      state = next;
      for (const heard of ears) heard();
    },
    listen(heard) {
      ears.add(heard);
      return () => ears.delete(heard);
    },
  };
}

/** Follows what `pick` takes from the store; `pick` must return the same value for the same state. */
export function useStore<State extends object, Part>(store: Store<State>, pick: (state: State) => Part): Part {
  return useSyncExternalStore(store.listen, () => pick(store.get()));
}
