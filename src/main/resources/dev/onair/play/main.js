import { only } from './elements.js';
import { Wall } from './wall.js';

/** For a look from the console, and for tests. */
window.wall = new Wall(JSON.parse(only('#data').textContent));
