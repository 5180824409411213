/** Raw `ws`: whatever comes from `/sender` goes to every other socket. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const receivers = new Set<import('ws').WebSocket>();
sockets.on('connection', (socket, request) => {
  if (request.url !== '/sender') {
    receivers.add(socket);
    return;
  }
  socket.on('message', (data) => {
    const text = String(data);
    for (const receiver of receivers) receiver.send(text);
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('disconnect', () => process.exit(0));
