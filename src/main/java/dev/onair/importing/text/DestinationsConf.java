package dev.onair.importing.text;

import dev.onair.config.hocon.HoconKeys;
import dev.onair.importing.facts.ForeignDestination;
import dev.onair.importing.facts.ForeignDestination.Target;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ChannelClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes {@code encoding.destinations}. No password and no stream's name gets into it. */
final class DestinationsConf {

  private static final String RTMP = "rtmp";

  private final Logins logins;
  private final ChannelClass channelClass;
  private final Remarks remarks;

  /**
   * @param logins the logins of all the channel's addresses
   */
  DestinationsConf(Logins logins, ChannelClass channelClass, Remarks remarks) {
    this.logins = logins;
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
    String path = "destinations." + HoconKeys.path(destination.id());
    if (targets.size() < pipelines) {
      remarks.toDo(
          ("encoding.%s: say where it goes, once for each pipeline; without, its output group is"
                  + " left out")
              .formatted(path));
      return;
    }
    AddressText address =
        new AddressText("encoding." + path, plain(destination.id()), logins, remarks);
    if (targets.stream().anyMatch(target -> target.streamName().isPresent())) {
      String variable = plain(destination.id()).toUpperCase(Locale.ROOT);
      conf.comment("The names of the streams may be secrets: take them from the environment.");
      conf.out(new Conf().list(path + ".urls", secret(targets, variable, address)));
      remarks.toDo(
          ("encoding.%s: the names of its streams were not written, as they may be secrets; put"
                  + " them into the environment, and take in what is a comment there; without, its"
                  + " output group is left out")
              .formatted(path));
      return;
    }
    conf.list(path + ".urls", targets.stream().map(target -> open(target, address)).toList());
    remarks.toDo(
        ("encoding.%s: it sends where the imported channel does; give it another place while that"
                + " one runs")
            .formatted(path));
  }

  /** An id with letters, digits and underscores alone. */
  private static String plain(String id) {
    return id.replaceAll("[^A-Za-z0-9]+", "_");
  }

  private List<String> secret(List<Target> targets, String variable, AddressText address) {
    return IntStream.range(0, targets.size())
        .mapToObj(
            i ->
                "{ url = %s, stream-name = ${ONAIR_%s_%d}%s }"
                    .formatted(
                        Conf.quoted(address.url(targets.get(i).url())),
                        variable,
                        i,
                        login(targets.get(i), address)))
        .toList();
  }

  private String open(Target target, AddressText address) {
    String login = login(target, address);
    String url = Conf.quoted(address.urlWithStream(target.url()));
    return login.isEmpty() ? url : "{ url = " + url + login + " }";
  }

  private String login(Target target, AddressText address) {
    Optional<String> username = address.username(target.url(), target.username());
    if (username.isPresent() && !target.url().startsWith(RTMP)) {
      remarks.leftOut("%s: the login; RTMP outputs alone have one".formatted(address.path()));
      return "";
    }
    return username
        .map(user -> address.login(address.url(target.url()), user, target.parameter()))
        .orElse("");
  }
}
