package dev.onair.estimate.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.model.ChannelClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Prices, in dollars, of one region and one day.
 *
 * @param region of which region
 * @param date of which day
 */
public record PriceTable(String region, String date, JsonNode prices) {

  /** The table that comes with onair; where each price is from stands in it. */
  private static final String OWN = "/dev/onair/estimate/prices.json";

  private static final String HOURLY = "hourly";
  private static final String RESERVED = "reserved";
  private static final String GIGABYTE = "gigabyte";
  private static final String SOURCE = "source";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public PriceTable {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(date, "date");
    prices = prices.deepCopy();
  }

  /** The table that comes with onair. */
  public static PriceTable load() {
    try (InputStream own = PriceTable.class.getResourceAsStream(OWN)) {
      return of(MAPPER.readTree(own));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An operator's own table, of the same form.
   *
   * @throws IllegalArgumentException where it isn't one, with what is wrong
   */
  public static PriceTable parse(String json) {
    try {
      return of(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static PriceTable of(JsonNode table) {
    for (String text : new String[] {"region", "date"}) {
      if (!table.path(text).isTextual()) {
        throw new IllegalArgumentException("no table of prices: '%s' is missing".formatted(text));
      }
    }
    for (String kind : new String[] {HOURLY, RESERVED, GIGABYTE}) {
      requirePrices(kind, table.path(kind));
    }
    return new PriceTable(table.path("region").asText(), table.path("date").asText(), table);
  }

  private static void requirePrices(String kind, JsonNode rates) {
    for (Map.Entry<String, JsonNode> rate : rates.properties()) {
      for (Map.Entry<String, JsonNode> price : rate.getValue().properties()) {
        boolean fits =
            price.getKey().equals(SOURCE)
                || (price.getValue().isNumber() && price.getValue().decimalValue().signum() >= 0);
        if (!fits) {
          throw new IllegalArgumentException(
              "%s.\"%s\".%s: %s is no price; a number of dollars is"
                  .formatted(kind, rate.getKey(), price.getKey(), price.getValue()));
        }
      }
    }
  }

  /** What an hour costs. */
  Optional<BigDecimal> hourly(Rate rate, ChannelClass channelClass, boolean reserved) {
    return price(reserved ? RESERVED : HOURLY, rate, channelClass.name());
  }

  /** What a GB costs, of 2^30 bytes. */
  Optional<BigDecimal> gigabyte(Rate rate) {
    return price(GIGABYTE, rate, "price");
  }

  private Optional<BigDecimal> price(String kind, Rate rate, String member) {
    return Optional.of(prices.path(kind).path(rate.name()).path(member))
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue);
  }
}
