/**
 * A browser's time that can be hurried and set wrong: timers and `performance.now` keep pace with each other, so that ten minutes of
 * waiting pass in ten seconds; `Date.now` can be wrong by any amount, as on a machine whose clock somebody set.
 */
const real = { now: performance.now.bind(performance), set: setTimeout, clear: clearTimeout, date: Date.now.bind(Date) };

/** The machine's own time, in milliseconds; the same for all clients of this machine. */
export const realNow = real.date;
/** The machine's own timer, for what is not the browser's. */
export const realTimer = real.set;

let speed = 1;
let wrongBy = 0;
let from = { real: real.now(), own: real.now() };
const own = () => from.own + (real.now() - from.real) * speed;

/** As Node's own, which its HTTP client expects. */
class Timer {
  due: number;
  readonly every: number | null;
  readonly work: () => void;
  readonly #pause: number;

  constructor(work: () => void, milliseconds: number, repeat: boolean) {
    this.work = work;
    this.#pause = milliseconds;
    this.every = repeat ? Math.max(1, milliseconds) : null;
    this.due = own() + milliseconds;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  refresh(): this {
    this.due = own() + this.#pause;
    timers.add(this);
    arm();
    return this;
  }
}

const timers = new Set<Timer>();
let alarm: ReturnType<typeof setTimeout> | undefined;

function arm(): void {
  real.clear(alarm);
  if (timers.size === 0) return;
  const next = Math.min(...[...timers].map(({ due }) => due));
  alarm = real.set(ring, Math.max(0, (next - own()) / speed));
}

function ring(): void {
  const now = own();
  for (const timer of [...timers].sort((a, b) => a.due - b.due)) {
    if (timer.due > now || !timers.has(timer)) continue;
    if (timer.every === null) timers.delete(timer);
    else timer.due = now + timer.every;
    timer.work();
  }
  arm();
}

function add(work: Work, milliseconds: number | undefined, repeat: boolean, values: unknown[]): Timer {
  const timer = new Timer(() => work(...values), Math.max(0, milliseconds ?? 0), repeat);
  timers.add(timer);
  arm();
  return timer;
}

function remove(timer: unknown): void {
  if (timer instanceof Timer && timers.delete(timer)) arm();
}

type Work = (...values: unknown[]) => void;

/** Puts this time in the place of the machine's, for the code that is loaded after it. */
export function installTime(): void {
  const began = real.date() - real.now();
  Object.assign(globalThis, {
    setTimeout: (work: Work, milliseconds?: number, ...values: unknown[]) => add(work, milliseconds, false, values),
    setInterval: (work: Work, milliseconds?: number, ...values: unknown[]) => add(work, milliseconds, true, values),
    clearTimeout: remove,
    clearInterval: remove,
  });
  Date.now = () => Math.floor(began + own() + wrongBy);
  performance.now = own;
  AbortSignal.timeout = (milliseconds) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new DOMException('too late', 'TimeoutError')), milliseconds);
    return stop.signal;
  };
}

/** How many times faster than real time passes from here on. */
export function hurry(times: number): void {
  from = { real: real.now(), own: own() };
  speed = times;
  arm();
}

/** Sets the clock wrong by so many milliseconds; timers do not care. */
export function setWrong(milliseconds: number): void {
  wrongBy = milliseconds;
}
