// Keeps a provider of Terraform's running from one run to the next, and stands between the two: of
// the schemas of 1,500 types, which each run would read anew, it hands on those of the types it is
// told. All else passes as it is.
//
//   node keep-provider.cjs EXECUTABLE FOLDER SOURCE TYPE...
//
// FOLDER is its own, and goes with it. It prints what Terraform has to be told to reattach, reads the
// process number of each run from its input, and ends with that, but not before the last run.
'use strict';

const { spawn } = require('node:child_process');
const { readFileSync, rmSync } = require('node:fs');
const http2 = require('node:http2');
const net = require('node:net');
const path = require('node:path');
const readline = require('node:readline');

const [executable, folder, source, ...types] = process.argv.slice(2);
const wanted = new Set(types);

// Version of the handshake, version of the protocol, network, address, kind.
const PLACE = /^1\|(\d+)\|(unix|tcp)\|([^|]+)\|grpc\b/;

// Of protocol 5 and 6: hashicorp/terraform, docs/plugin-protocol/tfplugin5.proto.
const SCHEMAS = /^\/tfplugin\d+\.Provider\/Get(Provider)?Schema$/;
const RESOURCES = 2;
const DATA_SOURCES = 3;
const LENGTH_DELIMITED = 2;

const { NGHTTP2_CANCEL, NGHTTP2_FLAG_END_STREAM, NGHTTP2_INTERNAL_ERROR } = http2.constants;
const SESSION = { maxSessionMemory: 256 };

// Ctrl-C reaches all processes of the terminal: a run goes on to the end of what it has begun. So it
// does where one of its calls goes wrong.
let run;
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) {
  process.on(signal, () => {});
}
process.on('uncaughtException', () => run || process.exit(1));

const DEAF = `trap '' INT HUP; exec "$0"`;
const provider = spawn('sh', ['-c', DEAF, executable], { stdio: ['ignore', 'pipe', 'ignore'] });
provider.on('error', () => process.exit(1));
provider.on('exit', () => process.exit());
process.on('exit', () => {
  provider.kill();
  rmSync(folder, { recursive: true, force: true });
});

readline.createInterface({ input: provider.stdout }).on('line', (line) => {
  const place = PLACE.exec(line);
  if (place) {
    serve(place[1], place[2] === 'unix' ? { path: place[3] } : tcp(place[3]));
  }
});

readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => (run = Number(line)))
  .on('close', function end() {
    run && isRunning(run) ? setTimeout(end, 1000) : provider.kill();
  });

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (e) {
    return e.code !== 'ESRCH';
  }
}

function tcp(address) {
  const [, host, port] = /^(.*):(\d+)$/.exec(address);
  return { host, port };
}

// Each of Terraform's connections gets one of its own to the provider.
function serve(protocol, place) {
  const socket = path.join(folder, 'terraform.sock');
  http2
    .createServer(SESSION)
    .on('error', () => process.exit(1))
    .on('session', (session) => {
      const upstream = http2.connect('http://localhost', {
        ...SESSION,
        createConnection: () => net.connect(place),
      });
      upstream.on('error', () => {}).on('close', () => session.destroy());
      session.on('error', () => {}).on('close', () => upstream.destroy());
      session.on('stream', (stream, headers) => {
        stream.on('error', () => {});
        try {
          pass(stream, headers, upstream);
        } catch {
          // The provider has just gone.
          stream.close(NGHTTP2_INTERNAL_ERROR);
        }
      });
    })
    .listen(socket, () => tell(protocol, socket));
}

function tell(protocol, socket) {
  const reattached = {
    Protocol: 'grpc',
    ProtocolVersion: Number(protocol),
    Pid: provider.pid,
    Test: true,
    Addr: { Network: 'unix', String: socket },
  };
  process.stdout.write(JSON.stringify({ [source]: reattached }) + '\n');
}

// A provider's schemas are always the same: what the first run got is for all.
let schemas;

function pass(stream, headers, upstream) {
  const areSchemas = SCHEMAS.test(headers[':path']);
  if (areSchemas && schemas) {
    stream.resume();
    stream.respond(schemas.answer, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers(schemas.trailers));
    stream.end(schemas.body);
    return;
  }
  const request = upstream.request(headers);
  const trailers = new Promise((resolve) => request.on('trailers', resolve));
  stream.on('close', () => request.close(NGHTTP2_CANCEL)).pipe(request);
  request.on('error', () => {}).on('close', () => request.rstCode && stream.close(request.rstCode));
  request.on('response', (answer, flags) => {
    if (stream.closed) {
      return;
    }
    if (flags & NGHTTP2_FLAG_END_STREAM) {
      stream.respond(answer, { endStream: true });
      return;
    }
    stream.respond(answer, { waitForTrailers: true });
    stream.on('wantTrailers', async () => {
      const said = await trailers;
      stream.closed || stream.sendTrailers(said);
    });
    if (areSchemas) {
      forwardSlimmed(request, stream, answer, trailers);
    } else {
      request.pipe(stream);
    }
  });
}

function forwardSlimmed(request, stream, answer, trailers) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const body = slimmed(Buffer.concat(chunks));
    stream.end(body);
    const said = await trailers;
    if (said['grpc-status'] === '0') {
      schemas = { answer, body, trailers: said };
    }
  });
}

// Before a message: whether it is compressed (a byte), and its length (four).
const FRAME = 5;

// As it is, where it is not what is known of it.
function slimmed(frame) {
  const isOnePlainMessage = frame[0] === 0 && frame.readUInt32BE(1) === frame.length - FRAME;
  try {
    return isOnePlainMessage ? framed(withoutOthers(frame.subarray(FRAME))) : frame;
  } catch {
    return frame;
  }
}

function framed(message) {
  const head = Buffer.alloc(FRAME);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function withoutOthers(message) {
  return Buffer.concat(
    fields(message)
      .filter(
        ({ number, value }) =>
          (number !== RESOURCES && number !== DATA_SOURCES) || wanted.has(key(value)),
      )
      .map(({ whole }) => whole),
  );
}

function key(entry) {
  return fields(entry)
    .find(({ number }) => number === 1)
    .value.toString();
}

// The fields of a protobuf message that has no other fields than messages and strings.
function fields(message) {
  const found = [];
  let at = 0;
  while (at < message.length) {
    const start = at;
    const tag = varint();
    const length = varint();
    at += length;
    if ((tag & 7) !== LENGTH_DELIMITED || at > message.length) {
      throw new Error('neither messages nor strings');
    }
    found.push({
      number: tag >> 3,
      value: message.subarray(at - length, at),
      whole: message.subarray(start, at),
    });
  }
  return found;

  function varint() {
    let value = 0;
    for (let unit = 1; at < message.length; unit *= 128) {
      const byte = message[at++];
      value += (byte & 127) * unit;
      if (byte < 128) {
        return value;
      }
    }
    throw new Error('cut short');
  }
}
