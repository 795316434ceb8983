package dev.onair.cli.commands;

import static java.util.stream.Collectors.joining;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import java.util.ArrayList;
import java.util.List;

/** What a demonstration ends with: what differed from the real thing, and how that is begun. */
final class OnToAws {

  private OnToAws() {}

  static void print(FleetSpec fleet, FleetSpec shown, LineWriter out) {
    List<String> otherwise = new ArrayList<>();
    otherwise.add("protect = false, so that they could be destroyed");
    if (shown.channels().stream().anyMatch(channel -> !channel.operation().start())) {
      otherwise.add("start = true, so that there was something to see");
    }
    otherwise.add("the state in target/demo");
    out.block(
        """

        The stacks were those of 'onair synth', but for this:
        %s.

        To go on to AWS, make a project of your own ('onair init DIR'), name your fleet
        in its shared.conf, and put your channels into channels/ ('onair new' writes one;
        start = true puts it on air). Then, with AWS credentials in the environment:

          onair plan
          onair apply

        Without a review: npx cdktf-cli@0.21.0 deploy shared %s\
        """
            .formatted(
                String.join("; ", otherwise),
                fleet.channels().stream().map(ChannelSpec::name).collect(joining(" "))));
  }
}
