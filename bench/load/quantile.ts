/** The value below which that share of the sorted ones lies; NaN of none. */
export const quantile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
