package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Bitrate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Coding modes, profiles, sample rates and bitrates of AAC go together.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/aac-four-characteristics.html">AWS:
 *     sampling rate and bitrate for AAC</a>
 */
final class AacRule implements SettingsRule {

  private final List<Row> aac = read();

  /** A row of AWS's tables. Rates in Hz and bit/s. */
  private record Row(String codingMode, String profile, double sampleRate, double min, double max) {
    static Row of(String line) {
      String[] cells = line.split(" ", -1);
      return new Row(
          cells[0],
          cells[1],
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]));
    }
  }

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return settings.list("audioDescriptions").stream()
        .flatMap(audio -> audio.at("codecSettings", "aacSettings").stream())
        .flatMap(place -> goTogether(place).stream())
        .toList();
  }

  private Optional<SettingsFinding> goTogether(JsonPlace place) {
    Optional<Double> rate = place.number("bitrate");
    Optional<Double> sampleRate = place.number("sampleRate");
    Optional<String> mode = place.text("codingMode");
    Optional<String> profile = place.text("profile");
    boolean variable = place.text("rateControlMode").filter("VBR"::equals).isPresent();
    if (variable || rate.isEmpty() || sampleRate.isEmpty() || mode.isEmpty() || profile.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        aac.stream()
            .filter(r -> r.codingMode.equals(mode.get()) && r.profile.equals(profile.get()))
            .toList();
    String what = "AAC " + profile.get() + " with " + mode.get();
    if (rows.isEmpty()) {
      return Optional.of(
          SettingsFinding.error(
              place.child("profile"),
              Flaw.of("aac"),
              what + " is not possible; use LC, or another coding mode"));
    }
    Optional<Row> row = rows.stream().filter(r -> r.sampleRate == sampleRate.get()).findFirst();
    if (row.isEmpty()) {
      return Optional.of(
          SettingsFinding.error(
              place.child("sampleRate"),
              Flaw.of("aac"),
              "%.0f Hz is not possible for %s; allowed are %s Hz"
                  .formatted(sampleRate.get(), what, sampleRates(rows))));
    }
    if (rate.get() < row.get().min || rate.get() > row.get().max) {
      return Optional.of(
          SettingsFinding.error(
              place.child("bitrate"),
              Flaw.of("aac"),
              "%s is not possible for %s at %.0f Hz; allowed are %s to %s"
                  .formatted(
                      Bitrate.of(rate.get()),
                      what,
                      sampleRate.get(),
                      Bitrate.of(row.get().min),
                      Bitrate.of(row.get().max))));
    }
    return Optional.empty();
  }

  private static String sampleRates(List<Row> rows) {
    return rows.stream().map(r -> "%.0f".formatted(r.sampleRate)).collect(Collectors.joining(", "));
  }

  private static List<Row> read() {
    String resource = "aac-bitrates.txt";
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AacRule.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
