package dev.onair.synthesis;

import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Channel files as operators could write them: sensible ones, extreme ones and wrong ones. */
final class AcceptedChannels {

  /** A channel file. */
  record File(String name, String text) {}

  private AcceptedChannels() {}

  static Arbitrary<List<File>> fleets() {
    return files().list().ofMinSize(5).ofMaxSize(15).uniqueElements(File::name);
  }

  /** Names of the shortest and the longest kind, and a few that are too long. */
  static Arbitrary<String> names(int longest) {
    Arbitrary<String> first = Arbitraries.strings().withCharRange('a', 'z').ofLength(1);
    Arbitrary<String> rest =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('0', '9')
            .withChars('-')
            .ofMinLength(0)
            .ofMaxLength(longest);
    return Combinators.combine(first, rest).as(String::concat).filter(n -> !n.equals("shared"));
  }

  private static Arbitrary<File> files() {
    Arbitrary<String> channel =
        Combinators.combine(
                Arbitraries.of(ChannelClass.values()), Arbitraries.of(InputType.values()))
            .as((channelClass, type) -> ChannelTexts.of(type, channelClass));
    return Combinators.combine(names(63), channel, inputs(), endpoints(), streamNames(), tags())
        .as(
            (name, text, input, endpoint, stream, tag) ->
                new File(name, ownDevices(name, text) + input + endpoint + stream + tag));
  }

  /** A Link device feeds one input only. */
  private static String ownDevices(String channel, String text) {
    return text.replaceAll("(hd-[ab])[0-9a-z]+", "$1" + Integer.toHexString(channel.hashCode()));
  }

  /** A second input now and then, of a type that fits either class. */
  private static Arbitrary<String> inputs() {
    return names(32)
        .map(name -> "inputs." + name + " { type = UDP_PUSH, allow = [\"203.0.113.0/24\"] }\n")
        .optional(0.3)
        .map(line -> line.orElse(""));
  }

  private static Arbitrary<String> endpoints() {
    Arbitrary<String> name =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .withChars('-')
            .ofMinLength(1)
            .ofMaxLength(65);
    return Combinators.combine(
            name,
            name,
            Arbitraries.of("TS", "CMAF"),
            Arbitraries.frequency(Tuple.of(4, "HLS"), Tuple.of(4, "LL_HLS"), Tuple.of(1, "DASH")),
            Arbitraries.integers().between(0, 31),
            Arbitraries.integers().between(29, 901))
        .as(
            (endpoint, manifest, container, format, segment, window) ->
                """
                packaging.endpoints."%s" {
                  container = %s
                  segment = %ds
                  manifests."%s" { format = %s, window = %ds }
                }
                """
                    .formatted(endpoint, container, segment, manifest, format, window));
  }

  private static Arbitrary<String> streamNames() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars('/', '_')
        .ofMinLength(1)
        .ofMaxLength(70)
        .map(name -> "inputs.main.stream-name = \"" + name + "\"\n")
        .optional(0.05)
        .map(line -> line.orElse(""));
  }

  /** Tags of every length, one too many included; now and then of a kind that is not allowed. */
  private static Arbitrary<String> tags() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .withChars(" _.:/=+-@äß")
            .ofMinLength(1)
            .ofMaxLength(129);
    Arbitrary<String> prefix =
        Arbitraries.frequency(
            Tuple.of(20, ""), Tuple.of(1, "aws:"), Tuple.of(1, "Onair:"), Tuple.of(1, "a,b"));
    return Combinators.combine(prefix, text, text)
        .as((before, key, value) -> "tags { \"%s%s\" = \"%s\" }\n".formatted(before, key, value))
        .optional(0.7)
        .map(line -> line.orElse(""));
  }
}
