package dev.onair.config.encoding;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.encoder.ProfileCompiler;

/** Reads ladders for whoever listens to what is asked of them. */
public final class Ladders {

  private final Defaults defaults;
  private final OptionsReader options = new OptionsReader(ProfileCompiler.load().model());

  public Ladders(Defaults defaults) {
    this.defaults = defaults;
  }

  /** Asks a ladder for everything. */
  public void read(Section ladder) {
    new LadderReader(ladder, defaults, options).read();
  }
}
