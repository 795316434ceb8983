package dev.onair.cli.commands;

import static java.util.stream.Collectors.joining;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;

/** What a demonstration ends with: what differed from the real thing, and how that is begun. */
final class OnToAws {

  private OnToAws() {}

  static void print(FleetSpec fleet, LineWriter out) {
    out.block(
        """

        The stacks were those of 'onair synth', but for two things of shared.conf:
        protect = false, so that they could be destroyed, and the state in target/demo.

        To go on to AWS, make a project of your own ('onair init DIR'), name your fleet
        in its shared.conf, and put your channels into channels/ ('onair new' writes one;
        start = true puts it on air). Then, with AWS credentials in the environment:

          onair plan
          onair apply

        Without a review: npx cdktf-cli@0.21.0 deploy shared %s\
        """
            .formatted(fleet.channels().stream().map(ChannelSpec::name).collect(joining(" "))));
  }
}
