package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between Terraform and a kept provider, with a stand-in on either side. */
class KeepProviderTest {

  private static final Path STAND_IN = Path.of("src/test/node/stand-in-provider.cjs");
  private static final Pattern SOCKET = Pattern.compile("\"String\":\"([^\"]+)\"");
  private static final String SCHEMAS = "/tfplugin5.Provider/GetSchema";

  private static final byte[] PROVIDER = field(1, "of the provider itself");
  private static final byte[] WANTED = field(2, entry("aws_wanted", "of a resource"));
  private static final byte[] OTHER = field(2, entry("aws_other", "of a resource"));
  private static final byte[] DATA = field(3, entry("aws_wanted", "of a data source"));
  private static final byte[] OTHER_DATA = field(3, entry("aws_others", "of a data source"));
  private static final byte[] FUNCTION = field(7, entry("arn_parse", "of a function"));

  @TempDir private Path folder;

  @Test
  void ofTheSchemasThoseOfTheTypesAreHandedOnAndTheProviderIsAskedOnce() throws Exception {
    byte[] all = joined(PROVIDER, WANTED, OTHER, DATA, OTHER_DATA, FUNCTION);

    assertThat(asked(all, SCHEMAS, SCHEMAS, "/counts"))
        .containsExactly(
            schemas(joined(PROVIDER, WANTED, DATA, FUNCTION)),
            schemas(joined(PROVIDER, WANTED, DATA, FUNCTION)),
            "/counts 0 22 schemas 1, cancelled 0");
  }

  @Test
  void schemasOfAnotherFormAreHandedOnAsTheyAre() throws Exception {
    byte[] number = {0x48, 1};
    for (byte[] other : List.of(joined(OTHER, number), new byte[] {0x12, (byte) 0xff})) {
      assertThat(asked(other, SCHEMAS)).containsExactly(schemas(other));
    }
  }

  @Test
  void allElseIsHandedOnWhateverComesOfIt() throws Exception {
    assertThat(asked(PROVIDER, "/echo", "/fails", "/refuses", "/breaks-off", "/waits", "/counts"))
        .containsExactly(
            "/echo 0 3000000 " + "x".repeat(40),
            "/fails 13 2 no",
            "/refuses 12 0",
            "/breaks-off broken off 0",
            "/waits broken off 0",
            "/counts 0 22 schemas 0, cancelled 1");
  }

  @Test
  void aProviderThatLeavesIsToldAsSuch() throws Exception {
    assertThat(asked(PROVIDER, "/leaves", "/counts"))
        .containsExactly("/leaves broken off 0", "/counts broken off 0");
  }

  private List<String> asked(byte[] schemas, String... calls) throws Exception {
    Path provider =
        Files.writeString(
            folder.resolve("provider"),
            "#!/bin/sh\nexec node '%s' serve %s\n"
                .formatted(STAND_IN.toAbsolutePath(), HexFormat.of().formatHex(schemas)));
    Files.setPosixFilePermissions(provider, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProviderPackage stood = new ProviderPackage("registry/aws", folder, provider);
    try (KeptProvider kept =
        KeptProvider.start(stood, Set.of("aws_wanted"), Map.of("PATH", System.getenv("PATH")))
            .orElseThrow()) {
      Matcher socket = SOCKET.matcher(kept.variables().get("TF_REATTACH_PROVIDERS"));
      assertThat(socket.find()).isTrue();
      List<String> command =
          new ArrayList<>(List.of("node", STAND_IN.toString(), "ask", socket.group(1)));
      command.addAll(List.of(calls));
      Process asking = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static String schemas(byte[] message) {
    return SCHEMAS + " 0 " + HexFormat.of().formatHex(message);
  }

  private static byte[] entry(String key, String value) {
    return joined(field(1, key), field(2, value));
  }

  private static byte[] field(int number, String value) {
    return field(number, value.getBytes(StandardCharsets.UTF_8));
  }

  /** As protobuf has it: number and kind, length, value. */
  private static byte[] field(int number, byte[] value) {
    return joined(new byte[] {(byte) (number << 3 | 2), (byte) value.length}, value);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
