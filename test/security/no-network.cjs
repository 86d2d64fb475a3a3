// Loaded before a program: whatever would reach for a network, listen to one or ask for an address ends the program.
const fs = require('node:fs');

function forbidden(what) {
  return () => {
    fs.writeSync(2, `NETWORK: ${what}\n`);
    process.exit(99);
  };
}

for (const [name, functions] of Object.entries({
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer', 'createSecureServer'],
  'node:tls': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
})) {
  const module = require(name);
  for (const each of functions) module[each] = forbidden(`${name}.${each}`);
}
require('node:net').Socket.prototype.connect = forbidden('Socket.connect');
require('node:net').Server.prototype.listen = forbidden('Server.listen');
globalThis.fetch = forbidden('fetch');
globalThis.WebSocket = class {
  constructor() {
    forbidden('WebSocket')();
  }
};
