/** Does something every so often, never twice at once; answers how to stop. */
export function repeat(seconds: number, work: () => Promise<void>, onFailure: (error: unknown) => void): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void work()
      .catch(onFailure)
      .finally(() => {
        busy = false;
      });
  }, seconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}
