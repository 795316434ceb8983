// A provider in the words of go-plugin, and a Terraform that asks it, for KeepProviderTest.
//
//   node stand-in-provider.cjs serve SCHEMAS     answers at $TMPDIR/socket; SCHEMAS: a message, in hex
//   node stand-in-provider.cjs ask SOCKET CALL…  prints what came of each call, a line each
'use strict';

const http2 = require('node:http2');
const net = require('node:net');

const [role, place, ...calls] = process.argv.slice(2);
const FRAME = 5;

function framed(message) {
  const head = Buffer.alloc(FRAME);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

let asked = 0;
let cancelled = 0;

function answer(stream, body, status = '0') {
  stream.respond({ 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': status }));
  stream.end(framed(Buffer.from(body)));
}

const ANSWERS = {
  '/tfplugin5.Provider/GetSchema': (stream) => {
    asked++;
    answer(stream, Buffer.from(place, 'hex'));
  },
  '/echo': (stream) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => answer(stream, Buffer.concat(chunks)));
  },
  '/fails': (stream) => answer(stream, 'no', '13'),
  '/refuses': (stream) => stream.respond({ 'grpc-status': '12' }, { endStream: true }),
  '/breaks-off': (stream) => {
    stream.respond({ 'content-type': 'application/grpc' });
    stream.write('half', () => stream.close(http2.constants.NGHTTP2_CANCEL));
  },
  '/waits': (stream) => {
    stream.respond({ 'content-type': 'application/grpc' });
    stream.on('close', () => cancelled++);
  },
  '/counts': (stream) => answer(stream, `schemas ${asked}, cancelled ${cancelled}`),
  '/leaves': () => process.exit(),
};

function serve() {
  const socket = `${process.env.TMPDIR}/socket`;
  http2
    .createServer()
    .on('session', (session) => session.on('error', () => {}))
    .on('stream', (stream, headers) => {
      stream.on('error', () => {});
      ANSWERS[headers[':path']](stream);
    })
    .listen(socket, () => console.log(`1|5|unix|${socket}|grpc|`));
}

function ask(session, call) {
  return new Promise((resolve) => {
    const request = session.request({ ':method': 'POST', ':path': call, te: 'trailers' });
    const chunks = [];
    let status;
    request.on('response', (headers) => {
      status = headers['grpc-status'];
      call === '/waits' && request.close(http2.constants.NGHTTP2_CANCEL);
    });
    request.on('trailers', (headers) => (status = headers['grpc-status']));
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('close', () => {
      const body = Buffer.concat(chunks).subarray(FRAME);
      const shown = call.endsWith('Schema') ? body.toString('hex') : `${body.length} ${body.subarray(0, 40)}`;
      resolve(`${call} ${status ?? 'broken off'} ${shown}`.trim());
    });
    request.end(call === '/echo' ? Buffer.alloc(3_000_000, 'x') : undefined);
  });
}

async function askAll() {
  for (const call of calls) {
    const session = http2.connect('http://localhost', { createConnection: () => net.connect(place) });
    session.on('error', () => {});
    console.log(await ask(session, call));
    session.destroy();
  }
}

role === 'serve' ? serve() : askAll();
