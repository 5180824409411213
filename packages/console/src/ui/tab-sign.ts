let count = 0;
let watcher: MutationObserver | undefined;

function write() {
  const bare = document.title.replace(/^\(\d+\+?\) /, '');
  const title = count > 0 ? `(${count > 99 ? '99+' : count}) ${bare}` : bare;
  if (document.title !== title) document.title = title;
}

let drawn: string | undefined;

/** The favicon with the number drawn on it. */
function icon(): string {
  const sign =
    count > 0
      ? `<circle cx="22.5" cy="9.5" r="9.5" fill="#c2321f"/><text x="22.5" y="14" font-family="system-ui,sans-serif" font-size="13" font-weight="700" fill="#fff" text-anchor="middle">${count > 9 ? '9+' : count}</text>`
      : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="10" fill="#0b7a70"/><circle cx="16" cy="16" r="7" fill="none" stroke="#fff" stroke-width="3.6"/>${sign}</svg>`;
  if (drawn) URL.revokeObjectURL(drawn);
  drawn = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return drawn;
}

/** Shows a number on the tab: before its title, whoever changes that, and on its icon. Answers how to take it off. */
export function showCount(next: number): () => void {
  count = next;
  write();
  const title = document.querySelector('title');
  watcher ??= new MutationObserver(write);
  if (title) watcher.observe(title, { childList: true });
  document.querySelector('link[rel=icon]')?.setAttribute('href', count > 0 ? icon() : '/favicon.svg');
  return () => {
    watcher?.disconnect();
    count = 0;
    write();
    document.querySelector('link[rel=icon]')?.setAttribute('href', '/favicon.svg');
  };
}
