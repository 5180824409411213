/** Whatever goes wrong here stays here: the shop's page never sees our exception. */
export function guard<Args extends unknown[]>(act: (...args: Args) => unknown): (...args: Args) => void {
  return (...args) => {
    try {
      const result = act(...args);
      if (result instanceof Promise) result.catch(report);
    } catch (error) {
      report(error);
    }
  };
}

function report(error: unknown): void {
  console.warn('[Otklik]', error);
}

/** What this browser remembers for the page; a browser that forbids storage forgets. */
export function recall(store: 'localStorage' | 'sessionStorage', name: string): boolean {
  try {
    return window[store].getItem(name) === '1';
  } catch {
    return false;
  }
}

export function remember(store: 'localStorage' | 'sessionStorage', name: string, on: boolean): void {
  try {
    if (on) window[store].setItem(name, '1');
    else window[store].removeItem(name);
  } catch {
    // Storage is forbidden here.
  }
}
