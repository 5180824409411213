/** Small things this browser keeps for the frame; where storage is forbidden they last as long as the page. */
const here = new Map<string, string>();

export function readMemory(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return here.get(name) ?? null;
  }
}

export function writeMemory(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    if (value === null) here.delete(name);
    else here.set(name, value);
  }
}
