import { spawn } from 'node:child_process';

/** Opens the address in the person's browser, where there is a desktop; elsewhere nothing happens. */
export function openBrowser(address, { platform, env } = process) {
  const command = commandFor(platform, env, address);
  if (!command) return;
  const [name, ...args] = command;
  const child = spawn(name, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function commandFor(platform, env, address) {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', address] : undefined;
}
