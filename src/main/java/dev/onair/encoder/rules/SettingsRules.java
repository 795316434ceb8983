package dev.onair.encoder.rules;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;
import java.util.stream.Stream;

/** All that AWS demands of encoder settings beyond what its model says. */
public final class SettingsRules {

  private static final List<SettingsRule> ALL =
      List.of(
          new TextRule(),
          new PictureRule(),
          new CodecProfileRule(),
          new FrameRateRule(),
          new LevelRule(),
          new GopRule(),
          new RateControlRule(),
          new AacRule(),
          new Ac3Rule(),
          new AudioCodecRule(),
          new LanguageRule(),
          new CaptionLookRule(),
          new SegmentRule(),
          new LocationRule(),
          new OutputRule(),
          new EncodesRule(),
          new UnusedRule());

  private SettingsRules() {}

  /** What breaks the rules. */
  public static Stream<SettingsFinding> check(JsonPlace settings) {
    return ALL.stream().flatMap(rule -> rule.check(settings).stream());
  }
}
