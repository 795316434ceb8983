import { element, only } from './elements.js';
import { Graph } from './graph.js';
import { bitrate, bitrates, clock, codecs, seconds, size } from './words.js';

/** How many happenings are listed. */
const LISTED = 8;

/** What is told of the large picture, and what can be chosen for it. */
export class Panel {
  #graph = new Graph(only('.graph canvas'));
  #formats = only('.formats');
  #renditions = only('.renditions select');
  #facts = new Map();
  #listed = '';
  #offered = '';

  constructor({ onFormat, onSound, onFull }) {
    this.#formats.addEventListener('click', ({ target }) => {
      if (target.dataset.manifest) onFormat(target.dataset.manifest);
    });
    this.#renditions.addEventListener('change', ({ target }) => {
      const id = target.value && this.#ids[Number(target.value)];
      this.#tile.engine?.choose(id === '' ? undefined : id);
    });
    only('.sound').addEventListener('click', onSound);
    only('.full').addEventListener('click', onFull);
    for (const [name, words] of FACTS) {
      const value = element('dd', {});
      this.#facts.set(name, value);
      only('.facts').append(element('div', { className: name }, element('dt', { textContent: words }), value));
    }
  }

  #tile;
  #ids = [];

  /** Shows another tile. */
  turnTo(tile) {
    this.#tile = tile;
    const { channel, manifest } = tile;
    this.#formats.replaceChildren(
      ...channel.manifests.map((offered) => {
        const isOnlyOne = channel.manifests.filter((other) => other.format === offered.format).length === 1;
        const button = element('button', {
          type: 'button',
          textContent: isOnlyOne ? offered.label : `${offered.label} ${offered.name}`,
          title: offered.name,
        });
        button.dataset.manifest = offered.name;
        button.setAttribute('aria-pressed', String(offered === manifest));
        return button;
      }),
    );
    only('.notes').replaceChildren(...channel.notes.map((note) => element('li', { textContent: note })));
    this.#offered = '';
    this.#listed = '';
    this.look();
  }

  look() {
    const tile = this.#tile;
    const facts = tile.facts();
    const { rendition } = facts;
    const set = (name, text) => {
      const value = this.#facts.get(name);
      if (value.textContent !== text) value.textContent = text;
    };
    set('latency', seconds(facts.latency));
    set('date', facts.date ? `${clock(facts.date, 1)} UTC` : '–');
    set('picture', pictureWords(facts, rendition));
    set('codecs', rendition?.codecs ? codecs(rendition.codecs) : '–');
    set('bitrate', rendition ? bitrates(facts.bitrate, rendition.declared) : '–');
    set('buffer', seconds(facts.buffer));
    set('dropped', `${facts.dropped} of ${facts.frames}`);
    set('stalls', String(facts.stalls));
    set('rate', `${facts.rate.toFixed(2)}×`);
    this.#facts.get('latency').parentElement.dataset.state = facts.state;
    only('.sound').textContent = tile.video.muted ? 'Sound off' : 'Sound on';
    only('.sound').setAttribute('aria-pressed', String(!tile.video.muted));
    this.#offer(tile.engine);
    this.#list(tile.history);
    this.#graph.draw(tile.history, Date.now() / 1000);
  }

  #offer(engine) {
    const renditions = engine?.renditions() ?? [];
    const key = renditions.map(({ id, height, bitrate }) => `${id} ${height} ${bitrate}`).join();
    if (key !== this.#offered) {
      this.#offered = key;
      this.#ids = renditions.map(({ id }) => id);
      this.#renditions.replaceChildren(
        element('option', { value: '', textContent: 'automatic' }),
        ...renditions.map(({ width, height, bitrate: declared }, i) =>
          element('option', { value: i, textContent: `${size(width, height)} · ${bitrate(declared)}` }),
        ),
      );
    }
    if (document.activeElement !== this.#renditions) {
      const chosen = engine?.chosen();
      this.#renditions.value = chosen === undefined ? '' : String(this.#ids.indexOf(chosen));
    }
  }

  #list({ happenings }) {
    const latest = happenings.slice(-LISTED).reverse();
    const key = latest.map(({ at, words }) => `${at} ${words}`).join();
    if (key === this.#listed) return;
    this.#listed = key;
    only('.log').replaceChildren(
      ...latest.map(({ kind, words, date }) => {
        const line = element('li', {}, element('time', { textContent: clock(date) }), words);
        line.dataset.kind = kind;
        return line;
      }),
    );
  }
}

const FACTS = [
  ['latency', 'behind live'],
  ['picture', 'picture'],
  ['bitrate', 'bitrate'],
  ['buffer', 'buffer'],
  ['dropped', 'dropped frames'],
  ['stalls', 'stalls'],
  ['rate', 'speed'],
  ['date', 'picture of'],
  ['codecs', 'codecs'],
];

function pictureWords({ width, height }, rendition) {
  if (!width) return '–';
  const rate = rendition?.frameRate;
  return `${size(width, height)}${rate > 0 ? ` · ${Number(rate.toFixed(2))} fps` : ''}`;
}
