// Loaded into every Node process of the tests: whatever would leave the machine is refused, and written into the file
// that NETWORK_RECORD names. A connection to a program on this machine goes through, unless NETWORK_LOOPBACK is "no".
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
const { NETWORK_RECORD, NETWORK_LOOPBACK } = process.env;

if (NETWORK_RECORD !== undefined) deny();

function deny() {
  guard(net.Socket.prototype, 'connect', hostOf);
  guard(net.Server.prototype, 'listen', hostOf);
  guard(dgram.Socket.prototype, 'send', () => 'a datagram');
  guard(dgram.Socket.prototype, 'bind', () => 'a datagram');
  for (const holder of [dns, dns.promises])
    for (const name of Object.keys(holder).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)))
      guard(holder, name, (host) => String(host));
  syncBuiltinESMExports();
}

/** Puts a function before another that refuses what `hostFor` tells an address of another machine for. */
function guard(holder, name, hostFor) {
  const original = holder[name];
  if (typeof original !== 'function') return;
  holder[name] = function guarded(...given) {
    const host = hostFor(...given);
    if (host !== undefined && !(LOOPBACK.includes(host) && NETWORK_LOOPBACK !== 'no')) refuse(`${name} ${host}`);
    return original.apply(this, given);
  };
}

function refuse(what) {
  appendFileSync(NETWORK_RECORD, `${what} by ${process.argv.slice(1).join(' ')}\n`);
  throw new Error(`The network is denied: ${what}`);
}

/** The host of a connection; undefined for a pipe, which stays on this machine. Node itself hands in a list. */
function hostOf(first, second) {
  const target = Array.isArray(first) ? first[0] : first;
  if (typeof target === 'object' && target !== null) {
    const isPipe = target.path !== undefined || target.fd !== undefined || target._handle !== undefined;
    return isPipe ? undefined : (target.host ?? 'localhost');
  }
  if (typeof target === 'string' && Number.isNaN(Number(target))) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}
