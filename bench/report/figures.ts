/** What a figure has to be. */
type Aim = { atLeast: number } | { atMost: number };

/** One measured number. `floor`: what the machine itself can do, measured in the same run, in the same unit unless the figure says otherwise. */
export interface Figure {
  figure: string;
  value: number;
  unit: string;
  floor?: number | undefined;
  aim?: Aim | undefined;
}

export interface BenchOptions {
  /** A short run: less exact, and of smaller sizes where size costs time. */
  quick: boolean;
  /** Of a bench with cases (faults, nodes): those alone, with commas between. */
  only: string | undefined;
  /** Tells what is going on; on standard error, so that the figures stay alone on standard output. */
  say(progress: string): void;
}

/** A file `bench/<name>.ts` exports these two. `measure` throws when it could not measure; a figure that misses its aim is no error. */
export interface Bench {
  title: string;
  measure(options: BenchOptions): Promise<Figure[]>;
}

/** A figure as `--json` tells it. `floor` and `aim` are null where there is none; without an aim it holds. */
export interface Line {
  bench: string;
  figure: string;
  value: number;
  unit: string;
  floor: number | null;
  aim: number | null;
  holds: boolean;
}

/** Three digits are as much as a measurement on a shared machine can say; whole numbers stay whole. */
const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

export function lineOf(bench: string, { figure, value, unit, floor, aim }: Figure): Line {
  const rounded = round(value);
  return {
    bench,
    figure,
    value: rounded,
    unit,
    floor: floor === undefined ? null : round(floor),
    aim: aim === undefined ? null : limitOf(aim),
    holds: aim === undefined || ('atLeast' in aim ? rounded >= aim.atLeast : rounded <= aim.atMost),
  };
}

const limitOf = (aim: Aim) => ('atLeast' in aim ? aim.atLeast : aim.atMost);

/** The figures of one bench as a table for people. */
export function tableOf(figures: readonly Figure[], bench: string): string {
  const rows = figures.map((figure) => {
    const { value, unit, floor, holds } = lineOf(bench, figure);
    const aim = figure.aim ? `${'atLeast' in figure.aim ? '≥' : '≤'} ${limitOf(figure.aim).toLocaleString('en')}` : '';
    return [figure.figure, `${value.toLocaleString('en')} ${unit}`.trim(), floor?.toLocaleString('en') ?? '', aim, figure.aim ? (holds ? 'ok' : 'MISSED') : ''];
  });
  const all = [['', 'measured', 'floor', 'aim', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(([first = '', ...rest]) => `  ${first.padEnd(widths[0] ?? 0)}  ${rest.map((cell, at) => cell.padStart(widths[at + 1] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
