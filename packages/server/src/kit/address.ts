import { networkInterfaces } from 'node:os';

/** Addresses at which a desk that listens there is reached. */
export interface Addresses {
  /** From this machine. */
  here: string;
  /** From another device of the local network, if it can be. */
  nearby: string | null;
}

/** What to type into a browser. */
export function addressesOf(host: string, port: number): Addresses {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const neighbour = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return { here: `http://${name}:${port}`, nearby: everywhere && neighbour ? `http://${neighbour.address}:${port}` : null };
}

/**
 * What counts as one address when tries are counted: of IPv6 the network of 64 bits, for whoever has one address of it has them all;
 * of IPv4 the address itself.
 */
export function networkOf(address: string): string {
  const inside = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (inside !== undefined || !address.includes(':')) return inside ?? address;
  const [before = '', after = ''] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const left = groups(before);
  const right = groups(after);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/** Whether it is the machine itself that speaks. */
export const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127\./.test(address);
