import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const scope = new AsyncLocalStorage<string>();
const readable = /^[\w.:+/=-]{8,128}$/;

/** The id of the request for which this runs, if it is for one. */
export const requestIdHere = () => scope.getStore();

/** Does something for a request; whatever is logged on the way bears its id. */
export const inRequest = (id: string, work: () => void) => scope.run(id, work);

/** Tells whether an address is one of these addresses or networks. */
export function isAmong(list: readonly string[]): (address: string | undefined) => boolean {
  const networks = new BlockList();
  for (const entry of list) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) networks.addAddress(address, family);
    else networks.addSubnet(address, Number(bits), family);
  }
  return (address) => address !== undefined && networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Gives each request its id: the one a trusted proxy has given it, so that its lines and ours are found together, else a new one. */
export function createRequestIds(trusts: (address: string | undefined) => boolean) {
  return ({ headers, socket }: IncomingMessage): string => {
    const given = headers['x-request-id'];
    return typeof given === 'string' && readable.test(given) && trusts(socket.remoteAddress) ? given : randomUUIDv7();
  };
}
