package dev.onair.estimate.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what a channel costs: an estimate. Every output counts at the most that it sends, and every
 * viewer watches the best rendition: what AWS's own examples do. So the truth is rather less.
 *
 * @param prices at what prices
 * @param usage how much the channels are used
 * @see <a
 *     href="https://docs.aws.amazon.com/solutions/latest/live-streaming-on-aws/plan-your-deployment.html">AWS:
 *     what a live stream costs</a>
 */
public record CostModel(PriceTable prices, Usage usage) {

  /** What is not in any estimate. */
  public static final List<String> LEFT_OUT =
      List.of(
          "taxes, free tiers, discounts, and AWS's prices in other regions",
          "requests to the CDN, and its price beyond the first 10 TB of a month",
          "what MediaPackage keeps for startover: no public price was found",
          "logs, alarms, dashboards, S3, KMS, WAF, MediaConnect flows and Link devices",
          "what leaves AWS for other destinations than the packager and the CDN");

  /** How much of what viewers get the CDN has to ask MediaPackage for; AWS's examples say so. */
  private static final BigDecimal MISSED = new BigDecimal("0.01");

  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
  private static final BigDecimal BITS_OF_A_GIGABYTE = BigDecimal.valueOf(8L << 30);

  public CostModel {
    Objects.requireNonNull(prices, "prices");
    Objects.requireNonNull(usage, "usage");
  }

  /** What one channel costs. */
  public ChannelCost cost(Metered channel) {
    return new ChannelCost(running(channel), idle(channel), usage.hours(channel));
  }

  private List<CostItem> running(Metered channel) {
    List<CostItem> items = new ArrayList<>();
    if (channel.inputs() > 0) {
      items.add(counted("inputs", channel.input(), channel.inputs(), channel));
    }
    Map<Rate, List<Encode>> outputs =
        channel.encodes().stream()
            .collect(Collectors.groupingBy(Encode::rate, LinkedHashMap::new, Collectors.toList()));
    outputs.forEach(
        (rate, same) ->
            items.add(
                counted(
                    same.stream().map(Encode::name).collect(Collectors.joining(", ")),
                    rate,
                    same.size(),
                    channel)));
    if (channel.advancedAudio()) {
      items.add(counted("Dolby audio", Rate.ADVANCED_AUDIO, 1, channel));
    }
    items.add(
        gigabytes(
            "into MediaPackage", Rate.PACKAGING_IN, gigabytes(channel.ingestBitsPerSecond())));
    if (usage.viewers() > 0) {
      BigDecimal watched =
          gigabytes(channel.viewerBitsPerSecond()).multiply(BigDecimal.valueOf(usage.viewers()));
      items.add(gigabytes("out of MediaPackage", Rate.PACKAGING_OUT, watched.multiply(MISSED)));
      items.add(gigabytes("to viewers", Rate.CDN_OUT, watched));
    }
    return items;
  }

  private List<CostItem> idle(Metered channel) {
    List<CostItem> items = new ArrayList<>();
    items.add(counted("idle channel", Rate.IDLE_CHANNEL, 1, channel));
    if (channel.pushInputs() > 0) {
      items.add(counted("idle push inputs", Rate.IDLE_PUSH_INPUT, channel.pushInputs(), channel));
    }
    return items;
  }

  private CostItem counted(String what, Rate rate, int count, Metered channel) {
    return new CostItem(
        what,
        rate,
        BigDecimal.valueOf(count),
        "",
        prices.hourly(rate, channel.channelClass(), usage.reserved()));
  }

  private CostItem gigabytes(String what, Rate rate, BigDecimal gigabytes) {
    Optional<BigDecimal> price = prices.gigabyte(rate);
    return new CostItem(what, rate, gigabytes, "GB", price);
  }

  /** GB in an hour. */
  private static BigDecimal gigabytes(long bitsPerSecond) {
    return BigDecimal.valueOf(bitsPerSecond)
        .multiply(SECONDS)
        .divide(BITS_OF_A_GIGABYTE, MathContext.DECIMAL64);
  }
}
