import type { Ears, Line } from './line.ts';

/** The live line as a WebSocket. The token goes in the first frame, never in the address. */
export function openSocket(token: string, ears: Ears): Line {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live`);
  socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', token }));
  socket.onmessage = ({ data }) => ears.heard(JSON.parse(String(data)));
  // 4401: the server does not know the token.
  socket.onclose = ({ code }) => ears.closed(code === 4401);
  return {
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close() {
      socket.onclose = null;
      socket.onmessage = null;
      socket.close();
    },
  };
}
