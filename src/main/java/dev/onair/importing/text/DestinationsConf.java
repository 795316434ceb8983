package dev.onair.importing.text;

import dev.onair.importing.facts.ForeignDestination;
import dev.onair.importing.facts.ForeignDestination.Target;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ChannelClass;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes {@code encoding.destinations}. No stream's key gets into it: many are secrets. */
final class DestinationsConf {

  private final ChannelClass channelClass;
  private final Remarks remarks;

  DestinationsConf(ChannelClass channelClass, Remarks remarks) {
    this.channelClass = channelClass;
    this.remarks = remarks;
  }

  Conf conf(List<ForeignDestination> destinations) {
    Conf conf = new Conf();
    destinations.forEach(destination -> write(conf, destination));
    return conf;
  }

  private void write(Conf conf, ForeignDestination destination) {
    int pipelines = channelClass.pipelines();
    List<Target> targets = destination.targets().stream().distinct().limit(pipelines).toList();
    String path = "destinations." + Conf.key(destination.id());
    if (targets.size() < pipelines) {
      remarks.toDo(
          ("encoding.%s: say where it goes, once for each pipeline; without, its output group is"
                  + " left out")
              .formatted(path));
      return;
    }
    if (targets.stream().anyMatch(target -> target.streamName().isPresent())) {
      String variable = destination.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
      conf.comment("The names of the streams may be secrets: take them from the environment.");
      conf.out(new Conf().list(path + ".urls", secret(targets, variable)));
      remarks.toDo(
          ("encoding.%s: the names of its streams were not written, as they may be secrets; put"
                  + " them into the environment, and take in what is a comment there; without, its"
                  + " output group is left out")
              .formatted(path));
      return;
    }
    conf.list(path + ".urls", targets.stream().map(DestinationsConf::plain).toList());
    remarks.toDo(
        ("encoding.%s: it sends where the imported channel does; give it another place while that"
                + " one runs")
            .formatted(path));
  }

  private static List<String> secret(List<Target> targets, String variable) {
    return IntStream.range(0, targets.size())
        .mapToObj(
            i ->
                "{ url = %s, stream-name = ${ONAIR_%s_%d}%s }"
                    .formatted(
                        Conf.quoted(targets.get(i).url()), variable, i, login(targets.get(i))))
        .toList();
  }

  private static String plain(Target target) {
    String login = login(target);
    return login.isEmpty()
        ? Conf.quoted(target.url())
        : "{ url = " + Conf.quoted(target.url()) + login + " }";
  }

  private static String login(Target target) {
    return target.username().isPresent() && target.parameter().isPresent()
        ? ", username = %s, password-parameter = %s"
            .formatted(Conf.word(target.username().get()), Conf.quoted(target.parameter().get()))
        : "";
  }
}
