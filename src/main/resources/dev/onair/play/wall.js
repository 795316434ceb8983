import { readLink, writeLink } from './address.js';
import { only } from './elements.js';
import { Panel } from './panel.js';
import { Tile } from './tile.js';
import { clock } from './words.js';

/** How often what plays is looked at: milliseconds. */
const LOOKS = 500;

/** All channels, one of them large. */
export class Wall {
  #tiles;
  #large = 0;
  #wanted = '';
  #visible = new Set();
  #panel;

  constructor({ channels, token = '' }) {
    const wall = only('.wall');
    wall.dataset.channels = channels.length;
    wall.classList.toggle('single', channels.length === 1);
    this.#tiles = channels.map((channel, i) => new Tile(channel, i + 1, token));
    this.#panel = new Panel({
      onFormat: (name) => this.show(this.#large, name),
      onSound: () => this.#sound(),
      onFull: () => this.#full(),
    });
    for (const [i, tile] of this.#tiles.entries()) {
      tile.element.addEventListener('click', () => (i === this.#large ? this.#sound() : this.show(i)));
      wall.append(tile.element);
    }
    this.#watchSight();
    addEventListener('keydown', (event) => this.#key(event));
    addEventListener('hashchange', () => this.#follow());
    only('.help').addEventListener('click', () => only('.keys').showModal());
    this.#follow();
    setInterval(() => this.look(), LOOKS);
  }

  get tiles() {
    return this.#tiles;
  }

  /** The page's address tells what to show. */
  #follow() {
    const { channel, format } = readLink(location.hash);
    const named = this.#tiles.findIndex((tile) => tile.channel.name === channel);
    this.show(Math.max(named, 0), format);
  }

  /** Makes a channel large. A format that was chosen holds for all that have it. */
  show(index, wanted = this.#wanted) {
    const wasMuted = this.#tiles[this.#large].video.muted;
    this.#large = index;
    this.#wanted = wanted;
    this.#see();
    const tile = this.#tiles[index];
    tile.video.muted = wasMuted;
    this.#panel.turnTo(tile);
    const { manifests } = tile.channel;
    const isOnlyOne = manifests.filter(({ format }) => format === tile.manifest.format).length === 1;
    const link = writeLink(tile.channel.name, isOnlyOne ? tile.manifest.format : tile.manifest.name);
    if (location.hash !== link) history.replaceState(null, '', link);
  }

  #see() {
    for (const [i, tile] of this.#tiles.entries()) {
      const isLarge = i === this.#large;
      tile.see({ isLarge, isVisible: isLarge || this.#visible.has(tile.element), wanted: this.#wanted });
    }
  }

  /** Only what is seen plays; the large picture always does. */
  #watchSight() {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#visible.add(target);
          else this.#visible.delete(target);
        }
        this.#see();
      },
      { rootMargin: '100px' },
    );
    this.#tiles.forEach((tile) => observer.observe(tile.element));
  }

  #sound() {
    const { video } = this.#tiles[this.#large];
    video.muted = !video.muted;
    this.#panel.look();
  }

  #full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else {
      const { element, video } = this.#tiles[this.#large];
      const screen = element.querySelector('.screen');
      // An iPhone shows nothing but a video in full.
      if (screen.requestFullscreen) screen.requestFullscreen().catch(() => {});
      else video.webkitEnterFullscreen?.();
    }
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('select, dialog')) return;
    const count = this.#tiles.length;
    const acts = {
      ArrowRight: () => this.show((this.#large + 1) % count),
      ArrowDown: () => this.show((this.#large + 1) % count),
      ArrowLeft: () => this.show((this.#large + count - 1) % count),
      ArrowUp: () => this.show((this.#large + count - 1) % count),
      f: () => this.#full(),
      m: () => this.#sound(),
      '?': () => only('.keys').showModal(),
    };
    const focused = this.#tiles.findIndex((tile) => tile.element === event.target);
    if (/^[1-9]$/.test(event.key) && event.key <= count) acts[event.key] = () => this.show(event.key - 1);
    if (event.key === 'Enter' && focused >= 0) acts.Enter = () => this.show(focused);
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  look() {
    this.#tiles.forEach((tile) => tile.look());
    this.#panel.look();
    const playing = this.#tiles.filter((tile) => tile.state === 'playing' || tile.state === 'stalled').length;
    const count = this.#tiles.length;
    only('.summary').textContent = `${playing} of ${count} ${count === 1 ? 'channel' : 'channels'} playing`;
    only('.now').textContent = `${clock(new Date())} UTC`;
    document.body.classList.toggle('on', playing > 0);
  }
}
