// URLs: the token on what is asked for, and the page's own address.

/** A URL with the viewer's token, once. */
export function withToken(url, token) {
  if (!token || url.includes(token)) return url;
  const [before, fragment] = url.split('#', 2);
  return before + (before.includes('?') ? '&' : '?') + token + (fragment ? `#${fragment}` : '');
}

/** What "#news&ll-hls" asks for. */
export function readLink(hash) {
  const [channel, format] = hash.replace(/^#/, '').split('&').map(decoded);
  return { channel: channel || '', format: format || '' };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function writeLink(channel, format) {
  return `#${encodeURIComponent(channel)}&${encodeURIComponent(format)}`;
}

const LARGE = ['ll-hls', 'll-hls-ts', 'hls-cmaf', 'hls-ts', 'hls', 'dash'];

/** Low latency takes a connection a stream all the time: for one tile alone. */
const SMALL = ['hls-cmaf', 'hls-ts', 'hls', 'dash', 'll-hls', 'll-hls-ts'];

/** The manifest to play: the wanted one by its name or format, or the best for the tile's size. */
export function choose(manifests, wanted, isLarge) {
  if (isLarge && wanted) {
    const asked =
      manifests.find((manifest) => manifest.name === wanted) ??
      manifests.find((manifest) => manifest.format === wanted);
    if (asked) return asked;
  }
  for (const format of isLarge ? LARGE : SMALL) {
    const found = manifests.find((manifest) => manifest.format === format);
    if (found) return found;
  }
  return manifests[0];
}
