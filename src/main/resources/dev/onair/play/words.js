// What the page says: numbers, codecs and errors in words.

/** Seconds as viewers compare them: one decimal below a minute. */
export function seconds(value) {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) < 60 ? `${value.toFixed(1)} s` : `${Math.round(value / 60)} min`;
}

/** What is left of a break: 0:07. */
export function countdown(value) {
  const whole = Math.max(0, Math.ceil(value));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Bits a second. */
export function bitrate(value) {
  if (!Number.isFinite(value) || value <= 0) return '–';
  return value < 1e6 ? `${Math.round(value / 1e3)} kbit/s` : `${(value / 1e6).toFixed(1)} Mbit/s`;
}

/** What was measured, of what was declared. */
export function bitrates(measured, declared) {
  const megabits = (value) => (Number.isFinite(value) ? (value / 1e6).toFixed(2) : '–');
  return `${megabits(measured)} of ${megabits(declared)} Mbit/s`;
}

/** A time of day, UTC. */
export function clock(date, decimals = 0) {
  if (!date || Number.isNaN(date.getTime())) return '–';
  return date.toISOString().slice(11, 19 + (decimals ? decimals + 1 : 0));
}

export function size(width, height) {
  return width && height ? `${width}×${height}` : '–';
}

/** By how RFC 6381 names of codecs begin. */
const CODECS = {
  avc1: 'H.264', avc3: 'H.264', hvc1: 'HEVC', hev1: 'HEVC', av01: 'AV1',
  mp4a: 'AAC', 'ac-3': 'Dolby Digital', 'ec-3': 'Dolby Digital Plus', stpp: 'captions', wvtt: 'captions',
};

/** A CODECS attribute, as people call them: "HEVC hvc1.1.6.L93.B0, AAC mp4a.40.2". */
export function codecs(list) {
  return list
    .split(',')
    .map((codec) => codec.trim())
    .filter(Boolean)
    .map((codec) => [CODECS[codec.split('.')[0]], codec].filter(Boolean).join(' '))
    .join(', ');
}

/** Why a request failed. */
export function httpError(status, isManifest = true) {
  if (status === 401) return '401: whoever asks has to log in';
  if (status === 403) {
    return "403: a token is missing or wrong, or the viewer's country is blocked";
  }
  if (status === 404) {
    return isManifest
      ? '404: the channel is not on air'
      : '404: a segment is gone: the channel has stopped, or the player fell behind';
  }
  if (status === 429) return '429: too many requests';
  if (status >= 500) return `${status}: the origin has nothing to give now`;
  if (status >= 400) return `${status}: the request was refused`;
  return 'no answer: the network is down, nobody is at that address, or CORS does not let this page in';
}

/** Why a stream can't be decoded, with what it is made of. */
export function codecError(list) {
  return list
    ? `this browser can't decode ${codecs(list)}`
    : "this browser can't decode what the stream is made of";
}

export const DECODE_ERROR = 'the decoder gave up: the stream is damaged, or not what it says it is';
export const ENCRYPTED = 'encrypted: this page has no licence server';
export const PARSE_ERROR = 'the manifest is not one that players can read';
export const SILENT = 'no new pictures: the encoder has stopped, or the network is too slow';
export const NO_MEDIA_SOURCE = 'this browser has no Media Source Extensions; iPhones have them since iOS 17.1';
