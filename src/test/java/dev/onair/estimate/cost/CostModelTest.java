package dev.onair.estimate.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.onair.model.ChannelClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostModelTest {

  private static final PriceTable PRICES =
      PriceTable.parse(
          """
          { "region": "eu-west-1", "date": "2026-01-01",
            "hourly": { "INPUT AVC HD MAX_10_MBPS": { "STANDARD": 0.25, "SINGLE_PIPELINE": 0.15 },
                        "OUTPUT A": { "STANDARD": 1 },
                        "IDLE CHANNEL": { "STANDARD": 0.01 },
                        "IDLE PUSH_INPUT": { "STANDARD": 0.02 } },
            "reserved": { "OUTPUT A": { "STANDARD": 0.4 } },
            "gigabyte": { "PACKAGING INGEST": { "price": 0.03 },
                          "PACKAGING ORIGINATION": { "price": 0.05 },
                          "CDN OUT": { "price": 0.1 } } }
          """);

  private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** So many bit/s are a GB an hour. */
  private static final long A_GIGABYTE_AN_HOUR = Math.round((8L << 30) / 3600.0);

  @Test
  void anHourIsInputsOutputsAndWhatIsPackaged() {
    ChannelCost cost = new CostModel(PRICES, Usage.ALWAYS).cost(channel(true, "A", "A"));

    // Two inputs, two outputs, and two pipelines with two GB each.
    assertThat(cost.hourly()).isCloseTo(new BigDecimal("2.62"), within(MILLIONTH));
    assertThat(cost.monthly()).isCloseTo(new BigDecimal("1912.6"), within(CENT));
    assertThat(cost.unpriced()).isEmpty();
  }

  @Test
  void outputsOfOneRateAreOneItem() {
    assertThat(new CostModel(PRICES, Usage.ALWAYS).cost(channel(true, "A", "B", "A")).running())
        .extracting(item -> item.quantity().intValue() + " " + item.rateName())
        .startsWith("2 INPUT AVC HD MAX_10_MBPS", "2 OUTPUT A", "1 OUTPUT B");
  }

  @Test
  void whatDoesNotRunCostsItsIdleResources() {
    ChannelCost cost = new CostModel(PRICES, Usage.ALWAYS).cost(channel(false, "A"));

    assertThat(cost.hours()).isZero();
    assertThat(cost.monthly()).isCloseTo(new BigDecimal("21.9"), within(MILLIONTH));
  }

  @Test
  void someHoursAreOnAirAndTheOthersIdle() {
    Usage usage = new Usage(OptionalInt.of(30), 0, false);

    ChannelCost cost = new CostModel(PRICES, usage).cost(channel(false, "A"));

    assertThat(cost.monthly()).isCloseTo(new BigDecimal("67.8"), within(CENT));
  }

  @Test
  void viewersTakeTheBestRenditionFromTheCdnAndAHundredthOfItFromThePackager() {
    Usage usage = new Usage(OptionalInt.empty(), 100, false);

    ChannelCost cost = new CostModel(PRICES, usage).cost(channel(true, "A"));

    assertThat(cost.running())
        .filteredOn(item -> item.unit().equals("GB"))
        .extracting(item -> item.rateName() + " " + Math.round(item.quantity().doubleValue()))
        .containsExactly("PACKAGING INGEST 2", "PACKAGING ORIGINATION 1", "CDN OUT 100");
  }

  @Test
  void whatHasNoPriceIsSaidAndNotCounted() {
    ChannelCost cost = new CostModel(PRICES, Usage.ALWAYS).cost(channel(true, "A", "B"));

    assertThat(cost.unpriced()).extracting(CostItem::rateName).containsExactly("OUTPUT B");
    assertThat(cost.hourly()).isCloseTo(new BigDecimal("1.62"), within(MILLIONTH));
  }

  @Test
  void reservedPricesAreATableOfTheirOwn() {
    Usage usage = new Usage(OptionalInt.empty(), 0, true);

    ChannelCost cost = new CostModel(PRICES, usage).cost(channel(true, "A"));

    assertThat(cost.running().get(1).price())
        .hasValueSatisfying(p -> assertThat(p).isEqualTo("0.4"));
    assertThat(cost.unpriced()).extracting(CostItem::rateName).contains("INPUT AVC HD MAX_10_MBPS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{ \"region\": \"eu-west-1\" }",
        "{ \"region\": \"r\", \"date\": \"d\", \"hourly\": { \"A\": { \"STANDARD\": \"1\" } } }",
        "{ \"region\": \"r\", \"date\": \"d\", \"gigabyte\": { \"A\": { \"price\": -1 } } }",
        "{"
      })
  void whatIsNoTableOfPricesIsRefused(String json) {
    assertThatThrownBy(() -> PriceTable.parse(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyPriceOfOnairsOwnTableSaysWhereItIsFrom() {
    PriceTable own = PriceTable.load();
    List<String> sources = List.of("list", "guide");

    for (String kind : List.of("hourly", "gigabyte")) {
      assertThat(own.prices().path(kind).properties())
          .isNotEmpty()
          .allSatisfy(
              rate -> assertThat(sources).contains(rate.getValue().path("source").asText()));
    }
    assertThat(own.prices().path("sources").properties())
        .extracting(source -> source.getKey())
        .containsAll(sources);
  }

  private static Metered channel(boolean starts, String... outputs) {
    return new Metered(
        ChannelClass.STANDARD,
        starts,
        new Rate("INPUT AVC HD MAX_10_MBPS"),
        2,
        1,
        List.of(outputs).stream()
            .map(name -> new Encode(name, new Rate("OUTPUT " + name), A_GIGABYTE_AN_HOUR, true))
            .toList(),
        false);
  }
}
