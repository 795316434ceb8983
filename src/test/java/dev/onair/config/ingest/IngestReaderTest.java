package dev.onair.config.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Sections;
import dev.onair.model.Bitrate;
import dev.onair.model.ChannelClass;
import dev.onair.model.Credentials;
import dev.onair.model.Network;
import dev.onair.model.Sources;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.CaptionSource;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.FailoverSpec.Preference;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.HlsPull.Scte35Source;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.ingest.InputFilters;
import dev.onair.model.ingest.InputSettings;
import dev.onair.model.ingest.InputSettings.Smpte2038;
import dev.onair.model.ingest.InputSettings.SourceEndBehavior;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IngestReaderTest {

  private static final InputSettings LIVE =
      settings(SourceEndBehavior.CONTINUE, List.of(), List.of());
  private static final InputSettings FILE = settings(SourceEndBehavior.LOOP, List.of(), List.of());
  private static final HlsPull HLS =
      new HlsPull(
          Optional.empty(),
          Optional.of(3),
          Optional.empty(),
          Optional.empty(),
          Scte35Source.SEGMENTS,
          Optional.empty());

  private final Sections sections = new Sections();

  /** Settings with no filter and no packet id, as by default. */
  private static InputSettings settings(
      SourceEndBehavior behavior, List<AudioSelector> audio, List<CaptionSelector> captions) {
    return new InputSettings(
        behavior,
        new InputFilters(
            InputFilters.When.AUTO, 1, InputFilters.Switch.DISABLED, InputFilters.Switch.DISABLED),
        Smpte2038.IGNORE,
        Optional.empty(),
        audio,
        captions);
  }

  private static CaptionSelector embedded(String name, int channel) {
    return new CaptionSelector(name, new CaptionSource.Embedded(channel, Optional.empty()));
  }

  @Test
  void whatIsPulledAndWhatAwsPushesIsReadWithItsDefaults() {
    IngestSpec standard =
        read(
            ChannelClass.STANDARD,
            """
            inputs {
              a { type = URL_PULL, sources = ["https://a.example/x.m3u8", "https://b.example/x.m3u8"] }
              b { type = RTMP_PULL, sources = ["rtmp://a.example/x", "rtmp://b.example/x"] }
              c { type = MP4_FILE, sources = ["https://a.example/x.mp4", "s3ssl://bucket/x.mp4"] }
              d { type = TS_FILE, sources = ["https://a.example/x.ts", "https://b.example/x.ts"] }
              f { type = MEDIACONNECT, flows = [
                "arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-a:x"
                "arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-b:y"
              ] }
              g { type = INPUT_DEVICE, devices = ["hd-aaaa1111", "hd-bbbb2222"] }
            }
            """);

    assertThat(standard.inputs())
        .containsExactly(
            new InputSpec(
                "a",
                new InputSource.UrlPull(
                    urls("https://a.example/x.m3u8", "https://b.example/x.m3u8"), HLS),
                LIVE),
            new InputSpec(
                "b",
                new InputSource.RtmpPull(urls("rtmp://a.example/x", "rtmp://b.example/x")),
                LIVE),
            new InputSpec(
                "c",
                new InputSource.Mp4File(urls("https://a.example/x.mp4", "s3ssl://bucket/x.mp4")),
                FILE),
            new InputSpec(
                "d",
                new InputSource.TsFile(urls("https://a.example/x.ts", "https://b.example/x.ts")),
                FILE),
            new InputSpec(
                "f",
                new InputSource.MediaConnect(
                    Sources.of(
                        List.of(
                            "arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-a:x",
                            "arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-b:y"))),
                LIVE),
            new InputSpec(
                "g",
                new InputSource.InputDevice(Sources.of(List.of("hd-aaaa1111", "hd-bbbb2222"))),
                LIVE));
    assertThat(standard.failover()).isEmpty();
  }

  @Test
  void whatEncodersPushIsReadWithItsDefaults() {
    InputSource rtmp =
        new InputSource.RtmpPush(
            allowing("203.0.113.0/24"), Sources.of(List.of("news/a", "news/b")));

    IngestSpec standard =
        read(
            ChannelClass.STANDARD,
            """
            inputs {
              backup { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
              main { type = RTMP_PUSH, allow = ["203.0.113.0/24"], failover.to = backup }
            }
            """);

    assertThat(standard)
        .isEqualTo(
            new IngestSpec(
                List.of(new InputSpec("main", rtmp, LIVE), new InputSpec("backup", rtmp, LIVE)),
                Optional.of(
                    new FailoverSpec(
                        "main",
                        "backup",
                        Preference.PRIMARY_INPUT_PREFERRED,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1)))));
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void aSinglePipelineHasOneSource() {
    IngestSpec single =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.push { type = RTMP_PUSH, stream-name = live, allow = ["198.51.100.7/32"] }
            inputs.udp { type = UDP_PUSH, allow = ["203.0.113.0/24", "198.51.100.0/24"] }
            inputs.pull { type = URL_PULL, sources = ["https://a.example/x.m3u8"] }
            """);

    assertThat(single.inputs())
        .extracting(InputSpec::source)
        .containsExactly(
            new InputSource.UrlPull(
                Sources.of(List.of(new UrlSource("https://a.example/x.m3u8", Optional.empty()))),
                HLS),
            new InputSource.RtmpPush(allowing("198.51.100.7/32"), Sources.of(List.of("live/a"))),
            new InputSource.UdpPush(allowing("198.51.100.0/24", "203.0.113.0/24")));
  }

  @Test
  void aRecordingIsNotTakenForLive() {
    IngestSpec single =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.pull {
              type = URL_PULL, sources = ["https://a.example/x.m3u8"], source-end-behavior = LOOP
            }
            """);

    assertThat(single.inputs().get(0).source().pulledHls())
        .map(HlsPull::bufferSegments)
        .contains(Optional.empty());
  }

  @Test
  void everySettingIsMapped() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.main {
              type = URL_PULL
              sources = [{ url = "https://a.example/x.m3u8", username = me, password-parameter = /onair/pass }]
              source-end-behavior = LOOP
              hls { bandwidth = 6 Mbps, buffer-segments = 12, retries = 10, retry-interval = 2s, scte35-source = MANIFEST }
              audio-selectors {
                apart { hls-group = aud1, hls-name = English }
                english.language = eng
                main.pid = 482
                surround.tracks = [3, 4]
              }
              caption-selectors { cc1 {}, cc3.channel = 3 }
            }
            inputs.venue {
              type = RTP_PUSH
              allow = ["0.0.0.0/0"]
              allow-anyone = true
              failover { to = backup, preference = EQUAL_INPUT_PREFERENCE, clear-time = 5s, input-loss = 200ms }
            }
            inputs.backup { type = RTP_PUSH, allow = ["203.0.113.0/24"], first = true }
            """);

    assertThat(ingest)
        .isEqualTo(
            new IngestSpec(
                List.of(
                    new InputSpec(
                        "backup", new InputSource.RtpPush(allowing("203.0.113.0/24")), LIVE),
                    new InputSpec(
                        "main",
                        new InputSource.UrlPull(
                            Sources.of(
                                List.of(
                                    new UrlSource(
                                        "https://a.example/x.m3u8",
                                        Optional.of(new Credentials("me", "/onair/pass"))))),
                            new HlsPull(
                                Optional.of(new Bitrate(6_000_000)),
                                Optional.of(12),
                                Optional.of(10),
                                Optional.of(Duration.ofSeconds(2)),
                                Scte35Source.MANIFEST,
                                Optional.empty())),
                        settings(
                            SourceEndBehavior.LOOP,
                            List.of(
                                new AudioSelector(
                                    "apart", new AudioSelector.HlsRendition("aud1", "English")),
                                new AudioSelector(
                                    "english",
                                    new AudioSelector.Language(
                                        "eng", AudioSelector.Language.Policy.LOOSE)),
                                new AudioSelector("main", new AudioSelector.Pid(482)),
                                new AudioSelector(
                                    "surround",
                                    new AudioSelector.Tracks(List.of(3, 4), Optional.empty()))),
                            List.of(embedded("cc1", 1), embedded("cc3", 3)))),
                    new InputSpec("venue", new InputSource.RtpPush(allowing("0.0.0.0/0")), LIVE)),
                Optional.of(
                    new FailoverSpec(
                        "venue",
                        "backup",
                        Preference.EQUAL_INPUT_PREFERENCE,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(200)))));
  }

  @Test
  void howAnInputIsReadIsSaidInFull() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.main {
              type = UDP_PUSH
              allow = ["203.0.113.0/24"]
              input-filter = FORCED
              filter-strength = 5
              deblock-filter = ENABLED
              denoise-filter = ENABLED
              smpte2038-data-preference = PREFER
              scte35-pid = 500
              audio-selectors {
                french { language = fra, language-policy = STRICT }
                studio { tracks = [1], dolby-e = PROGRAM_2 }
              }
              caption-selectors {
                cc { channel = 2, scte20-detection = AUTO }
                dvb { source = DVB_SUB, pid = 600 }
                dvb-text { source = DVB_SUB, pid = 600, ocr-language = DEU }
                old { source = SCTE_20, channel = 3 }
                older { source = SCTE_27, pid = 700, ocr-language = ENG }
                page { source = TELETEXT, page = 888 }
              }
            }
            """);

    assertThat(ingest.inputs().get(0).settings())
        .isEqualTo(
            new InputSettings(
                SourceEndBehavior.CONTINUE,
                new InputFilters(
                    InputFilters.When.FORCED,
                    5,
                    InputFilters.Switch.ENABLED,
                    InputFilters.Switch.ENABLED),
                Smpte2038.PREFER,
                Optional.of(500),
                List.of(
                    new AudioSelector(
                        "french",
                        new AudioSelector.Language("fra", AudioSelector.Language.Policy.STRICT)),
                    new AudioSelector(
                        "studio",
                        new AudioSelector.Tracks(
                            List.of(1), Optional.of(AudioSelector.Tracks.DolbyE.PROGRAM_2)))),
                List.of(
                    new CaptionSelector(
                        "cc",
                        new CaptionSource.Embedded(
                            2, Optional.of(CaptionSource.Embedded.Scte20Detection.AUTO))),
                    new CaptionSelector("dvb", new CaptionSource.DvbSub(600, Optional.empty())),
                    new CaptionSelector(
                        "dvb-text",
                        new CaptionSource.DvbSub(600, Optional.of(CaptionSource.OcrLanguage.DEU))),
                    new CaptionSelector("old", new CaptionSource.Scte20(3)),
                    new CaptionSelector(
                        "older",
                        new CaptionSource.Scte27(700, Optional.of(CaptionSource.OcrLanguage.ENG))),
                    new CaptionSelector("page", new CaptionSource.Teletext("888")))));
  }

  @Test
  void selectorsHaveAnyName() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.main {
              type = UDP_PUSH
              allow = ["203.0.113.0/24"]
              audio-selectors { "Audio Selector 1".pid = 482, "Ton für Gehörlose, v1.2".pid = 483 }
              caption-selectors."Captions 1" {}
            }
            """);

    InputSettings settings = ingest.inputs().get(0).settings();
    assertThat(settings.audioSelectors())
        .extracting(AudioSelector::name)
        .containsExactly("Audio Selector 1", "Ton für Gehörlose, v1.2");
    assertThat(settings.captionSelectors())
        .extracting(CaptionSelector::name)
        .containsExactly("Captions 1");
  }

  @Test
  void hlsMayComeFromS3() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            "inputs.main { type = URL_PULL, sources = [\"s3ssl://bucket/live/index.m3u8\"] }");

    assertThat(ingest.inputs().get(0).source())
        .isEqualTo(
            new InputSource.UrlPull(
                Sources.of(
                    List.of(new UrlSource("s3ssl://bucket/live/index.m3u8", Optional.empty()))),
                HLS));
  }

  @Test
  void thePrimaryOfAPreferredPairIsOnAirFirstAndNeedsNoWarning() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.a { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
            inputs.b { type = UDP_PUSH, allow = ["203.0.113.0/24"], failover.to = a }
            """);

    assertThat(ingest.inputs()).extracting(InputSpec::name).containsExactly("b", "a");
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void theFileSaysWhichInputIsFirstAndTheScheduleWillHoldIt() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.a { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
            inputs.b { type = UDP_PUSH, allow = ["203.0.113.0/24"], first = true }
            """);

    assertThat(ingest.inputs()).extracting(InputSpec::name).containsExactly("b", "a");
    assertThat(ingest.isFirstByItself()).isFalse();
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void withoutAWordTheFirstByNameIsMeant() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
            inputs.b { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
            inputs.a { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
            """);

    assertThat(ingest.inputs()).extracting(InputSpec::name).containsExactly("a", "b");
    assertThat(ingest.isFirstByItself()).isFalse();
  }

  @Test
  void aPairWithoutAPreferenceStaysWhereItBegan() {
    IngestSpec ingest =
        read(
            ChannelClass.SINGLE_PIPELINE,
            """
        inputs.a { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
        inputs.b {
          type = UDP_PUSH
          allow = ["203.0.113.0/24"]
          failover { to = a, preference = EQUAL_INPUT_PREFERENCE }
        }
        """);

    assertThat(ingest.inputs()).extracting(InputSpec::name).containsExactly("b", "a");
    assertThat(ingest.isFirstByItself()).isFalse();
  }

  @Test
  void aLoopOfWhatIsBufferedAsLiveIsWarnedOf() {
    read(
        ChannelClass.SINGLE_PIPELINE,
        """
        inputs.main {
          type = URL_PULL
          sources = ["https://a.example/live.m3u8"]
          source-end-behavior = LOOP
          hls.buffer-segments = 3
        }
        """);

    assertThat(sections.problems())
        .singleElement()
        .asString()
        .startsWith(
            "test.conf:1: inputs.main.hls.buffer-segments: warning: with 3 segments MediaLive takes"
                + " the source for a live stream");
  }

  @Test
  void manyAudioSelectorsInAllAreWarnedOf() {
    StringBuilder selectors = new StringBuilder();
    for (int i = 1; i <= 11; i++) {
      selectors.append("a%d.pid = %d\n".formatted(i, i));
    }
    String input =
        "inputs.%s { type = TS_FILE, sources = [\"https://a.example/x.ts\"], audio-selectors { %s } }\n";

    read(
        ChannelClass.SINGLE_PIPELINE,
        input.formatted("one", selectors) + input.formatted("two", selectors));

    assertThat(sections.problems())
        .anySatisfy(problem -> assertThat(problem).contains("warning: 22 audio selectors in all"));
  }

  private IngestSpec read(ChannelClass channelClass, String text) {
    Defaults defaults = Defaults.load();
    Optional<IngestSpec> ingest =
        new IngestReader(defaults, Optional.of("eu-west-1"))
            .read(
                sections.root(text, defaults.channel()),
                "news",
                channelClass,
                ExportedAttachments.none());
    assertThat(ingest).as("ingest, or %s", sections.problems()).isPresent();
    return ingest.get();
  }

  private static Sources<UrlSource> urls(String pipeline0, String pipeline1) {
    return Sources.of(List.of(pipeline0, pipeline1))
        .map(url -> new UrlSource(url, Optional.empty()));
  }

  private static Allowlist allowing(String... cidrs) {
    return new Allowlist(Stream.of(cidrs).map(Network::of).toList());
  }
}
