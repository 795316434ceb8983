/** Plans stacks, has the plans reviewed, and keeps them. */
package dev.onair.fleet.plan;
